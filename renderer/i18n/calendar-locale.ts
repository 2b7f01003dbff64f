import 'dayjs/locale/zh-cn.js';
import 'dayjs/locale/zh-tw.js';

import type { BusinessDay } from '#domain/kernel/units.ts';

/** What calendars of the ui kit call our languages: dayjs's names, whose words are loaded here. */
export function calendarLocale(language: string): string {
  return language.toLowerCase();
}

/** `周一`, `Mon`: the weekday of a shop day where there is little room. */
export function shortWeekday(day: BusinessDay, language: string): string {
  return new Intl.DateTimeFormat(language, { timeZone: 'UTC', weekday: 'short' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
