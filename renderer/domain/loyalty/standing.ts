import { addDays, daysBetween } from '../kernel/calendar.ts';
import {
  type BusinessDay,
  type Cents,
  type Instant,
  type OperationId,
  type PointUnits,
  type RowId,
  cents,
  pointUnits,
} from '../kernel/units.ts';
import type { OpeningEntry, RefundEntry, ReturnEntry, SaleEntry } from '../sales/sale.ts';
import type { Entry } from '../sync/rows.ts';
import { unitsFor, unitsKept } from './earning.ts';

/**
 * Where a customer stands, folded from the entries. Never truth, never synced: a cache that can be
 * thrown away and folded again (`design.md` §3).
 */
export type Standing = {
  readonly customerId: RowId;
  readonly points: PointUnits;
  /** Days with a sale. */
  readonly visits: number;
  readonly sales: number;
  /** Net money over all time; below zero for who returned more than was ever recorded. */
  readonly spent: Cents;
  /** The part of it that another system counted and nobody knows in how many sales: no average from it. */
  readonly uncounted?: Cents;
  readonly lastAt: Instant | null;
  readonly lastDay: BusinessDay | null;
  readonly lastSaleId: RowId | null;
  /** Net money by day of sale, for the last year before `lastDay`; "spend in 365 days" sums what is left of it. */
  readonly recent: readonly (readonly [BusinessDay, Cents])[];
};

/** How far back `recent` reaches. */
const yearOfDays = 365;

export function noStanding(customerId: RowId): Standing {
  return {
    customerId,
    points: pointUnits(0),
    visits: 0,
    sales: 0,
    spent: cents(0),
    lastAt: null,
    lastDay: null,
    lastSaleId: null,
    recent: [],
  };
}

/**
 * The standing of one customer (all cards of the group together) from the entries that count.
 *
 * A pure function of the set of entries: order of arrival and device do not matter. Entries of
 * operations that were taken back are left out, as if they had never been. A refund counts at the
 * day of its sale; one whose sale is not there (it was voided) counts nowhere. A return that names no
 * sale takes points down to zero at the most, at its own place in time (`rules.md` §2).
 */
export function foldStanding(
  customerId: RowId,
  entries: readonly Entry[],
  off: ReadonlySet<OperationId>,
): Standing {
  const counting = entries.filter((entry) => !off.has(entry.operationId));
  const facts = counting.filter(isFolded).sort(inOrder);
  const refunded = refundsBySale(counting.filter(isRefund));
  const recent = new Map<BusinessDay, number>();
  const folded = facts.reduce((standing, fact) => {
    if (isOpening(fact)) return withOpening(standing, fact);
    if (isReturn(fact)) return withReturn(standing, fact, recent);
    return addSale(standing, fact, refunded.get(fact.id) ?? cents(0), recent);
  }, noStanding(customerId));
  return { ...folded, recent: lastYearOf(recent) };
}

/**
 * The standing after one more sale, without folding everything again: a regular has thousands of
 * entries, and the sale must be saved in a few milliseconds. Only right for a sale that is not
 * earlier than the last one; `mayAddTo` says so.
 */
export function withSale(standing: Standing, sale: SaleEntry, refunded: Cents): Standing {
  const recent = new Map<BusinessDay, number>(standing.recent);
  return { ...addSale(standing, sale, refunded, recent), recent: lastYearOf(recent) };
}

/** Whether a sale comes after everything the standing knows, so that it can simply be added. */
export function mayAddTo(standing: Standing, sale: SaleEntry): boolean {
  const isLater = standing.lastAt === null || sale.at > standing.lastAt;
  return isLater && (standing.lastDay === null || sale.day >= standing.lastDay);
}

/** Net money in the 365 days up to and including `today`. */
export function spentLastYear(standing: Standing, today: BusinessDay): Cents {
  const within = standing.recent.filter(([day]) => {
    const ago = daysBetween(day, today);
    return ago >= 0 && ago < yearOfDays;
  });
  return cents(within.reduce((all, [, net]) => all + net, 0));
}

export function isSale<E extends Entry>(entry: E): entry is E & SaleEntry {
  return entry.kind === 'sale';
}

