import { TextInput } from '@mantine/core';
import { useState } from 'react';

import { isComposing } from '#ui/composing.ts';

type ShopFieldProps = {
  readonly label: string;
  readonly description?: string;
  readonly maxLength: number;
  readonly stored: string;
  /** What is wrong with what was typed; it is not saved then. */
  readonly problem?: (typed: string) => string | undefined;
  readonly onSave: (typed: string) => Promise<void>;
};

/** A line about the shop, saved on leaving it or by Enter. */
export function ShopField({ stored, problem, onSave, ...field }: ShopFieldProps) {
  const [typed, setTyped] = useState<string>();
  const wrong = typed === undefined ? undefined : problem?.(typed.trim());

  async function save() {
    if (typed === undefined || wrong !== undefined) return;
    // Leaving the field after Enter must not save twice.
    setTyped(undefined);
    if (typed.trim() !== stored) await onSave(typed);
  }

  return (
    <TextInput
      {...field}
      autoComplete="off"
      value={typed ?? stored}
      error={wrong}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => void save()}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !isComposing(event.nativeEvent)) void save();
      }}
    />
  );
}
