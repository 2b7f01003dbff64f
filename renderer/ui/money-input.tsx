import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';

import type { parseMoney } from '#domain/kernel/money-text.ts';
import { useWords } from '#i18n/use-words.ts';

type MoneyInputProps = Omit<TextInputProps, 'value' | 'onChange' | 'error'> & {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** The domain's own reading of an amount; handed in, so that widgets know no rule. */
  readonly parse: typeof parseMoney;
  readonly required?: boolean;
  readonly error?: string | undefined;
};

/**
 * A field for an amount. It keeps exactly what was typed; what is wrong is said on leaving the
 * field or pressing Enter, not at the first digit, since `12.` is on its way to `12.5`.
 */
export function MoneyInput({ parse, value, onChange, error, ...field }: MoneyInputProps) {
  const { t } = useWords();
  const [left, setLeft] = useState(false);
  const read = parse(value);
  const isProblem = !read.ok && (read.refusal.kind !== 'empty' || field.required === true);
  const problem = left && isProblem && !read.ok ? t(`money.${read.refusal.kind}`) : undefined;

  return (
    <TextInput
      {...field}
      inputMode="decimal"
      autoComplete="off"
      value={value}
      error={error ?? problem}
      onChange={(event) => {
        setLeft(false);
        onChange(event.currentTarget.value);
      }}
      onBlur={(event) => {
        setLeft(value !== '');
        field.onBlur?.(event);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') setLeft(value !== '');
        field.onKeyDown?.(event);
      }}
    />
  );
}
