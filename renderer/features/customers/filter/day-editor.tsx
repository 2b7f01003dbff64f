import { TextInput } from '@mantine/core';

import type { Condition } from '#domain/customers/filter/filter.ts';
import { isBusinessDay } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

import { AmountInput } from './amount-input.tsx';
import type { EditorProps } from './editor-props.ts';
import classes from './filter-drawer.module.css';
import { TestSelect } from './test-select.tsx';

const tests = ['within', 'longer', 'between', 'never'] as const;
type DayTest = (typeof tests)[number];

/** A day: in the last N days, longer ago, between two days, or never. */
export function DayEditor({ condition, onChange }: EditorProps<'ago' | 'between' | 'never'>) {
  const { t } = useWords();
  const { field } = condition;
  const test: DayTest = condition.kind === 'ago' ? condition.test : condition.kind;
  return (
    <>
      <TestSelect
        value={test}
        tests={field === 'lastDay' ? tests : tests.slice(0, 3)}
        label={(one) => t(`filter.day-${one}`)}
        onChange={(one) => onChange(asked(one, condition))}
      />
      {condition.kind === 'ago' && (
        <AmountInput
          label={t('filter.days')}
          value={condition.days}
          decimals={0}
          unit={t('filter.daysUnit')}
          onChange={(days) => onChange({ ...condition, days: days ?? 0 })}
        />
      )}
      {condition.kind === 'between' &&
        (['from', 'to'] as const).map((end) => (
          <TextInput
            key={end}
            type="date"
            className={classes.day}
            aria-label={t(`filter.${end}`)}
            value={condition[end] ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onChange({ ...condition, [end]: isBusinessDay(value) ? value : null })
            }
          />
        ))}
    </>
  );
}

function asked(
  test: DayTest,
  { field, ...before }: EditorProps<'ago' | 'between' | 'never'>['condition'],
): Condition {
  if (test === 'never') return { kind: 'never', field };
  if (test === 'between') return { kind: 'between', field, from: null, to: null };
  return { kind: 'ago', field, test, days: before.kind === 'ago' ? before.days : 30 };
}
