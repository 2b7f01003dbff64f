import { TextInput } from '@mantine/core';
import { useState } from 'react';

import classes from './editor.module.css';

type MillimetreFieldProps = {
  readonly label: string;
  readonly value: number;
  /** In words, if the value is refused. */
  readonly problem?: string | undefined;
  readonly onChange: (value: number) => void;
};

/** A length, typed as it is said: 12,5 and 12.5 are one. What is no number yet stays on the field and changes nothing. */
export function MillimetreField({ label, value, problem, onChange }: MillimetreFieldProps) {
  const [typed, setTyped] = useState<string>();
  const isNumber = typed === undefined || readLength(typed) !== undefined;
  return (
    <TextInput
      className={classes.length ?? ''}
      label={label}
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? String(value)}
      error={problem ?? !isNumber}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        const read = readLength(currentTarget.value);
        if (read !== undefined) onChange(read);
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}

function readLength(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').trim().replace(',', '.');
  return /^\d{1,4}(\.\d{0,2})?$/.test(plain) ? Number(plain) : undefined;
}
