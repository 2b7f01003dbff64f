import { TextInput } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';

type OfferNameProps = {
  readonly className: string | undefined;
  readonly value: string;
  readonly onChange: (name: string) => void;
};

/** What a reward, coupon or activity is called: where its dialog begins. */
export function OfferName({ className, value, onChange }: OfferNameProps) {
  const { t } = useWords();
  return (
    <TextInput
      data-autofocus
      className={className}
      label={t('rewards.name')}
      maxLength={60}
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
