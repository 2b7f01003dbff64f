import { Textarea } from '@mantine/core';
import { useState } from 'react';

import { useWords } from '#i18n/use-words.ts';

type CategoryCareFieldProps = {
  readonly category: string;
  readonly stored: string;
  readonly onSave: (text: string) => Promise<void>;
};

/** The words of one category, saved on leaving the field: Enter begins a new line here. */
export function CategoryCareField({ category, stored, onSave }: CategoryCareFieldProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState<string>();

  async function save() {
    if (typed === undefined) return;
    setTyped(undefined);
    if (typed.trim() !== stored) await onSave(typed);
  }

  return (
    <Textarea
      label={category}
      placeholder={t('print.setCarePlaceholder')}
      autosize
      minRows={1}
      maxRows={6}
      maxLength={2_000}
      value={typed ?? stored}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => void save()}
    />
  );
}
