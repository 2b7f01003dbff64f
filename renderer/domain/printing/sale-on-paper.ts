import { type Cents, cents } from '../kernel/units.ts';
import { priceOf } from '../sales/bill-goods.ts';
import type { RefundEntry, SaleEntry } from '../sales/sale.ts';
import type { ListFacts, PrintFacts } from './print-facts.ts';
import { type PrintValue, words } from './print-value.ts';

/** The words of a sale's lines, in the order of the lines; empty where a line has none. */
type LineNames = readonly string[];

/** The goods of a sale as a table: each line comes to its price times its quantity, less what was taken off it. */
export function goodsOnPaper({ lines }: Pick<SaleEntry, 'lines'>, names: LineNames): ListFacts {
  return {
    rows: lines.map((line, at) => ({
      product: words(names[at] ?? ''),
      quantity: { kind: 'quantity', thousandths: line.quantity },
      price: money(line.unitPrice),
      discount: line.discount === 0 ? undefined : money(line.discount),
      amount: money(cents(priceOf(line) - line.discount)),
    })),
  };
}

/** What a sale came to, in the order in which it was taken off; see `amountsOf`. */
export type SaleAmounts = {
  readonly before: Cents;
  readonly discounts: Cents;
  readonly coupon: Cents;
  readonly pointsPaid: Cents;
  /** What a list of past sales left unexplained: there the amount is the truth, not its parts. 0 for sales made here. */
  readonly difference: Cents;
  readonly total: Cents;
  readonly stored: Cents;
  readonly due: Cents;
};

/**
 * The amounts of a sale, so that they always add up on paper to the cent: what the goods cost, less discounts,
 * coupon and points, and what remains unexplained, is the total; less stored value, what was paid by hand.
 */
export function amountsOf(
  sale: Pick<SaleEntry, 'lines' | 'discount' | 'total' | 'used' | 'stored' | 'coupon'>,
): SaleAmounts {
  const before = sum(sale.lines.map(priceOf));
  const discounts = sum([sale.discount, ...sale.lines.map(({ discount }) => discount)]);
  const coupon = sale.coupon?.off ?? 0;
  const pointsPaid = sale.used?.value ?? 0;
  const stored = sale.stored === undefined ? 0 : sale.stored.principal + sale.stored.bonus;
  return {
    before,
    discounts,
    coupon: cents(coupon),
    pointsPaid: cents(pointsPaid),
    difference: cents(sale.total - (before - discounts - coupon - pointsPaid)),
    total: sale.total,
    stored: cents(stored),
    due: cents(sale.total - stored),
  };
}

/** The same as totals on paper: what is nothing is not printed, but for the total; the price before only where it differs. */
export function saleTotals(amounts: SaleAmounts): PrintFacts['totals'] {
  const { before, discounts, coupon, pointsPaid, difference, total, stored, due } = amounts;
  return {
    ...(before !== total && { before: money(before) }),
    ...(discounts !== 0 && { discounts: change(0 - discounts) }),
    ...(coupon !== 0 && { coupon: change(0 - coupon) }),
    ...(pointsPaid !== 0 && { pointsPaid: change(0 - pointsPaid) }),
    ...(difference !== 0 && { difference: change(difference) }),
    total: money(total),
    // Paid in one way: the total says it.
    ...(stored !== 0 && { stored: money(stored), due: money(due) }),
  };
}

/** What a refund gave back: money and stored value add up to its amount, less what points had paid of it. */
export function refundTotals({
  amount,
  stored,
  pointsValue,
}: Pick<RefundEntry, 'amount' | 'stored'> & {
  /** What of the amount came back as points, in money. */
  readonly pointsValue: Cents;
}): PrintFacts['totals'] {
  const storedBack = stored === undefined ? 0 : stored.principal + stored.bonus;
  const moneyBack = amount - pointsValue - storedBack;
  return {
    refunded: money(amount),
    ...(moneyBack !== 0 && { moneyBack: money(cents(moneyBack)) }),
    ...(storedBack !== 0 && { storedBack: money(cents(storedBack)) }),
    ...(pointsValue !== 0 && { pointsBack: money(pointsValue) }),
  };
}

function money(amount: Cents): PrintValue {
  return { kind: 'money', amount };
}

function change(amount: number): PrintValue {
  return { kind: 'moneyChange', amount: cents(amount) };
}

function sum(amounts: readonly number[]): Cents {
  return cents(amounts.reduce((all, amount) => all + amount, 0));
}
