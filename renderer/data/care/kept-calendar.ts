import { wholeCalendar } from '#domain/care/calendar/calendar-filter.ts';
import type { CalendarLine, ExpiryLine } from '#domain/care/calendar/calendar-line.ts';
import type { Period } from '#domain/care/calendar/period.ts';
import { addMonths } from '#domain/kernel/calendar.ts';
import { daysLater } from '#domain/kernel/days-later.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';

import { breath } from '../breath.ts';
import type { Shop } from '../shop.ts';
import { readCalendar } from './calendar-export.ts';
import { pointsExpiring } from './calendar-others.ts';

/** The calendar as it is kept in a file: all kinds, whatever the screen shows. */
export type KeptCalendar = {
  readonly lines: readonly CalendarLine[];
  /** What is to be said or done, by follow-up. */
  readonly texts: ReadonlyMap<RowId, string>;
  readonly period: Period;
  /** Not everything found room: the file ends before the year does. */
  readonly isShort: boolean;
};

/** Ten thousand are three megabytes; phones and web calendars give up on more. */
const mostLines = 10_000;
const daysBack = 30;
const monthsOn = 12;
/** As many days in one go as cost the counter a few milliseconds in a shop of 100,000. */
const step = 7;

/**
 * Reads the calendar from 30 days ago through twelve months, a week at a time with pauses. In a shop with a
 * hundred thousand birthdays it ends where it is full, on a whole day, and says on which. Points that end are counted once
 * a day (`anew`): the count is a long one, and each sale moves it.
 */
export function keptCalendarReader(shop: Shop, most = mostLines) {
  let expiries: { readonly of: BusinessDay; readonly lines: readonly ExpiryLine[] } | undefined;

  async function expiriesOf(today: BusinessDay, period: Period, anew: boolean) {
    if (!anew && expiries?.of === today) return expiries.lines;
    const never = new AbortController().signal;
    const lines = (await pointsExpiring(shop, period, never)) ?? [];
    expiries = { of: today, lines };
    return lines;
  }

  return async function read(anew: boolean): Promise<KeptCalendar> {
    const today = shop.clock.today();
    const year = { from: daysLater(today, -daysBack), through: addMonths(today, monthsOn) };
    const ends = Map.groupBy(await expiriesOf(today, year, anew), ({ day }) => day);
    const lines: CalendarLine[] = [];
    const texts = new Map<RowId, string>();
    for (let from = year.from; from <= year.through; from = daysLater(from, step)) {
      const last = daysLater(from, step - 1);
      const week = { from, through: last < year.through ? last : year.through };
      const part = await readCalendar(shop, week, wholeCalendar);
      for (const [id, text] of part.texts) texts.set(id, text);
      const onDay = Map.groupBy(part.lines, ({ day }) => day);
      for (let day = from; day <= week.through; day = daysLater(day, 1)) {
        const fresh = [...(ends.get(day) ?? []), ...(onDay.get(day) ?? [])];
        if (lines.length + fresh.length > most) {
          return { lines, texts, period: { ...year, through: daysLater(day, -1) }, isShort: true };
        }
        lines.push(...fresh);
      }
      await breath();
    }
    return { lines, texts, period: year, isShort: false };
  };
}
