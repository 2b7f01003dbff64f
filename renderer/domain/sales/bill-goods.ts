import { largestAmount } from '../kernel/largest-amount.ts';
import { type Result, accept, refuse } from '../kernel/result.ts';
import { nearestOfProduct } from '../kernel/rounding.ts';
import { type Cents, type RowId, cents } from '../kernel/units.ts';

/** One line of a bill that is being rung up. */
export type DraftLine = {
  readonly productId: RowId | null;
  readonly text: string;
  /** Thousandths of a piece: tea is sold by weight. */
  readonly quantity: number;
  readonly unitPrice: Cents;
  readonly discount: Cents;
};

export type GoodsRefusal =
  | { readonly kind: 'nothing-to-sell' }
  | { readonly kind: 'discount-above-price' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'bad-quantity' };

const largestQuantity = 9_999_999;

/** What the goods cost, and what was taken off line by line and from the whole. */
type Goods = { readonly before: Cents; readonly discounts: Cents };

/**
 * What the goods of a bill come to. Refuses an empty bill, a discount above its price, a quantity that is no
 * positive number up to 9,999, and a bill over 99,999,999.99.
 */
export function quoteGoods(draft: {
  readonly lines: readonly DraftLine[];
  readonly discount: Cents;
}): Result<Goods, GoodsRefusal> {
  if (draft.lines.length === 0) return refuse({ kind: 'nothing-to-sell' });
  if (!draft.lines.every(({ quantity }) => isQuantity(quantity))) {
    return refuse({ kind: 'bad-quantity' });
  }
  const typed = draft.lines.flatMap(({ unitPrice, discount }) => [unitPrice, discount]);
  if (![...typed, draft.discount].every(Number.isSafeInteger)) return refuse({ kind: 'too-large' });
  const amounts = draft.lines.map((line) => ({ price: priceOf(line), discount: line.discount }));
  if (amounts.some(({ price, discount }) => discount > price || discount < 0)) {
    return refuse({ kind: 'discount-above-price' });
  }
  const before = sum(amounts.map(({ price }) => price));
  if (before > largestAmount) return refuse({ kind: 'too-large' });
  const discounts = sum(amounts.map(({ discount }) => discount)) + draft.discount;
  if (draft.discount < 0 || discounts > before) return refuse({ kind: 'discount-above-price' });
  if (before === 0 && draft.lines.every((line) => line.productId === null && line.text === '')) {
    return refuse({ kind: 'nothing-to-sell' });
  }
  return accept({ before: cents(before), discounts: cents(discounts) });
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
