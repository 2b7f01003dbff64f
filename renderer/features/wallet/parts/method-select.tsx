import { NativeSelect } from '@mantine/core';

import { type PaymentMethod, paymentMethods } from '#domain/sales/sale.ts';
import { useWords } from '#i18n/use-words.ts';

type MethodSelectProps = {
  readonly label: string;
  readonly value: PaymentMethod;
  readonly onChange: (method: PaymentMethod) => void;
};

/** How the money comes or goes. */
export function MethodSelect({ label, value, onChange }: MethodSelectProps) {
  const { t } = useWords();
  return (
    <NativeSelect
      label={label}
      value={value}
      data={paymentMethods.map((method) => ({ value: method, label: t(`sale.${method}`) }))}
      onChange={(event) => {
        const chosen = paymentMethods.find((method) => method === event.currentTarget.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  );
}
