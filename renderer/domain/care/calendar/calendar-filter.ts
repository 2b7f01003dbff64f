import { type RowId, isRowId } from '../../kernel/units.ts';
import { type FollowUp, followUpKinds } from '../follow-up.ts';
import type { CalendarLine } from './calendar-line.ts';

/** What can be taken off the calendar, each by itself: kinds of follow-ups, closed ones, and all that is no follow-up. */
export const calendarParts = [
  ...followUpKinds,
  'closed',
  'birthdays',
  'festivals',
  'expiries',
  'activities',
] as const;
export type CalendarPart = (typeof calendarParts)[number];

/** What a person wants to see: parts that are hidden, and whose follow-ups. */
export type CalendarFilter = {
  readonly hidden: ReadonlySet<CalendarPart>;
  /** Follow-ups of one of the staff, of nobody in particular, or of all. */
  readonly staff: RowId | 'nobody' | 'all';
};

export const wholeCalendar: CalendarFilter = { hidden: new Set(), staff: 'all' };

export function showsFollowUp({ hidden, staff }: CalendarFilter, followUp: FollowUp): boolean {
  if (hidden.has(followUp.kind) || (followUp.state !== 'open' && hidden.has('closed')))
    return false;
  return staff === 'all' || followUp.staffId === (staff === 'nobody' ? null : staff);
}

/** Whether a line that is no follow-up is to be seen. */
export function showsLine({ hidden }: CalendarFilter, { kind }: CalendarLine): boolean {
  switch (kind) {
    case 'followUp':
      return true;
    case 'birthday':
      return !hidden.has('birthdays');
    case 'festival':
      return !hidden.has('festivals');
    case 'expiry':
      return !hidden.has('expiries');
    case 'activity':
      return !hidden.has('activities');
  }
}

/** As it is kept between two visits: what a newer app wrote is left out, and what is damaged hides nothing. */
export function calendarFilterFrom(kept: unknown): CalendarFilter {
  if (typeof kept !== 'object' || kept === null) return wholeCalendar;
  const names: readonly unknown[] =
    'hidden' in kept && Array.isArray(kept.hidden) ? kept.hidden : [];
  const staff = 'staff' in kept ? kept.staff : 'all';
  return {
    hidden: new Set(calendarParts.filter((part) => names.includes(part))),
    staff: staff === 'nobody' || isRowId(staff) ? staff : 'all',
  };
}
