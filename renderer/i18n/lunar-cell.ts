import { lunarDay, lunarMonth } from './lunar.ts';

type Lunar = { readonly month: number; readonly day: number; readonly leap: boolean };

/**
 * The lunar day as wall calendars print it in a cell: `初八`, and on the first of a month the month, `十月`, `闰六月`. English
 * has no such names and writes `☾10/8`, of a leap month `☾L6/1`: a bare `10/8` is a day of October.
 */
export function lunarCell({ month, day, leap }: Lunar, language: string): string {
  if (language === 'en') return `☾${leap ? 'L' : ''}${month}/${day}`;
  if (day !== 1) return lunarDay(day, language);
  const leapWord = language === 'zh-TW' ? '閏' : '闰';
  return `${leap ? leapWord : ''}${lunarMonth(month, language)}月`;
}
