import { MultiSelect } from '@mantine/core';

import { choicesOf } from '#domain/customers/filter/choice-values.ts';
import { useWords } from '#i18n/use-words.ts';

import type { EditorProps } from './editor-props.ts';
import classes from './filter-drawer.module.css';
import { choiceWord } from './filter-words.ts';

/** Stage, gender, consent: any of the chosen ones. */
export function ChoiceEditor({ condition, onChange }: EditorProps<'choice'>) {
  const words = useWords();
  const { t } = words;
  return (
    <MultiSelect
      className={classes.value}
      aria-label={t('filter.value')}
      placeholder={condition.values.length === 0 ? t('filter.choose') : ''}
      value={[...condition.values]}
      data={choicesOf(condition.field).map((value) => ({
        value,
        label: choiceWord(condition.field, value, words),
      }))}
      onChange={(values) => onChange({ ...condition, values })}
    />
  );
}
