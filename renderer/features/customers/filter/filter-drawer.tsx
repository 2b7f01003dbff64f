import { Button, Group } from '@mantine/core';

import type { FilterGroup } from '#domain/customers/filter/filter.ts';
import { useWords } from '#i18n/use-words.ts';
import { SidePanel } from '#ui/dialog.tsx';

import type { ListFacts } from '../list/use-list-facts.ts';
import classes from './filter-drawer.module.css';
import { GroupEditor } from './group-editor.tsx';

type FilterDrawerProps = {
  readonly filter: FilterGroup;
  readonly facts: ListFacts;
  readonly sentence: string;
  readonly found: string;
  readonly onChange: (filter: FilterGroup) => void;
  readonly onSave: () => void;
  readonly onClose: () => void;
};

/** Where a filter is put together. The list behind it follows each change; the sentence says what was asked. */
export function FilterDrawer(props: FilterDrawerProps) {
  const { filter, facts, sentence, onChange, onClose } = props;
  const { t } = useWords();
  const hasParts = filter.of.length > 0;
  return (
    <SidePanel
      onClose={onClose}
      title={t('filter.title')}
      size="44rem"
      overlayProps={{ backgroundOpacity: 0.15 }}
    >
      <div className={classes.root}>
        <p className={classes.sentence} aria-live="polite">
          <span>{sentence === '' ? t('filter.everybody') : sentence}</span>
          <strong>{props.found}</strong>
        </p>
        <GroupEditor group={filter} facts={facts} depth={1} onChange={onChange} />
        <Group justify="space-between" className={classes.foot}>
          <Button
            variant="subtle"
            disabled={!hasParts}
            onClick={() => onChange({ kind: 'all', of: [] })}
          >
            {t('filter.clear')}
          </Button>
          <Group gap="xs">
            <Button variant="default" disabled={sentence === ''} onClick={props.onSave}>
              {t('filter.save')}
            </Button>
            <Button onClick={onClose}>{t('filter.show')}</Button>
          </Group>
        </Group>
      </div>
    </SidePanel>
  );
}
