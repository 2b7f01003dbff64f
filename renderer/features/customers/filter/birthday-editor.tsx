import { MultiSelect } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';

import type { EditorProps } from './editor-props.ts';
import classes from './filter-drawer.module.css';
import { birthdayMonth } from './month-words.ts';
import { TestSelect } from './test-select.tsx';

const twelve = Array.from({ length: 12 }, (_, at) => at + 1);

/** The months of a birthday, by the calendar in which it is kept; no month asks for birthdays nobody knows. */
export function BirthdayEditor({ condition, onChange }: EditorProps<'birthday'>) {
  const words = useWords();
  const { t } = words;
  const { calendar, months } = condition;
  return (
    <>
      <TestSelect
        value={calendar}
        tests={['solar', 'lunar'] as const}
        label={(one) => t(`filter.calendar-${one}`)}
        onChange={(one) => onChange({ ...condition, calendar: one })}
      />
      <MultiSelect
        className={classes.value}
        aria-label={t('filter.months')}
        placeholder={months.length === 0 ? t('filter.noBirthday') : ''}
        value={months.map(String)}
        data={twelve.map((month) => ({
          value: String(month),
          label: birthdayMonth(month, calendar, words),
        }))}
        onChange={(chosen) =>
          onChange({ ...condition, months: chosen.map(Number).sort((a, b) => a - b) })
        }
      />
    </>
  );
}
