import type { CalendarLine, ExpiryLine } from '#domain/care/calendar/calendar-line.ts';
import { type Period, daysOf, isWithin } from '#domain/care/calendar/period.ts';
import { festivalsBetween } from '#domain/care/festival-days.ts';
import { numberAt } from '#domain/customers/columns/customer-columns.ts';
import { dayNumber, weekday } from '#domain/kernel/day-number.ts';
import { type BusinessDay, type RowId, isBusinessDay } from '#domain/kernel/units.ts';

import { activitiesOf } from '../activities/activity-list.ts';
import { columnsOf } from '../columns/columns-of.ts';
import { couponList } from '../coupons/coupon-list.ts';
import { liveCustomersAmong } from '../customers/customer-documents.ts';
import { readProgram } from '../loyalty/program.ts';
import type { Shop } from '../shop.ts';
import { birthdaysBetween } from './birthdays.ts';
import { readCareSettings } from './care-settings.ts';

/** What lies on the days of a calendar besides follow-ups, and on which of them the shop is closed. */
export type CalendarOthers = {
  readonly lines: readonly CalendarLine[];
  readonly closed: ReadonlySet<BusinessDay>;
};

export const nothingElse: CalendarOthers = { lines: [], closed: new Set() };

/** Everything but follow-ups and expiring points on the days of a period. */
export async function calendarOthers(shop: Shop, period: Period): Promise<CalendarOthers> {
  const { from, through } = period;
  const [birthdays, care, program, activities, coupons] = await Promise.all([
    birthdaysBetween(shop, from, through),
    readCareSettings(shop.db),
    readProgram(shop.db),
    activitiesOf(shop),
    couponList(shop),
  ]);
  const running = [...activities.filter(({ active }) => active), ...program.campaigns];
  const lines: readonly CalendarLine[] = [
    ...running
      .filter((one) => one.from <= through && one.to >= from)
      .map(({ id, name, from: day, to }) => ({
        kind: 'activity' as const,
        key: `activity:${id}`,
        day,
        from: day,
        through: to,
        name,
      })),
    ...festivalsBetween(from, through, care.festivals).map(({ kind, day }) => ({
      kind: 'festival' as const,
      key: `festival:${kind}:${day}`,
      day,
      festival: kind,
    })),
    ...coupons.flatMap(({ id, name, validity, active }) =>
      active && validity.mode === 'fixed' && isWithin(validity.until, period)
        ? [lastDayOf(id, name, validity.until)]
        : [],
    ),
    ...birthdays
      .filter(mayBeAsked(shop))
      .map(({ customerId, name, day, turning, zodiacYear, round }) => ({
        kind: 'birthday' as const,
        key: `birthday:${customerId}:${day}`,
        day,
        customerId,
        name,
        turning,
        isRound: zodiacYear || round,
      })),
  ];
  const holidays = new Set(program.holidays);
  const isClosed = (day: BusinessDay) =>
    holidays.has(day) || care.closedWeekdays.includes(weekday(dayNumber(day)));
  return { lines, closed: new Set(daysOf(period).filter(isClosed)) };
}

/** Who said no to being contacted stands in no list that is there to greet people (`rules.md` §5). */
function mayBeAsked(shop: Shop): (one: { readonly customerId: RowId }) => boolean {
  const { numbers, slots } = columnsOf(shop).list.columns();
  return ({ customerId }) => {
    const slot = slots.get(customerId);
    return slot !== undefined && numberAt(numbers.consent, slot) !== 0;
  };
}

/**
 * On which days of a period points go, and of how many people; the first day on which somebody loses any. Counted by
 * index and never read: half of all points may end on the last day of a year. Stopped by its signal it answers undefined.
 */
export async function pointsExpiring(
  { db }: Pick<Shop, 'db'>,
  { from, through }: Period,
  signal: AbortSignal,
): Promise<readonly ExpiryLine[] | undefined> {
  const within = db.standings.where('expiresNext').between(from, through, true, true);
  const days = (await within.uniqueKeys()).filter(isBusinessDay);
  const lines: ExpiryLine[] = [];
  for (const day of days) {
    if (signal.aborted) return undefined;
    const people = await db.standings.where('expiresNext').equals(day).count();
    lines.push({ kind: 'expiry', key: `points:${day}`, day, what: { kind: 'points', people } });
  }
  return signal.aborted ? undefined : lines;
}

/** Whose points go on a day: the first `most` of them who are still there. */
export async function peopleExpiring(
  { db }: Pick<Shop, 'db'>,
  day: BusinessDay,
  most: number,
): Promise<readonly RowId[]> {
  const ids = await db.standings.where('expiresNext').equals(day).limit(most).primaryKeys();
  return (await liveCustomersAmong(db, ids)).map(({ id }) => id);
}

function lastDayOf(id: RowId, name: string, day: BusinessDay): ExpiryLine {
  return { kind: 'expiry', key: `coupon:${id}`, day, what: { kind: 'coupon', id, name } };
}
