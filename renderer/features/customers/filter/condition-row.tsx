import { ActionIcon, NativeSelect } from '@mantine/core';

import type { Condition } from '#domain/customers/filter/filter.ts';
import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import type { ListFacts } from '../list/use-list-facts.ts';
import { ConditionEditor } from './condition-editor.tsx';
import { fieldEntries, fieldOf, newCondition } from './condition-fields.ts';
import classes from './filter-drawer.module.css';

type ConditionRowProps = {
  readonly condition: Condition;
  readonly facts: ListFacts;
  readonly onChange: (condition: Condition) => void;
  readonly onRemove: () => void;
};

/** One line of a filter: what it is about, how it is asked, and the value. */
export function ConditionRow({ condition, facts, onChange, onRemove }: ConditionRowProps) {
  const words = useWords();
  const { t } = words;
  const field = fieldOf(condition);
  return (
    <div className={classes.condition}>
      {field === undefined ? (
        <p className={classes.unknown}>{t('filter.unknown')}</p>
      ) : (
        <>
          <NativeSelect
            className={classes.field}
            aria-label={t('filter.field')}
            data-about
            value={field}
            data={fieldEntries(facts.fields, words).map(({ group, items }) => ({
              group,
              items: [...items],
            }))}
            onChange={(event) => onChange(newCondition(event.currentTarget.value, facts.fields))}
          />
          <ConditionEditor condition={condition} facts={facts} onChange={onChange} />
        </>
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        className={classes.remove}
        aria-label={t('filter.removeCondition')}
        onClick={onRemove}
      >
        <Icon name="close" size={17} />
      </ActionIcon>
    </div>
  );
}
