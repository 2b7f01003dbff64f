import type { RefundQuote } from '#data/sales/refund-sale.ts';
import { type Cents, cents, pointUnits } from '#domain/kernel/units.ts';
import type { PaymentMethod } from '#domain/sales/sale.ts';
import type { Words } from '#i18n/use-words.ts';

/** What a refund gives back and takes back, line by line: before it is made and after, in the same words. */
export function backInWords(
  { amount, byMethod, stored, units, returned }: RefundQuote & { readonly amount: Cents },
  method: PaymentMethod,
  decimals: number,
  { t, money, points }: Words,
): readonly string[] {
  const { principal, bonus } = stored;
  const worth = money(cents(amount - byMethod - principal - bonus));
  return [
    ...(byMethod > 0
      ? [t('timeline.backMoney', { method: t(`sale.${method}`), amount: money(byMethod) })]
      : []),
    ...(principal + bonus > 0
      ? [
          t('timeline.backStored', {
            all: money(cents(principal + bonus)),
            principal: money(principal),
            bonus: money(bonus),
          }),
        ]
      : []),
    ...(returned > 0
      ? [t('timeline.backPoints', { points: points(returned, decimals), worth })]
      : []),
    ...(units < 0
      ? [t('timeline.takenPoints', { points: points(pointUnits(0 - units), decimals) })]
      : []),
  ];
}
