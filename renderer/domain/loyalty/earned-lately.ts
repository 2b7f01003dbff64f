import { type PointUnits, type RowId, pointUnits } from '../kernel/units.ts';
import type { Earned, SaleEntry } from '../sales/sale.ts';
import type { Entry } from '../sync/rows.ts';
import { unitsKept } from './points/earned.ts';
import { decimalsOf, inGrain } from './points/whole.ts';
import { isCardUse, isRefund, isSale } from './visits.ts';

/** How many purchases had the birthday bonus, by birthday-year; of the last few years that had one. */
export type BirthdayPurchases = Readonly<Record<string, number>>;

/** A month, and the points that its purchases brought. */
type LatelyEarned = { readonly month?: string; readonly earned?: PointUnits };

/** A bonus is asked about the year in which it is used: older ones need not be kept with everybody. */
const yearsKept = 3;

/** Counts the purchases that had the birthday bonus; one taken back in full had it too (`rules-points.md` 3). */
export function birthdayUsesOf(
  facts: readonly Entry[],
  before: BirthdayPurchases = {},
): BirthdayPurchases {
  const uses = new Map(Object.entries(before));
  for (const fact of facts) {
    for (const { from, name } of earnedBy(fact)?.factors ?? []) {
      if (from === 'birthday') uses.set(name, (uses.get(name) ?? 0) + 1);
    }
  }
  const years = [...uses].sort(([one], [other]) => (yearOf(one) < yearOf(other) ? -1 : 1));
  return Object.fromEntries(years.slice(-yearsKept));
}

/**
 * The calendar month of the last purchase that earned, and what purchases of that month brought, less
 * what their refunds took back. `before` is what is known of earlier ones.
 */
export function earnedLately(
  facts: readonly Entry[],
  decimals: number,
  before: LatelyEarned = {},
): LatelyEarned {
  const month = facts.findLast((fact) => earnedBy(fact) !== null)?.day.slice(0, 7);
  // Of a whole standing only these two: it is spread over what a sale changed.
  if (month === undefined) return latelyIn(before);
  const refunded = refundsOf(facts);
  let earned: number = before.month === month ? (before.earned ?? 0) : 0;
  for (const fact of facts) {
    // Only what is asked for is computed: a regular has thousands of older ones.
    const promised = fact.day.startsWith(month) ? earnedBy(fact) : null;
    if (promised === null) continue;
    const units = unitsKept(promised, billOf(fact), refunded.get(fact.id) ?? 0);
    earned += inGrain(units, decimalsOf(promised.rule), decimals);
  }
  return { month, earned: pointUnits(earned) };
}

function latelyIn({ month, earned }: LatelyEarned): LatelyEarned {
  return { ...(month !== undefined && { month }), ...(earned !== undefined && { earned }) };
}

function refundsOf(facts: readonly Entry[]): ReadonlyMap<RowId, number> {
  const refunded = new Map<RowId, number>();
  for (const fact of facts) {
    if (isRefund(fact)) {
      refunded.set(fact.saleId, (refunded.get(fact.saleId) ?? 0) + fact.amount);
    }
  }
  return refunded;
}

function earnedBy(fact: Entry): Earned | null {
  return isSale(fact) || isCardUse(fact) ? (fact.earned ?? null) : null;
}

function billOf(fact: Entry): Pick<SaleEntry, 'total' | 'used'> {
  if (isSale(fact)) return fact;
  if (isCardUse(fact)) return { total: fact.share };
  throw new Error('Only purchases earn.');
}

function yearOf(key: string): string {
  return key.replace('L', '');
}
