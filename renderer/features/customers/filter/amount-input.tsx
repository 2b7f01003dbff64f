import { TextInput } from '@mantine/core';
import { useState } from 'react';

import { useWords } from '#i18n/use-words.ts';

import { readScaled, typedScaled } from './scaled.ts';
import classes from './filter-drawer.module.css';

type AmountInputProps = {
  readonly label: string;
  /** In units of 10^-decimals: cents, points, counts. */
  readonly value: number | null;
  readonly decimals: number;
  /** Said behind the number, where its place does not say it: days. */
  readonly unit?: string;
  readonly onChange: (value: number | null) => void;
};

/** A number with its decimals, kept as typed; what is no number is said, and asks nothing. */
export function AmountInput({ label, value, decimals, unit, onChange }: AmountInputProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState(typedScaled(value, decimals));
  const read = readScaled(typed, decimals);
  // Another line moved to this place: it brings its own number.
  const isOther = (read ?? null) !== value;
  const text = isOther ? typedScaled(value, decimals) : typed;
  return (
    <TextInput
      className={classes.amount}
      aria-label={label}
      placeholder={label}
      inputMode="decimal"
      autoComplete="off"
      rightSectionWidth="2.9rem"
      rightSection={unit !== undefined && <span className={classes.unit}>{unit}</span>}
      value={text}
      error={readScaled(text, decimals) === undefined ? t('filter.noNumber') : undefined}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(readScaled(event.currentTarget.value, decimals) ?? null);
      }}
    />
  );
}
