import { toLunar } from '#domain/kernel/lunar/lunar-calendar.ts';
import type { BusinessDay } from '#domain/kernel/units.ts';
import { lunarDay, lunarMonth } from '#i18n/lunar.ts';
import { useWords } from '#i18n/use-words.ts';

/** A day as both calendars name it: `11月23日 星期一 · 农历十月十五`. */
export function useDayWords(day: BusinessDay): string {
  const { t, language, today: inWords } = useWords();
  const lunar = toLunar(day);
  if (lunar === null) return inWords(day);
  const { month, day: date, leap } = lunar;
  const of = { month: lunarMonth(month, language), day: lunarDay(date, language) };
  return `${inWords(day)} · ${t(leap ? 'today.lunarLeap' : 'today.lunar', of)}`;
}
