import { Button, Progress } from '@mantine/core';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { Icon, type IconName } from '#ui/icon.tsx';

import type { ListFacts } from '../list/use-list-facts.ts';
import { PrintPeople } from '../print-people.tsx';
import { DeleteDialog } from './delete-dialog.tsx';
import { FieldDialog } from './field-dialog.tsx';
import { FollowUpDialog } from './follow-up-dialog.tsx';
import classes from './selection-bar.module.css';
import { TagDialog } from './tag-dialog.tsx';
import { useBatch } from './use-batch.ts';

type SelectionBarProps = {
  readonly ids: readonly RowId[];
  /** How many of them the list does not show just now. */
  readonly hidden: number;
  readonly facts: ListFacts;
  /** Which question stands open; the Delete key of the list opens one too. */
  readonly asking: Asking | undefined;
  readonly onAsk: (action: BatchAction | undefined) => void;
  readonly onExport: () => void;
  readonly onClear: () => void;
};

/** More cards than this cannot be compared side by side. */
const mostMerged = 8;

export type BatchAction = 'tag' | 'untag' | 'field' | 'followUp' | 'delete';

/** A question that stands open, with those who were ticked when it was asked: the list may move meanwhile. */
export type Asking = { readonly action: BatchAction; readonly ids: readonly RowId[] };

const actions: readonly (readonly [BatchAction, IconName])[] = [
  ['tag', 'tag'],
  ['untag', 'tag'],
  ['field', 'edit'],
  ['followUp', 'calendar'],
  ['delete', 'trash'],
];

/** What can be done with everybody who is ticked. Each is one action, and one undo takes it back. */
export function SelectionBar(props: SelectionBarProps) {
  const { ids, facts, asking, onAsk } = props;
  const { t, number } = useWords();
  const { running, carryOut } = useBatch(() => onAsk(undefined));
  const dialog = {
    ids: asking?.ids ?? ids,
    facts,
    busy: running !== undefined,
    carryOut,
    onClose: () => {
      running?.stop();
      onAsk(undefined);
    },
  };

  return (
    <section className={classes.root} aria-label={t('customers.chosenRegion')}>
      <strong>{t('customers.chosen', { count: ids.length, shown: number(ids.length) })}</strong>
      {props.hidden > 0 && <span>{t('customers.chosenHidden', { count: props.hidden })}</span>}
      {actions.map(([action, icon]) => (
        <Button
          key={action}
          size="compact-sm"
          variant={action === 'delete' ? 'subtle' : 'default'}
          color={action === 'delete' ? 'red' : 'jade'}
          leftSection={<Icon name={icon} size={16} />}
          onClick={() => onAsk(action)}
        >
          {t(`customers.do-${action}`)}
        </Button>
      ))}
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<Icon name="export" size={16} />}
        onClick={props.onExport}
      >
        {t('customers.export')}
      </Button>
      <PrintPeople whom={() => ids} />
      {ids.length >= 2 && ids.length <= mostMerged && (
        <Button
          component="a"
          href={`#/check?merge=${ids.join(',')}`}
          size="compact-sm"
          variant="default"
          leftSection={<Icon name="merge" size={16} />}
        >
          {t('check.merge')}
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" className={classes.end} onClick={props.onClear}>
        {t('customers.clearChosen')}
      </Button>
      {running && running.share < 1 && (
        <Progress
          className={classes.progress}
          value={running.share * 100}
          aria-label={t('customers.progress')}
        />
      )}
      {asking?.action === 'tag' && <TagDialog {...dialog} kind="tag" />}
      {asking?.action === 'untag' && <TagDialog {...dialog} kind="untag" />}
      {asking?.action === 'field' && <FieldDialog {...dialog} />}
      {asking?.action === 'followUp' && <FollowUpDialog {...dialog} />}
      {asking?.action === 'delete' && <DeleteDialog {...dialog} />}
    </section>
  );
}
