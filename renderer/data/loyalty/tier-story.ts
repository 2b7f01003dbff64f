import { isMembership } from '#domain/activities/membership.ts';
import { addMonths } from '#domain/kernel/calendar.ts';
import { type BusinessDay, type Cents, type RowId, cents } from '#domain/kernel/units.ts';
import type { MembershipEntry } from '#domain/loyalty/facts.ts';
import type { LoyaltyProgram } from '#domain/loyalty/program.ts';
import { type TierState, foldTier } from '#domain/loyalty/tiers/fold-tier.ts';
import { spendingSteps } from '#domain/loyalty/tiers/spending-steps.ts';
import { isRefund } from '#domain/loyalty/visits.ts';
import type { Entry } from '#domain/sync/rows.ts';

import { entriesOf } from '../entries-door.ts';
import { readOff } from '../operations-off.ts';
import type { Shop } from '../shop.ts';
import { readProgram } from './program.ts';
import { type ToldFact, toldFacts } from './told-facts.ts';

/** A purchase that counts for the tier, less what was given back of it; below zero for a return without a known sale. */
type CountedPurchase = {
  readonly id: RowId;
  readonly day: BusinessDay;
  /** The first day on which it no longer counts. */
  readonly leaves: BusinessDay;
  readonly net: Cents;
};

/** Why a customer has their tier. */
export type TierStory = Pick<LoyaltyProgram, 'tiers' | 'tierMonths' | 'tierPolicy'> & {
  readonly state: TierState;
  /** Newest first; all of them together are `state.spent`, also those that are not shown. */
  readonly counted: readonly CountedPurchase[];
  readonly moreCounted: number;
  readonly facts: ReadonlyMap<RowId, ToldFact>;
  /** Bought or granted tiers, the one that ends last first. */
  readonly memberships: readonly MembershipEntry[];
};

/**
 * Why a customer has their tier at the end of a day: what counts in the window, until when each purchase
 * does, and what is missing to the next (`rules-points.md` 10), by the present limits.
 */
export async function tierStoryOf(
  shop: Shop,
  customerId: RowId,
  { through, most }: { readonly through: BusinessDay; readonly most: number },
): Promise<TierStory> {
  const { tiers, tierMonths, tierPolicy } = await readProgram(shop.db);
  const off = await readOff(shop.db);
  const entries = await entriesOf(shop.db, customerId);
  const facts = entries.filter(({ operationId }) => !off.has(operationId));
  const counted = countedOn(facts, tierMonths, through);
  const shown = counted.toReversed().slice(0, most);
  return {
    tiers,
    tierMonths,
    tierPolicy,
    state: foldTier(facts, { tiers, tierMonths, tierPolicy }, through),
    counted: shown,
    moreCounted: counted.length - shown.length,
    facts: await toldFacts(shop, facts, new Set(shown.map(({ id }) => id))),
    memberships: facts
      .filter(isMembership)
      .filter(({ day }) => day <= through)
      .toSorted((one, other) => (one.until + one.id > other.until + other.id ? -1 : 1)),
  };
}

/** A refund counts at the day of its purchase, so it is taken off that. */
function countedOn(
  facts: readonly Entry[],
  months: number,
  through: BusinessDay,
): readonly CountedPurchase[] {
  const steps = spendingSteps(facts, through);
  const saleOf = new Map(facts.filter(isRefund).map(({ id, saleId }) => [id, saleId]));
  const back = new Map<RowId | undefined, number>();
  for (const step of steps) {
    if (step.kind !== 'refunded') continue;
    const sale = saleOf.get(step.id);
    back.set(sale, (back.get(sale) ?? 0) + step.change);
  }
  return steps.flatMap((step) => {
    if (step.kind === 'refunded') return [];
    const { id, day, net } = step;
    const leaves = addMonths(day, months);
    if (leaves <= through) return [];
    return [{ id, day, leaves, net: cents(net + (back.get(id) ?? 0)) }];
  });
}
