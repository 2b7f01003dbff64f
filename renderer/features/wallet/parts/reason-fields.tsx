import { NativeSelect, TextInput } from '@mantine/core';

import { adjustReason } from '#i18n/loyalty-names.ts';
import { useWords } from '#i18n/use-words.ts';

export type Reason = { readonly reason: string | null; readonly words: string };

type ReasonFieldsProps = {
  readonly reasons: readonly string[];
  readonly value: Reason;
  readonly onChange: (reason: Reason) => void;
};

/** Why: one of the shop's listed reasons, and whatever there is to say besides. */
export function ReasonFields({ reasons, value, onChange }: ReasonFieldsProps) {
  const words = useWords();
  const { t } = words;
  return (
    <>
      <NativeSelect
        label={t('wallet.reason')}
        value={value.reason ?? ''}
        data={[
          ...reasons.map((one) => ({ value: one, label: adjustReason(one, words) })),
          { value: '', label: t('wallet.ownReason') },
        ]}
        onChange={({ currentTarget }) =>
          onChange({ ...value, reason: currentTarget.value === '' ? null : currentTarget.value })
        }
      />
      <TextInput
        label={t('wallet.words')}
        placeholder={t('wallet.wordsHint')}
        autoComplete="off"
        value={value.words}
        onChange={({ currentTarget }) => onChange({ ...value, words: currentTarget.value })}
      />
    </>
  );
}
