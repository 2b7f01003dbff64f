import { addMonths, daysOfMonth } from '../../kernel/calendar.ts';
import { daysLater } from '../../kernel/days-later.ts';
import { type BusinessDay, toBusinessDay } from '../../kernel/units.ts';
import type { Expiry, PeriodEnd } from '../program.ts';

/**
 * The last day on which points of `day` can be used; null for ever. They are gone with the first second
 * of the next day (`rules-points.md` 4).
 */
export function lastUsableDay(day: BusinessDay, expiry: Expiry): BusinessDay | null {
  switch (expiry.mode) {
    case 'none':
      return null;
    case 'days':
      return daysLater(day, expiry.days);
    case 'months':
      return endOf(addMonths(day, expiry.months), expiry.roundUpTo);
  }
}

const monthsOf = { month: 1, quarter: 3, half_year: 6, year: 12 } as const;

/** The last day of the month, quarter, half or whole year that a day is in. */
function endOf(day: BusinessDay, period: PeriodEnd): BusinessDay {
  if (period === 'none') return day;
  const length = monthsOf[period];
  const year = Number(day.slice(0, 4));
  const month = Math.ceil(Number(day.slice(5, 7)) / length) * length;
  const date = daysOfMonth(year, month);
  return toBusinessDay(`${day.slice(0, 4)}-${String(month).padStart(2, '0')}-${date}`);
}