export function isRefund<E extends Entry>(entry: E): entry is E & RefundEntry {
  return entry.kind === 'refund';
}

/** A return without a known sale. */
export function isReturn<E extends Entry>(entry: E): entry is E & ReturnEntry {
  return entry.kind === 'return_unlinked';
}

/** Balances brought along from another system. */
export function isOpening<E extends Entry>(entry: E): entry is E & OpeningEntry {
  return entry.kind === 'opening';
}

/** The mean of a customer's sales; null where none are known one by one. Cents, to the nearest. */
export function averageSale({ sales, spent, uncounted }: Standing): Cents | null {
  return sales === 0 ? null : cents(Math.round((spent - (uncounted ?? 0)) / sales));
}

type Folded = SaleEntry | ReturnEntry | OpeningEntry;

/** Whether a customer with only this entry has a standing. */
export function isFolded(entry: Entry): entry is Folded {
  return isSale(entry) || isReturn(entry) || isOpening(entry);
}

function addSale(
  standing: Standing,
  sale: SaleEntry,
  refunded: Cents,
  recent: Map<BusinessDay, number>,
): Standing {
  const net = cents(sale.total - refunded);
  const units = sale.earned === null ? 0 : unitsKept(sale.total, refunded, sale.earned.rule);
  addToDay(recent, sale.day, net);
  return {
    ...standing,
    points: pointUnits(standing.points + units),
    visits: standing.visits + (standing.lastDay === sale.day ? 0 : 1),
    sales: standing.sales + 1,
    spent: cents(standing.spent + net),
    lastAt: sale.at,
    lastDay: sale.day,
    lastSaleId: sale.id,
  };
}

function withReturn(
  standing: Standing,
  { amount, rule, at, day }: ReturnEntry,
  recent: Map<BusinessDay, number>,
): Standing {
  const units = rule === null ? 0 : unitsFor(amount, rule);
  addToDay(recent, day, 0 - amount);
  return {
    ...standing,
    points: pointUnits(standing.points - Math.min(units, Math.max(0, standing.points))),
    spent: cents(standing.spent - amount),
    lastAt: at,
  };
}

/** Money of the past is in no day: it may be years old, and "spent in the last year" must not guess. */
function withOpening(standing: Standing, opening: OpeningEntry): Standing {
  const { points, spent, visits, lastDay, at } = opening;
  const uncounted = cents((standing.uncounted ?? 0) + (visits === 0 ? spent : 0));
  const isLater = lastDay !== null && (standing.lastDay === null || lastDay > standing.lastDay);
  return {
    ...standing,
    points: pointUnits(standing.points + points),
    visits: standing.visits + visits,
    sales: standing.sales + visits,
    spent: cents(standing.spent + spent),
    ...(uncounted !== 0 && { uncounted }),
    lastAt: at,
    lastDay: isLater ? lastDay : standing.lastDay,
  };
}

function refundsBySale(refunds: readonly RefundEntry[]): ReadonlyMap<RowId, Cents> {
  const bySale = new Map<RowId, Cents>();
  for (const { saleId, amount } of refunds) {
    bySale.set(saleId, cents((bySale.get(saleId) ?? 0) + amount));
  }
  return bySale;
}

/** By shop day, then instant, then id: the day is what the shop wrote down, whatever a clock says later. */
function inOrder(one: Entry, other: Entry): number {
  if (one.day !== other.day) return one.day < other.day ? -1 : 1;
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

function addToDay(recent: Map<BusinessDay, number>, day: BusinessDay, net: number): void {
  recent.set(day, (recent.get(day) ?? 0) + net);
}

/** Days in order, none older than a year before the last. */
function lastYearOf(days: ReadonlyMap<BusinessDay, number>): Standing['recent'] {
  const inOrderOfDay = [...days].sort(([one], [other]) => (one < other ? -1 : 1));
  const last = inOrderOfDay.at(-1)?.[0];
  if (last === undefined) return [];
  const oldest = addDays(last, 1 - yearOfDays);
  return inOrderOfDay
    .filter(([day]) => day >= oldest)
    .map(([day, net]) => [day, cents(net)] as const);
}
