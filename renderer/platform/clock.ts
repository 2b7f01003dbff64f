import dayjs from 'dayjs';

import { type BusinessDay, type Instant, toBusinessDay, toInstant } from '#domain/kernel/units.ts';

/** Now, in UTC: when something happened. */
export function now(): Instant {
  return toInstant(dayjs().toISOString());
}

/** The shop's own calendar day, in this computer's time zone. */
export function today(): BusinessDay {
  return toBusinessDay(dayjs().format('YYYY-MM-DD'));
}

/** Which instant a minute of a shop day was, in this computer's time zone. */
export function instantAt(day: BusinessDay, minute: number): Instant {
  return toInstant(dayjs(day).hour(0).minute(minute).toISOString());
}

/** The shop's own calendar day of an instant, in this computer's time zone. */
export function dayOf(at: Instant): BusinessDay {
  return toBusinessDay(dayjs(at).format('YYYY-MM-DD'));
}

/** The instant of so many milliseconds since 1970. */
export function instantOf(ms: number): Instant {
  return toInstant(dayjs(ms).toISOString());
}

/** Milliseconds since 1970, for the hybrid clock. */
export function nowMs(): number {
  return dayjs().valueOf();
}

/** Seconds since 1970 of a time of a shop day, in this computer's time zone; noon where only the day is known. */
export function secondOfDay(day: BusinessDay, second: number | null): number {
  return dayjs(day).startOf('day').unix() + (second ?? 43_200);
}

/** Minutes after midnight, in this computer's time zone. */
export function minuteOfDay(): number {
  const moment = dayjs();
  return moment.hour() * 60 + moment.minute();
}
