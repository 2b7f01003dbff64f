import { dayNumber, dayText, isRealDay } from '#domain/kernel/day-number.ts';
import type { BusinessDay } from '#domain/kernel/units.ts';

import { typedDay } from './typed.ts';

/** Days in a row on which the shop is closed, as typed: first and last. */
export type Closing = { readonly id: string; readonly from: string; readonly to: string };

/** A slip of the year (2026–2036) is refused, not spread out into thousands of days. */
const mostDays = 366;

/** Single days as the rows an owner thinks in: the week of the New Year is one. */
export function closingsOf(days: readonly BusinessDay[]): readonly Closing[] {
  const numbers = [...new Set(days.map(dayNumber))].sort((one, other) => one - other);
  const first = numbers.filter((number) => !numbers.includes(number - 1));
  const last = numbers.filter((number) => !numbers.includes(number + 1));
  return first.map((number, at) => {
    const from = dayText(number);
    return { id: `kept-${from}`, from, to: dayText(last[at] ?? number) };
  });
}

/** Every day of the rows, once. A row that is none gives a day that the calendar lacks, which is refused. */
export function daysOfClosings(closings: readonly Closing[]): readonly BusinessDay[] {
  return [...new Set(closings.flatMap(daysOf))].map(typedDay);
}

function daysOf({ from, to }: Closing): readonly string[] {
  if (!isRealDay(from) || !isRealDay(to)) return [''];
  const length = dayNumber(to) - dayNumber(from) + 1;
  if (length < 1 || length > mostDays) return [''];
  return Array.from({ length }, (_, at) => dayText(dayNumber(from) + at));
}
