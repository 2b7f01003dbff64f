import { type EarnRule, unitsFor } from '../loyalty/earning.ts';
import { type Result, accept, refuse } from '../kernel/result.ts';
import { nearestOfProduct } from '../kernel/rounding.ts';
import { type Cents, type PointUnits, type RowId, cents } from '../kernel/units.ts';
import type { PaymentMethod } from './sale.ts';

/** A sale being rung up. An amount without products is one line with an empty text and quantity 1000. */
export type SaleDraft = {
  readonly customerId: RowId | null;
  readonly lines: readonly DraftLine[];
  readonly discount: Cents;
  readonly method: PaymentMethod;
  readonly staffId: RowId | null;
  readonly note: string;
};

export type DraftLine = {
  readonly productId: RowId | null;
  readonly text: string;
  /** Thousandths of a piece: tea is sold by weight. */
  readonly quantity: number;
  readonly unitPrice: Cents;
  readonly discount: Cents;
};

export type SaleRefusal =
  | { readonly kind: 'nothing-to-sell' }
  | { readonly kind: 'discount-above-price' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'unknown-customer' }
  | { readonly kind: 'bad-quantity' };

export type Quote = {
  readonly before: Cents;
  readonly discounts: Cents;
  readonly total: Cents;
  readonly units: PointUnits;
};

const largestSale = 9_999_999_999;
const largestQuantity = 9_999_999;

/**
 * What a sale comes to and what it earns, before it is saved: the counter shows this while the
 * owner types, and the same function decides at saving, so that the two can never differ.
 *
 * Refuses an empty bill, a discount above its price, a quantity that is no positive number up to
 * 9,999, and a bill over 99,999,999.99. A bill of zero (everything given away) is a sale.
 */
export function quoteSale(draft: SaleDraft, rule: EarnRule): Result<Quote, SaleRefusal> {
  if (draft.lines.length === 0) return refuse({ kind: 'nothing-to-sell' });
  if (!draft.lines.every(({ quantity }) => isQuantity(quantity))) {
    return refuse({ kind: 'bad-quantity' });
  }
  const amounts = draft.lines.map((line) => ({ price: priceOf(line), discount: line.discount }));
  if (amounts.some(({ price, discount }) => discount > price || discount < 0)) {
    return refuse({ kind: 'discount-above-price' });
  }
  const before = sum(amounts.map(({ price }) => price));
  if (before > largestSale) return refuse({ kind: 'too-large' });
  const discounts = sum(amounts.map(({ discount }) => discount)) + draft.discount;
  if (draft.discount < 0 || discounts > before) return refuse({ kind: 'discount-above-price' });
  if (before === 0 && draft.lines.every((line) => line.productId === null && line.text === '')) {
    return refuse({ kind: 'nothing-to-sell' });
  }
  const total = cents(before - discounts);
  return accept({
    before: cents(before),
    discounts: cents(discounts),
    total,
    units: unitsFor(total, rule),
  });
}

/** Price times quantity, to the nearest cent, halves up: what the scale prints. */
export function priceOf(line: Pick<DraftLine, 'quantity' | 'unitPrice'>): Cents {
  return cents(nearestOfProduct(line.unitPrice, line.quantity, 1000));
}

function isQuantity(quantity: number): boolean {
  return Number.isInteger(quantity) && quantity > 0 && quantity <= largestQuantity;
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((all, amount) => all + amount, 0);
}
