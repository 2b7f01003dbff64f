import { dayNumber, isRealDay, weekday } from '../../kernel/day-number.ts';
import { type BusinessDay, toBusinessDay } from '../../kernel/units.ts';
import type { Repeat } from '../follow-up.ts';
import type { IcsLine } from './ics-line.ts';

/** A day and a minute of it. */
export type WallTime = { readonly day: BusinessDay; readonly minute: number };

/** What the shop's clock shows when a clock in `zone` (`UTC`, `Asia/Tokyo`) shows `at`; null for a zone nobody knows. */
export type ToShopTime = (at: WallTime, zone: string) => WallTime | null;

export type IcsWhen = {
  readonly day: BusinessDay;
  readonly minute: number | null;
  /** The zone was one nobody knows, and the time is taken as it stands. */
  readonly isUnsure: boolean;
};

/**
 * When an event is, at the shop's clock; null if there is no such day. A zone by a name of its own ("China
 * Standard Time", as Outlook writes) is taken as the shop's: a calendar mostly comes from around the corner.
 */
export function whenOf({ parameters, value }: IcsLine, toShopTime: ToShopTime): IcsWhen | null {
  const parts =
    /^(\d{4})(\d\d)(\d\d)(?:T(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)(?:[0-5]\d|60)?(?<utc>Z)?)?$/.exec(
      value.trim(),
    );
  const text = parts === null ? '' : `${parts[1]}-${parts[2]}-${parts[3]}`;
  if (!isRealDay(text)) return null;
  const day = toBusinessDay(text);
  const { hour, minute, utc } = parts?.groups ?? {};
  if (hour === undefined) return { day, minute: null, isUnsure: false };

  const wall = { day, minute: Number(hour) * 60 + Number(minute) };
  // Some programs write `/software.org/20260101_1/Asia/Shanghai`.
  const zone = utc === undefined ? zoneName(parameters.get('TZID') ?? '') : 'UTC';
  if (zone === '') return { ...wall, isUnsure: false };
  const moved = toShopTime(wall, zone);
  return moved === null ? { ...wall, isUnsure: true } : { ...moved, isUnsure: false };
}

/**
 * A rule of repeating as a follow-up repeats: every N days, weeks, months or years, for ever, on the day it began with.
 * Null for any other rule (the last Friday, ten times, until June), which a follow-up cannot keep.
 */
export function repeatOf(rule: string, day: BusinessDay): Repeat | null {
  const parts = new Map(
    rule.split(';').map((part): [string, string] => {
      const [name = '', value = ''] = part.split('=');
      return [name.trim().toUpperCase(), value.trim().toUpperCase()];
    }),
  );
  const unit = units.get(parts.get('FREQ') ?? '');
  const every = Number(parts.get('INTERVAL') ?? '1');
  if (unit === undefined || !Number.isInteger(every) || every < 1 || every > 999) return null;
  const own = new Map([
    ['BYDAY', weekdays[weekday(dayNumber(day))] ?? ''],
    ['BYMONTHDAY', String(Number(day.slice(8)))],
    ['BYMONTH', String(Number(day.slice(5, 7)))],
  ]);
  for (const [name, value] of parts) {
    if (name === 'FREQ' || name === 'INTERVAL' || name === 'WKST' || name === '') continue;
    if (own.get(name) !== value || !sayNothingNew(unit).includes(name)) return null;
  }
  return { every, unit, from: 'due' };
}

const units: ReadonlyMap<string, Repeat['unit']> = new Map([
  ['DAILY', 'day'],
  ['WEEKLY', 'week'],
  ['MONTHLY', 'month'],
  ['YEARLY', 'year'],
]);
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Parts that only repeat what the first day says: every week "on Friday" for what began on a Friday. */
function sayNothingNew(unit: Repeat['unit']): readonly string[] {
  switch (unit) {
    case 'day':
      return [];
    case 'week':
      return ['BYDAY'];
    case 'month':
      return ['BYMONTHDAY'];
    case 'year':
      return ['BYMONTHDAY', 'BYMONTH'];
  }
}

function zoneName(written: string): string {
  return /[A-Za-z]+\/[A-Za-z_+-]+$/.exec(written)?.[0] ?? written;
}
