import { lunarMonth } from '#i18n/lunar.ts';
import { dateFormat } from '#i18n/intl.ts';
import type { Words } from '#i18n/use-words.ts';

/** A month as birthdays name it: `3月`, `八月` of the lunar year. */
export function birthdayMonth(
  month: number,
  calendar: 'solar' | 'lunar',
  { t, language }: Words,
): string {
  if (calendar === 'lunar') return t('filter.lunarMonth', { month: lunarMonth(month, language) });
  return dateFormat(language, { month: 'long' }).format(new Date(Date.UTC(2000, month - 1, 1)));
}
