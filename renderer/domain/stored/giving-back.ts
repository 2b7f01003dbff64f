import { floorOfProduct } from '../kernel/rounding.ts';
import { type Cents, cents } from '../kernel/units.ts';
import type { SaleEntry } from '../sales/sale.ts';
import type { Purses } from './facts.ts';

/** What went back of a sale's money: over the counter, and onto the account. */
export type GivenBack = { readonly byMethod: Cents; readonly stored: Purses };

type PaidSale = Pick<SaleEntry, 'total' | 'stored'>;

/**
 * What one more refund gives back of a sale's money, when `kept` of its total is kept afterwards (the
 * net money of `rules-points.md` 7, without what points paid).
 *
 * Stored value goes back onto the account in the same share as it paid, each purse in its share of
 * that. Reckoned from all refunds together: any split of them ends in the same place, and a full
 * refund returns exactly what was paid. Where points go back a whole point at a time, `kept` may rise by
 * less than a point's worth; nobody is asked to pay then, and the next refund gives that much less.
 */
export function splitRefund(sale: PaidSale, given: GivenBack, kept: Cents): GivenBack {
  const before = given.byMethod + given.stored.principal + given.stored.bonus;
  const money = Math.max(before, sale.total - Math.max(0, kept));
  const due = shareOf(sale, Math.min(money, sale.total));
  let rest = money - before;
  const next = (target: Cents, already: Cents): Cents => {
    // Two counters that refunded apart may have put back more of one kind: the others give less.
    const part = Math.min(rest, Math.max(0, target - already));
    rest -= part;
    return cents(part);
  };
  const principal = next(due.stored.principal, given.stored.principal);
  const bonus = next(due.stored.bonus, given.stored.bonus);
  return { byMethod: next(due.byMethod, given.byMethod), stored: { principal, bonus } };
}

/** What earlier refunds gave back, in their order; `keptAfter` is the money kept once so much of the bill is refunded. */
export function givenBack(
  sale: PaidSale,
  refunds: readonly { readonly amount: Cents; readonly stored?: Purses }[],
  keptAfter: (refunded: Cents) => Cents,
): GivenBack {
  let given: GivenBack = { byMethod: cents(0), stored: { principal: cents(0), bonus: cents(0) } };
  let refunded = 0;
  for (const { amount, stored } of refunds) {
    refunded += amount;
    const { byMethod } = splitRefund(sale, given, keptAfter(cents(refunded)));
    given = {
      byMethod: cents(given.byMethod + byMethod),
      stored: {
        principal: cents(given.stored.principal + (stored?.principal ?? 0)),
        bonus: cents(given.stored.bonus + (stored?.bonus ?? 0)),
      },
    };
  }
  return given;
}

/** Of so much money given back in all: what belongs onto the account, purse by purse, and the rest. */
function shareOf({ total, stored }: PaidSale, money: number): GivenBack {
  const paid = stored === undefined ? 0 : stored.principal + stored.bonus;
  if (stored === undefined || paid === 0 || total === 0) {
    return { byMethod: cents(money), stored: { principal: cents(0), bonus: cents(0) } };
  }
  const back = floorOfProduct(money, paid, total);
  const principal = floorOfProduct(back, stored.principal, paid);
  return {
    byMethod: cents(money - back),
    stored: { principal: cents(principal), bonus: cents(back - principal) },
  };
}
