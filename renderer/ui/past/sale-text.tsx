import type { PaymentMethod } from '#domain/sales/sale.ts';
import { paidAside } from '#i18n/paid-aside.ts';
import { soldInWords } from '#i18n/sold-in-words.ts';
import { useWords } from '#i18n/use-words.ts';

import { PastText } from './past-text.tsx';

type SaleTextProps = {
  readonly sale: {
    readonly lines: Parameters<typeof soldInWords>[0];
    readonly method: PaymentMethod;
    readonly note: string | null;
  } & Parameters<typeof paidAside>[0];
  readonly decimals: number;
  /** Who served, in words; empty where nobody is named. */
  readonly by: string;
};

/** What was bought, how it was paid, who served, and what was noted. */
export function SaleText({ sale, decimals, by }: SaleTextProps) {
  const words = useWords();
  const { t } = words;
  const paid = [t(`sale.${sale.method}`), ...paidAside(sale, decimals, words)];
  return (
    <PastText
      what={soldInWords(sale.lines, words) || t('timeline.sale')}
      asides={[...paid, by, sale.note ?? '']}
    />
  );
}
