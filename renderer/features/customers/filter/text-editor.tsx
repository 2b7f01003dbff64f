import { TextInput } from '@mantine/core';

import { textTests } from '#domain/customers/filter/filter.ts';
import { useWords } from '#i18n/use-words.ts';

import type { EditorProps } from './editor-props.ts';
import classes from './filter-drawer.module.css';
import { TestSelect } from './test-select.tsx';

/** A text of the card: contains, is, known, not known. */
export function TextEditor({ condition, onChange }: EditorProps<'text'>) {
  const { t } = useWords();
  const asksText = condition.test === 'contains' || condition.test === 'is';
  return (
    <>
      <TestSelect
        value={condition.test}
        tests={textTests}
        label={(test) => t(`filter.test-${test}`)}
        onChange={(test) => onChange({ ...condition, test })}
      />
      {asksText && (
        <TextInput
          className={classes.value}
          aria-label={t('filter.value')}
          value={condition.text}
          onChange={(event) => onChange({ ...condition, text: event.currentTarget.value })}
        />
      )}
    </>
  );
}
