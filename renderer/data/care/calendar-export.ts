import { calendarDays } from '#domain/care/calendar/calendar-days.ts';
import type { CalendarFilter } from '#domain/care/calendar/calendar-filter.ts';
import { type CalendarLine, isOpen } from '#domain/care/calendar/calendar-line.ts';
import type { Period } from '#domain/care/calendar/period.ts';
import type { RowId } from '#domain/kernel/units.ts';

import { columnsOf } from '../columns/columns-of.ts';
import type { Shop } from '../shop.ts';
import { calendarOthers } from './calendar-others.ts';
import { careBookOf } from './care-book.ts';
import { followUpWords } from './follow-up-words.ts';
import { nameIn } from './name-in.ts';

/** Texts read in one go. */
const inOneGo = 1_000;

/** Everything a filter shows over some days, whole, with its words: what leaves the app as a file. What is done stays here. */
export async function readCalendar(
  shop: Shop,
  period: Period,
  filter: CalendarFilter,
): Promise<{
  readonly lines: readonly CalendarLine[];
  readonly texts: ReadonlyMap<RowId, string>;
}> {
  const book = careBookOf(shop);
  const others = await calendarOthers(shop, period);
  await Promise.all([book.caughtUp(), columnsOf(shop).list.caughtUp()]);
  const source = {
    period,
    open: book.open(period.from, period.through),
    closedOn: () => [],
    others: others.lines,
    nameOf: (id: RowId) => nameIn(shop, id),
  };
  const days = calendarDays(source, filter, Number.MAX_SAFE_INTEGER);
  const lines = days.flatMap((day) => day.lines).filter(isOpen);
  const followUps = lines.flatMap((line) => (line.kind === 'followUp' ? [line.followUp] : []));
  const texts = new Map<RowId, string>();
  for (let at = 0; at < followUps.length; at += inOneGo) {
    const some = await followUpWords(shop.db, followUps.slice(at, at + inOneGo));
    for (const [id, text] of some) texts.set(id, text);
  }
  return { lines, texts };
}
