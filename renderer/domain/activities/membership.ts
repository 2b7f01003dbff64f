import { addMonths, daysBetween } from '../kernel/calendar.ts';
import type { BusinessDay } from '../kernel/units.ts';
import type { MembershipEntry } from '../loyalty/facts.ts';
import { daysLater } from '../kernel/days-later.ts';
import type { PaymentMethod } from '../sales/sale.ts';
import type { Entry } from '../sync/rows.ts';

/** A membership that was paid for, and how. */
export type MembershipSale = MembershipEntry & { readonly method: PaymentMethod };

/** First and last day, both included. */
export type Term = { readonly from: BusinessDay; readonly until: BusinessDay };

/** A tier that was bought for a term. */
export function isMembership<E extends Entry>(entry: E): entry is E & MembershipEntry {
  return entry.kind === 'membership';
}

/**
 * The days a bought tier counts: as asked, or, where they would overlap days of the same tier that are paid
 * for already, as long but from the day after those. Renewing early loses nothing. Whole months stay whole:
 * a year renewed is a year, leap year or not.
 */
export function extendedTerm(asked: Term, paid: readonly Term[]): Term {
  const blocking = [...paid].sort((one, other) => (one.until < other.until ? -1 : 1));
  let { from } = asked;
  for (const { from: begins, until } of blocking) {
    if (begins <= lastDayFrom(from, asked) && from <= until) from = daysLater(until, 1);
  }
  return { from, until: lastDayFrom(from, asked) };
}

function lastDayFrom(from: BusinessDay, asked: Term): BusinessDay {
  const months = wholeMonths(asked);
  if (months > 0) return daysLater(addMonths(from, months), -1);
  return daysLater(from, daysBetween(asked.from, asked.until));
}

/** How many months exactly; 0 if it is no whole number of them. */
function wholeMonths({ from, until }: Term): number {
  const after = daysLater(until, 1);
  const months =
    (Number(after.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    (Number(after.slice(5, 7)) - Number(from.slice(5, 7)));
  return months > 0 && addMonths(from, months) === after ? months : 0;
}
