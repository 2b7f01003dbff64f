import type { Birthday } from '#domain/customers/card.ts';

import { lunarDay, lunarMonth } from './lunar.ts';
import type { Words } from './use-words.ts';

/** A birthday as it was said, without its year: `3月5日`, `农历八月十五`. */
export function birthdayInWords(
  { calendar, month, day, leap }: Pick<Birthday, 'calendar' | 'month' | 'day' | 'leap'>,
  { t, monthDay, language }: Pick<Words, 't' | 'monthDay' | 'language'>,
): string {
  if (calendar === 'solar') return monthDay(month, day);
  const lunar = { month: lunarMonth(month, language), day: lunarDay(day, language) };
  return t(leap ? 'card.lunarLeapDay' : 'card.lunarDay', lunar);
}
