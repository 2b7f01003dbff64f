import type { Month } from '#domain/care/care-trends.ts';
import { toBusinessDay } from '#domain/kernel/units.ts';
import type { Words } from '#i18n/use-words.ts';

/** A month with its year, in words. */
export function monthName(month: Month, { month: inWords }: Words): string {
  return inWords(toBusinessDay(`${month}-01`));
}
