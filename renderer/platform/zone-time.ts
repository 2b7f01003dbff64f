import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';

import type { ToShopTime } from '#domain/care/ics/ics-when.ts';
import { toBusinessDay } from '#domain/kernel/units.ts';

dayjs.extend(utc);
dayjs.extend(timezone);

/** What this computer's clock shows when a clock in another zone shows a time; null for a zone it does not know. */
export const inShopTime: ToShopTime = ({ day, minute }, zone) => {
  if (!isZone(zone)) return null;
  const clock = `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
  const here = dayjs(dayjs.tz(`${day}T${clock}`, zone).valueOf());
  return {
    day: toBusinessDay(here.format('YYYY-MM-DD')),
    minute: here.hour() * 60 + here.minute(),
  };
};

const known = new Map<string, boolean>();

function isZone(zone: string): boolean {
  const before = known.get(zone);
  if (before !== undefined) return before;
  const fresh = isNamed(zone);
  known.set(zone, fresh);
  return fresh;
}

/** `Intl` has no other way to say no; its list of zones lacks all former names (Asia/Calcutta). */
function isNamed(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch (fault) {
    if (fault instanceof RangeError) return false;
    throw fault;
  }
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
