import type { Birthday } from '#domain/customers/card.ts';
import { lunarDay, lunarMonth } from '#i18n/lunar.ts';
import type { Words } from '#i18n/use-words.ts';

/** A birthday as it was said, with its year where it is known: `1988年3月5日`, `农历八月十五`. */
export function birthdayInWords(
  { calendar, month, day, leap, year }: Birthday,
  { t, monthDay, language }: Words,
): string {
  const lunar = { month: lunarMonth(month, language), day: lunarDay(day, language) };
  const said =
    calendar === 'solar'
      ? monthDay(month, day)
      : t(leap ? 'card.lunarLeapDay' : 'card.lunarDay', lunar);
  if (year === null) return said;
  const born = t('card.bornIn', { year });
  return language === 'en' ? `${said}, ${born}` : `${born}${said}`;
}
