import { lunarMonth } from '#i18n/lunar.ts';
import type { Words } from '#i18n/use-words.ts';

/** A month as birthdays name it: `3月`, `八月` of the lunar year. */
export function birthdayMonth(
  month: number,
  calendar: 'solar' | 'lunar',
  { t, language }: Words,
): string {
  if (calendar === 'lunar') return t('filter.lunarMonth', { month: lunarMonth(month, language) });
  return new Intl.DateTimeFormat(language, { timeZone: 'UTC', month: 'long' }).format(
    new Date(Date.UTC(2000, month - 1, 1)),
  );
}
