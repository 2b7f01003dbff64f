import { addDays, daysBetween } from '../kernel/calendar.ts';
import { type BusinessDay, type Cents, type Instant, type RowId, cents } from '../kernel/units.ts';
import type { RefundEntry, ReturnEntry, SaleEntry } from '../sales/sale.ts';
import type { CardUseEntry } from '../stored/facts.ts';
import type { Entry } from '../sync/rows.ts';
import { netKept } from './points/earned.ts';
import type { OpeningPoints } from './points/opening-points.ts';

/** How often a customer came and what they spent: the part of a standing that every shop needs. */
export type Visits = {
  /** Days with a sale or a used visit card. */
  readonly visits: number;
  readonly sales: number;
  /** Net money over all time; below zero for who returned more than was ever recorded. */
  readonly spent: Cents;
  /** The part of it that another system counted and nobody knows in how many sales: no average from it. */
  readonly uncounted?: Cents;
  /** When anything last happened. */
  readonly lastAt: Instant | null;
  readonly lastDay: BusinessDay | null;
  readonly lastSaleId: RowId | null;
  /** Net money by day of sale, for the last year before `lastDay`; "spend in 365 days" sums what is left of it. */
  readonly recent: readonly (readonly [BusinessDay, Cents])[];
};

/** How far back "spent in the last year" reaches. */
const yearOfDays = 365;

export const noVisits: Visits = {
  visits: 0,
  sales: 0,
  spent: cents(0),
  lastAt: null,
  lastDay: null,
  lastSaleId: null,
  recent: [],
};

/**
 * Visits and spending out of facts in their order. A refund counts at the day of its sale; one whose
 * sale is not there (it was voided) counts nowhere. `months` is how far back a tier looks: days that old
 * are kept too.
 */
export function foldVisits(facts: readonly Entry[], months: number): Visits {
  const refunded = refundsBySale(facts.filter(isRefund));
  const days = new Map<BusinessDay, number>();
  const folded = facts.reduce((visits, fact) => {
    if (isOpening(fact)) return withOpening(visits, fact);
    if (isReturn(fact)) return withReturn(visits, fact, days);
    if (isCardUse(fact)) return withCardUse(visits, fact, days);
    if (isSale(fact))
      return plusSale(visits, fact, netKept(fact, refunded.get(fact.id) ?? 0), days);
    return { ...visits, lastAt: fact.at };
  }, noVisits);
  return { ...folded, recent: lately(days, months) };
}

/** The visits after one more sale that comes after everything else. */
export function withSaleVisit(visits: Visits, sale: SaleEntry, months: number): Visits {
  const days = new Map<BusinessDay, number>(visits.recent);
  const after = plusSale(visits, sale, netKept(sale, 0), days);
  return { ...after, recent: lately(days, months) };
}

/** Net money in the 365 days up to and including `today`. */
export function spentLastYear({ recent }: Pick<Visits, 'recent'>, today: BusinessDay): Cents {
  const within = recent.filter(([day]) => {
    const ago = daysBetween(day, today);
    return ago >= 0 && ago < yearOfDays;
  });
  return cents(within.reduce((all, [, net]) => all + net, 0));
}

/** The mean of a customer's sales; null where none are known one by one. Cents, to the nearest. */
export function averageSale({
  sales,
  spent,
  uncounted,
}: Pick<Visits, 'sales' | 'spent' | 'uncounted'>): Cents | null {
  return sales === 0 ? null : cents(Math.round((spent - (uncounted ?? 0)) / sales));
}

/** A sale at the counter, or one of the past that came in a list. */
export function isSale<E extends Entry>(entry: E): entry is E & SaleEntry {
  return entry.kind === 'sale';
}

/** Money back for a sale that is known. */
export function isRefund<E extends Entry>(entry: E): entry is E & RefundEntry {
  return entry.kind === 'refund';
}

/** A return without a known sale. */
export function isReturn<E extends Entry>(entry: E): entry is E & ReturnEntry {
  return entry.kind === 'return_unlinked';
}

/** Balances brought along from another system. */
export function isOpening<E extends Entry>(entry: E): entry is E & OpeningPoints {
  return entry.kind === 'opening';
}

/** Uses of a visit card: a visit, and their share of its price is spent. */
export function isCardUse<E extends Entry>(entry: E): entry is E & CardUseEntry {
  return entry.kind === 'card_used';
}

type Days = Map<BusinessDay, number>;

function plusSale(visits: Visits, { id, at, day }: SaleEntry, net: Cents, days: Days): Visits {
  addToDay(days, day, net);
  return {
    ...visits,
    visits: visits.visits + (visits.lastDay === day ? 0 : 1),
    sales: visits.sales + 1,
    spent: cents(visits.spent + net),
    lastAt: at,
    lastDay: day,
    lastSaleId: id,
  };
}

function withCardUse(visits: Visits, { at, day, share }: CardUseEntry, days: Days): Visits {
  addToDay(days, day, share);
  return {
    ...visits,
    visits: visits.visits + (visits.lastDay === day ? 0 : 1),
    spent: cents(visits.spent + share),
    // What no sale was counted for may not raise the average of sales.
    uncounted: cents((visits.uncounted ?? 0) + share),
    lastAt: at,
    lastDay: day,
  };
}

function withReturn(visits: Visits, { amount, at, day }: ReturnEntry, days: Days): Visits {
  addToDay(days, day, 0 - amount);
  return { ...visits, spent: cents(visits.spent - amount), lastAt: at };
}

/** Money of the past is in no day: it may be years old, and "spent in the last year" must not guess. */
function withOpening(before: Visits, { spent, visits, lastDay, at }: OpeningPoints): Visits {
  const uncounted = cents((before.uncounted ?? 0) + (visits === 0 ? spent : 0));
  const isLater = lastDay !== null && (before.lastDay === null || lastDay > before.lastDay);
  return {
    ...before,
    visits: before.visits + visits,
    sales: before.sales + visits,
    spent: cents(before.spent + spent),
    ...(uncounted !== 0 && { uncounted }),
    lastAt: at,
    lastDay: isLater ? lastDay : before.lastDay,
  };
}

function refundsBySale(refunds: readonly RefundEntry[]): ReadonlyMap<RowId, number> {
  const bySale = new Map<RowId, number>();
  for (const { saleId, amount } of refunds) bySale.set(saleId, (bySale.get(saleId) ?? 0) + amount);
  return bySale;
}

function addToDay(days: Days, day: BusinessDay, net: number): void {
  days.set(day, (days.get(day) ?? 0) + net);
}

/** Days in order, none older than a year, or what a tier looks back, before the last. */
function lately(days: ReadonlyMap<BusinessDay, number>, months: number): Visits['recent'] {
  const inOrderOfDay = [...days].sort(([one], [other]) => (one < other ? -1 : 1));
  const last = inOrderOfDay.at(-1)?.[0];
  if (last === undefined) return [];
  const oldest = addDays(last, 1 - Math.max(yearOfDays, 31 * months + 1));
  return inOrderOfDay
    .filter(([day]) => day >= oldest)
    .map(([day, net]) => [day, cents(net)] as const);
}
