import { dayNumber } from '../kernel/day-number.ts';
import type { BusinessDay, Instant, RowId } from '../kernel/units.ts';

/** Somebody was asked back, or bought: when. */
export type WinBackTry = {
  readonly customerId: RowId;
  readonly at: Instant;
  readonly day: BusinessDay;
};

/** Somebody who was asked back in a month, and whether they came. */
export type WonBack = {
  readonly customerId: RowId;
  /** Of the first time they were asked in that month. */
  readonly day: BusinessDay;
  readonly came: boolean;
};

/**
 * Who was won back: a sale follows within so many days (`rules.md` §5). Several tries in one month are
 * one, since the shop wants to know how many people came, not how often it called.
 */
export function wonBack(
  tries: readonly WinBackTry[],
  sales: ReadonlyMap<RowId, readonly WinBackTry[]>,
  days: number,
): readonly WonBack[] {
  const byPerson = new Map<string, WonBack>();
  for (const one of [...tries].sort((first, second) => (first.at < second.at ? -1 : 1))) {
    const { customerId, day } = one;
    const key = `${customerId} ${day.slice(0, 7)}`;
    const came = (sales.get(customerId) ?? []).some((sale) => follows(sale, one, days));
    const known = byPerson.get(key);
    if (known === undefined) byPerson.set(key, { customerId, day, came });
    else if (came) byPerson.set(key, { ...known, came });
  }
  return [...byPerson.values()];
}

function follows(sale: WinBackTry, asked: WinBackTry, days: number): boolean {
  const later = dayNumber(sale.day) - dayNumber(asked.day);
  return later >= 0 && later <= days && (later > 0 || sale.at > asked.at);
}
