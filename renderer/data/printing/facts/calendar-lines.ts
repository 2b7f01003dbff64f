import type { CalendarLine } from '#domain/care/calendar/calendar-line.ts';
import type { Period } from '#domain/care/calendar/period.ts';
import type { FollowUp } from '#domain/care/follow-up.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';
import { canonicalId } from '#domain/sync/groups.ts';

import { calendarOthers, pointsExpiring } from '../../care/calendar-others.ts';
import { careBookOf } from '../../care/care-book.ts';
import { columnsOf } from '../../columns/columns-of.ts';
import type { Shop } from '../../shop.ts';
import type { Desk } from './desk.ts';

/** A line of the calendar, who and what apart. */
export function toldLine(
  { language: { tell } }: Desk,
  line: CalendarLine,
  said: ReadonlyMap<RowId, string>,
): { readonly name: string; readonly what: string } {
  switch (line.kind) {
    case 'followUp': {
      const { id, kind } = line.followUp;
      return { name: line.name, what: said.get(id) ?? tell.followUp(kind) };
    }
    case 'birthday':
      return { name: line.name, what: tell.birthdayOf(line.turning) };
    case 'festival':
      return { name: '', what: tell.festival(line.festival) };
    case 'expiry': {
      const { what } = line;
      const told =
        what.kind === 'points' ? tell.pointsEnd(what.people) : tell.couponEnds(what.name);
      return { name: '', what: told };
    }
    case 'activity':
      return { name: '', what: line.name };
  }
}

/** What lies on some days, once everything that arrived is known; open promises from `since`, null from the oldest. */
export async function readDays(shop: Shop, period: Period, since: BusinessDay | null) {
  const book = careBookOf(shop);
  await Promise.all([book.caughtUp(), columnsOf(shop).list.caughtUp()]);
  const others = await calendarOthers(shop, period);
  const expiries = await pointsExpiring(shop, period, new AbortController().signal);
  return {
    lines: [...others.lines, ...(expiries ?? [])],
    open: book.open(since, period.through),
  };
}

/** The first phone of somebody, merged cards too, out of the columns in memory; empty if there is none. */
export function phoneIn(shop: Shop, id: RowId): string {
  const { slots, groups, texts } = columnsOf(shop).list.columns();
  const slot = slots.get(id) ?? slots.get(canonicalId(groups, id));
  const [first = ''] = (slot === undefined ? '' : (texts.phones.values[slot] ?? '')).split(' ');
  return first;
}

/** Who is to do it; empty for anybody. */
export function staffOf({ staff }: Desk, { staffId }: FollowUp): string {
  return staffId === null ? '' : (staff.get(staffId) ?? '');
}
