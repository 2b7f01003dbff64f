import { Textarea } from '@mantine/core';
import type { KeyboardEvent } from 'react';

import { isComposing } from '#ui/composing.ts';

type WordsFieldProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly isFirst?: boolean;
  readonly isRequired?: boolean;
  readonly onChange: (text: string) => void;
};

/** A few sentences. Enter saves the form, as in every field of one line; Shift and Enter begin a new line. */
export function WordsField(props: WordsFieldProps) {
  const { label, hint, value, isFirst = false, isRequired = false, onChange } = props;

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  }

  return (
    <Textarea
      {...(isFirst && { 'data-autofocus': true })}
      autosize
      minRows={2}
      maxRows={8}
      maxLength={2000}
      required={isRequired}
      label={label}
      placeholder={hint ?? ''}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}
