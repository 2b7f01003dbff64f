import type { BusinessDay, Instant } from '#domain/kernel/units.ts';

import { dateFormat } from './intl.ts';

/** A shop day in words, with the year only where it is not this year's: `3月5日`, `2024年3月5日`. */
export function formatDay(day: BusinessDay, today: BusinessDay, language: string): string {
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  return dateFormat(language, {
    month: language === 'en' ? 'short' : 'long',
    day: 'numeric',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(new Date(`${day}T00:00:00Z`));
}

/** Today in full for the head of the counter: `11月22日 星期日`. */
export function formatToday(day: BusinessDay, language: string): string {
  return dateFormat(language, {
    month: 'long',
    day: 'numeric',
    weekday: 'long',
  }).format(new Date(`${day}T00:00:00Z`));
}

/** The time of day on this computer: `14:05`. Made anew each time, since the computer's time zone may be another by now. */
export function formatTime(at: Instant, language: string): string {
  return new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at));
}

/** A birthday without its year: `3月5日`, `Mar 5`. 2000 had a 29 February. */
export function formatMonthDay(month: number, day: number, language: string): string {
  return dateFormat(language, {
    month: language === 'en' ? 'short' : 'long',
    day: 'numeric',
  }).format(new Date(Date.UTC(2000, month - 1, day)));
}

/** The month of a day, with its year: `2026年3月`, `March 2026`. */
export function formatMonth(day: BusinessDay, language: string): string {
  return dateFormat(language, {
    month: 'long',
    year: 'numeric',
  }).format(new Date(`${day}T00:00:00Z`));
}
