import { dayNumber, dayText, weekday } from '../kernel/day-number.ts';
import { type BusinessDay, toBusinessDay } from '../kernel/units.ts';

/** When the shop is closed: weekdays (0 is Monday) and single days. */
export type ClosedDays = {
  readonly closedWeekdays: readonly number[];
  readonly holidays: readonly BusinessDay[];
};

/** A shop that was closed for longer than this has given up; then the day itself is as good as any. */
const longestBreak = 366;

/** The day itself, or the next one on which the shop is open: nobody calls from a closed shop (`rules.md` §5). */
export function openDayFrom(day: BusinessDay, closed: ClosedDays): BusinessDay {
  const first = dayNumber(day);
  const last = Math.min(first + longestBreak, lastOfAll);
  for (let number = first; number <= last; number += 1) {
    const text = toBusinessDay(dayText(number));
    const isClosed =
      closed.closedWeekdays.includes(weekday(number)) || closed.holidays.includes(text);
    if (!isClosed) return text;
  }
  return day;
}

const lastOfAll = dayNumber('9999-12-31');
