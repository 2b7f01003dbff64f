import type { BusinessDay, Instant } from '#domain/kernel/units.ts';
import type { Words } from '#i18n/use-words.ts';
import { dayOf } from '#platform/clock.ts';

/** When, as this computer's clock says: `11月21日 18:02`. */
export function whenInWords(at: Instant, today: BusinessDay, words: Words): string {
  return `${words.day(dayOf(at), today)} ${words.time(at)}`;
}

/** When the last sale was; of past sales that came in one go only the day is known. */
export function lastSaleInWords(
  {
    lastSale,
    lastDay,
  }: { readonly lastSale: Instant | null; readonly lastDay: BusinessDay | null },
  today: BusinessDay,
  words: Words,
): string {
  if (lastSale !== null) return whenInWords(lastSale, today, words);
  return lastDay === null ? words.t('backup.noSale') : words.day(lastDay, today);
}
