import { addMonths } from '../../kernel/calendar.ts';
import { dayNumber, weekday } from '../../kernel/day-number.ts';
import { daysLater } from '../../kernel/days-later.ts';
import { type BusinessDay, toBusinessDay } from '../../kernel/units.ts';

export const calendarViews = ['month', 'week', 'day', 'list'] as const;
export type CalendarView = (typeof calendarViews)[number];

/** First and last day, both included. */
export type Period = { readonly from: BusinessDay; readonly through: BusinessDay };

/** The list looks ahead so many days from the chosen one. */
const listDays = 31;

/** The days that a view shows around a chosen day. Weeks begin on Monday; a month is shown in whole weeks. */
export function periodOf(view: CalendarView, day: BusinessDay): Period {
  switch (view) {
    case 'month': {
      const first = firstOfMonth(day);
      return { from: monday(first), through: daysLater(monday(lastOfMonth(day)), 6) };
    }
    case 'week':
      return { from: monday(day), through: daysLater(monday(day), 6) };
    case 'day':
      return { from: day, through: day };
    case 'list':
      return { from: day, through: daysLater(day, listDays - 1) };
  }
}

/** The day to choose when somebody turns the page, forwards (1) or back (-1). */
export function turned(view: CalendarView, day: BusinessDay, by: 1 | -1): BusinessDay {
  switch (view) {
    case 'month':
    case 'list':
      return addMonths(day, by);
    case 'week':
      return daysLater(day, by * 7);
    case 'day':
      return daysLater(day, by);
  }
}

/** All days from the first to the last. */
export function daysOf({ from, through }: Period): readonly BusinessDay[] {
  const count = dayNumber(through) - dayNumber(from) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, at) => daysLater(from, at));
}

export function isWithin(day: BusinessDay, { from, through }: Period): boolean {
  return day >= from && day <= through;
}

function firstOfMonth(day: BusinessDay): BusinessDay {
  return toBusinessDay(`${day.slice(0, 7)}-01`);
}

function lastOfMonth(day: BusinessDay): BusinessDay {
  return daysLater(addMonths(firstOfMonth(day), 1), -1);
}

function monday(day: BusinessDay): BusinessDay {
  return daysLater(day, -weekday(dayNumber(day)));
}
