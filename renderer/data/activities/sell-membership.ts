import {
  type MembershipSale,
  type Term,
  extendedTerm,
  isMembership,
} from '#domain/activities/membership.ts';
import { addMonths } from '#domain/kernel/calendar.ts';
import { isRealDay } from '#domain/kernel/day-number.ts';
import { largestAmount } from '#domain/kernel/largest-amount.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { BusinessDay, Cents, RowId } from '#domain/kernel/units.ts';
import type { MembershipEntry } from '#domain/loyalty/facts.ts';
import type { PaymentMethod } from '#domain/sales/sale.ts';

import { liveDocument } from '../customers/customer-documents.ts';
import { countingRowsOf } from '../loyalty/counting-rows.ts';
import { readProgram } from '../loyalty/program.ts';
import type { Shop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';

export type MembershipRequest = {
  readonly customerId: RowId;
  readonly tierId: string;
  readonly from: BusinessDay;
  readonly until: BusinessDay;
  readonly fee: Cents;
  readonly method: PaymentMethod;
};

export type MembershipRefusal = {
  readonly kind: 'unknown-customer' | 'unknown-tier' | 'bad-days' | 'bad-fee';
};

/** The days it counts for, which are later than asked where the customer renewed early. */
export type MembershipSold = Term & { readonly membershipId: RowId };

const mostMonths = 120;

/**
 * Sells a tier for a time (`rules.md` §7). Bought again before it ends, it goes on from the old end for as long
 * as was asked; another tier counts beside it, and the higher one is the customer's.
 *
 * Refuses a tier that is not there, days that are none, in the wrong order or more than ten years, and a fee
 * that is no amount; nothing is a fee too.
 */
export async function sellMembership(
  shop: Shop,
  request: MembershipRequest,
  act: Act,
): Promise<Result<MembershipSold, MembershipRefusal>> {
  return operate<MembershipSold, MembershipRefusal>(shop, act, async (write) => {
    const { db } = shop;
    const { customerId, tierId, fee, method } = request;
    const { tiers } = await readProgram(db);
    if (!tiers.some(({ id }) => id === tierId)) return refuse({ kind: 'unknown-tier' });
    if (!isTerm(request)) return refuse({ kind: 'bad-days' });
    if (!Number.isSafeInteger(fee) || fee < 0 || fee > largestAmount)
      return refuse({ kind: 'bad-fee' });
    const card = await liveDocument(db, customerId);
    if (card === undefined) return refuse({ kind: 'unknown-customer' });

    const sameTier = (await membershipsOf(db, card.id)).filter((one) => one.tierId === tierId);
    const term = extendedTerm(request, sameTier);
    const facts = { subject: card.id, tierId, ...term, fee, method };
    const sold = write.addEntry<MembershipSale>({ kind: 'membership', ...facts });
    return accept({ membershipId: sold.id, ...term });
  });
}

/** The tiers a customer bought, the one that ends last at the end. */
export async function membershipsOf(
  db: ShopDatabase,
  customerId: RowId,
): Promise<readonly MembershipEntry[]> {
  const rows = (await countingRowsOf(db, customerId)).filter(isMembership);
  return rows.sort((one, other) => (one.until + one.id < other.until + other.id ? -1 : 1));
}

function isTerm({ from, until }: Term): boolean {
  return (
    isRealDay(from) && isRealDay(until) && from <= until && until <= addMonths(from, mostMonths)
  );
}
