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
import type { RefundEntry, SaleEntry } from '../sales/sale.ts';
import type { Entry } from '../sync/rows.ts';
import { unitsKept } from './earning.ts';

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
  /** Net money over all time. */
  readonly spent: Cents;
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
 * day of its sale; one whose sale is not there (it was voided) counts nowhere.
 */
export function foldStanding(
  customerId: RowId,
  entries: readonly Entry[],
  off: ReadonlySet<OperationId>,
): Standing {
  const counting = entries.filter((entry) => !off.has(entry.operationId));
  const sales = counting.filter(isSale).sort(inOrder);
  const refunded = refundsBySale(counting.filter(isRefund));
  return sales.reduce(
    (standing, sale) => withSale(standing, sale, refunded.get(sale.id) ?? cents(0)),
    noStanding(customerId),
  );
}

/**
 * The standing after one more sale, without folding everything again: a regular has thousands of
 * entries, and the sale must be saved in a few milliseconds. Only right for a sale that is not
 * earlier than the last one; `mayAddTo` says so.
 */
export function withSale(standing: Standing, sale: SaleEntry, refunded: Cents): Standing {
  const net = cents(sale.total - refunded);
  const units = sale.earned === null ? 0 : unitsKept(sale.total, refunded, sale.earned.rule);
  const isNewDay = standing.lastDay !== sale.day;
  return {
    ...standing,
    points: pointUnits(standing.points + units),
    visits: standing.visits + (isNewDay ? 1 : 0),
    sales: standing.sales + 1,
    spent: cents(standing.spent + net),
    lastAt: sale.at,
    lastDay: sale.day,
    lastSaleId: sale.id,
    recent: addToDay(standing.recent, sale.day, net),
  };
}

/** Whether a sale comes after everything the standing knows, so that it can simply be added. */
export function mayAddTo(standing: Standing, sale: SaleEntry): boolean {
  return (
    standing.lastAt === null ||
    (sale.at > standing.lastAt && standing.lastDay !== null && sale.day >= standing.lastDay)
  );
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

function refundsBySale(refunds: readonly RefundEntry[]): ReadonlyMap<RowId, Cents> {
  const bySale = new Map<RowId, Cents>();
  for (const { saleId, amount } of refunds) {
    bySale.set(saleId, cents((bySale.get(saleId) ?? 0) + amount));
  }
  return bySale;
}

/** By shop day, then instant, then id: the day is what the shop wrote down, whatever a clock says later. */
function inOrder(one: SaleEntry, other: SaleEntry): number {
  if (one.day !== other.day) return one.day < other.day ? -1 : 1;
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

function addToDay(recent: Standing['recent'], day: BusinessDay, net: Cents): Standing['recent'] {
  const last = recent.at(-1);
  if (last !== undefined && last[0] === day) {
    return [...recent.slice(0, -1), [day, cents(last[1] + net)]];
  }
  const oldest = addDays(day, 1 - yearOfDays);
  return [...recent.filter(([known]) => known >= oldest), [day, net]];
}
