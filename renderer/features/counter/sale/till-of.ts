import type { Result } from '#domain/kernel/result.ts';
import { type Cents, type PointUnits, cents, pointUnits } from '#domain/kernel/units.ts';
import {
  type Quote,
  type SaleDraft,
  type SaleRefusal,
  type SaleTerms,
  quoteSale,
} from '#domain/sales/quote.ts';

import { type SaleForm, noLoyalty, saleFrom } from '../draft/sale-form.ts';

/** The sale in the fields as it stands right now. */
export type Till = {
  readonly terms: SaleTerms;
  /** Undefined while one of the fields is not a number; the field itself says so. */
  readonly draft: SaleDraft | undefined;
  readonly outcome: Result<Quote, SaleRefusal> | undefined;
  /** What the goods come to, before coupon, points and stored value; 0 while there are none. */
  readonly billed: Cents;
  /** Points that could pay, less those of a reward that goes along. */
  readonly points: PointUnits;
  /** What points could pay a part of. */
  readonly afterCoupon: Cents;
  /** What stored value could pay. */
  readonly afterPoints: Cents;
};

/**
 * What the sale in the fields comes to, at each key: pure, since everything it asks was read before. The
 * same `quoteSale` decides at saving. A way of paying that is refused is left out of what the ones after it see.
 */
export function tillOf(form: SaleForm, terms: SaleTerms): Till {
  const quoted = (changed: Partial<SaleForm>) => {
    const draft = saleFrom({ ...form, ...changed }, terms.program.earn.decimals);
    return draft === undefined ? undefined : quoteSale(draft, terms);
  };
  const totalOf = (changed: Partial<SaleForm>) => {
    const quote = quoted(changed);
    return quote?.ok ? quote.value.total : undefined;
  };
  const billed = totalOf(noLoyalty) ?? cents(0);
  const afterCoupon = totalOf({ points: '', stored: '' }) ?? billed;
  return {
    terms,
    draft: saleFrom(form, terms.program.earn.decimals),
    outcome: quoted({}),
    billed,
    points: pointsLeft(form, terms),
    afterCoupon,
    afterPoints: totalOf({ stored: '' }) ?? afterCoupon,
  };
}

function pointsLeft({ rewardId }: SaleForm, { buyer, rewards = [] }: SaleTerms): PointUnits {
  const cost = rewards.find(({ id }) => id === rewardId)?.cost ?? 0;
  return pointUnits((buyer?.points ?? 0) - cost);
}
