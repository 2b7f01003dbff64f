import type { Cents, PointUnits } from '#domain/kernel/units.ts';

import type { Words } from './use-words.ts';

type PaidBesides = {
  readonly coupon: { readonly name: string; readonly off: Cents } | null;
  readonly used: { readonly units: PointUnits; readonly value: Cents } | null;
  readonly stored: Cents;
};

/** What besides money paid a sale: coupon, points, stored value. */
export function paidAside(
  { coupon, used, stored }: PaidBesides,
  decimals: number,
  { t, money, points }: Words,
): readonly string[] {
  return [
    ...(coupon === null
      ? []
      : [t('timeline.paidCoupon', { name: coupon.name, off: money(coupon.off) })]),
    ...(used === null
      ? []
      : [
          t('timeline.paidPoints', {
            points: points(used.units, decimals),
            value: money(used.value),
          }),
        ]),
    ...(stored === 0 ? [] : [t('timeline.paidStored', { amount: money(stored) })]),
  ];
}
