import type { BusinessDay } from '#domain/kernel/units.ts';

/**
 * Month and day of the Chinese calendar for a shop day, by the tables that the browser brings along;
 * a leap month counts as the month it repeats. Good for a made-up birthday; the shop's own lunar days
 * have a calendar of their own (`rules-lunar.md`).
 */
export function lunarDayOf(day: BusinessDay): { readonly month: number; readonly day: number } {
  const format = new Intl.DateTimeFormat('en-u-ca-chinese', {
    timeZone: 'UTC',
    month: 'numeric',
    day: 'numeric',
  });
  const parts = format.formatToParts(Date.parse(`${day}T00:00:00Z`));
  const part = (type: 'month' | 'day') =>
    Number.parseInt(parts.find((one) => one.type === type)?.value ?? '1', 10);
  return { month: part('month'), day: part('day') };
}
