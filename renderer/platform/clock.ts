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

/** Milliseconds since 1970, for the hybrid clock. */
export function nowMs(): number {
  return dayjs().valueOf();
}
