import { addMonths, daysOfMonth } from '../../kernel/calendar.ts';
import { dayNumber, weekday } from '../../kernel/day-number.ts';
import { daysLater } from '../../kernel/days-later.ts';
import { type BusinessDay, toBusinessDay } from '../../kernel/units.ts';

/** The day `count` days, weeks, months or years from today; never past the year 9999. */
export function later(
  today: BusinessDay,
  count: number,
  unit: 'day' | 'week' | 'month' | 'year',
): BusinessDay {
  switch (unit) {
    case 'day':
      return daysLater(today, count);
    case 'week':
      return daysLater(today, count * 7);
    case 'month':
      return addMonths(today, count);
    case 'year':
      return addMonths(today, count * 12);
  }
}

/** A weekday (0 Monday): the next one, today included. */
export function comingWeekday(today: BusinessDay, wanted: number): BusinessDay {
  return daysLater(today, (wanted - weekday(dayNumber(today)) + 7) % 7);
}

/**
 * A weekday of this week (`weeks` 0) or of a later one; weeks begin on Monday. One of this week that is over is
 * meant of the next: nobody plans for the past.
 */
export function weekdayOf(today: BusinessDay, weeks: number, wanted: number): BusinessDay {
  const days = weeks * 7 + wanted - weekday(dayNumber(today));
  return daysLater(today, days < 0 ? days + 7 : days);
}

/** A month and day: of the named year, else the next such day, today included. 29 February waits for its year. */
export function comingMonthDay(
  today: BusinessDay,
  month: number,
  day: number,
  year?: number,
): BusinessDay | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const present = Number(today.slice(0, 4));
  // From 1896 to 1904 there were eight years without a 29 February, and so it will be from 2096 on.
  const years = year === undefined ? Array.from({ length: 9 }, (_, at) => present + at) : [year];
  const days = years
    .filter((one) => one <= 9999 && day <= daysOfMonth(one, month))
    .map((one) => dayOf(one, month, day));
  return days.find((one) => one >= today) ?? null;
}

/** A day of the month that is `months` after this one; the next month that has it, for one of this month that is over. */
export function comingDate(today: BusinessDay, day: number, months?: number): BusinessDay | null {
  if (day < 1 || day > 31) return null;
  const tries = months === undefined ? [0, 1, 2, 3] : [months, ...(months === 0 ? [1] : [])];
  const days = tries.flatMap((ahead) => {
    const first = addMonths(monthBegin(today), ahead);
    const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
    return day <= daysOfMonth(year, month) ? [dayOf(year, month, day)] : [];
  });
  return days.find((one) => one >= today) ?? null;
}

/** The last day of this month, or of the one `months` later. */
export function monthEnd(today: BusinessDay, months: number): BusinessDay {
  const first = addMonths(monthBegin(today), months);
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  return dayOf(year, month, daysOfMonth(year, month));
}

function monthBegin(day: BusinessDay): BusinessDay {
  return toBusinessDay(`${day.slice(0, 7)}-01`);
}

function dayOf(year: number, month: number, day: number): BusinessDay {
  const two = (number: number) => String(number).padStart(2, '0');
  return toBusinessDay(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`);
}
