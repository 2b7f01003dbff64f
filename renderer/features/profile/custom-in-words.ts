import type { CustomValue } from '#domain/customers/custom-field.ts';
import { isBusinessDay } from '#domain/kernel/units.ts';
import type { Words } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';

/** A value of one of the shop's own fields, as people read it. */
export function customInWords(value: CustomValue, { t, number, day }: Words): string {
  if (typeof value === 'boolean') return t(value ? 'profile.yes' : 'profile.no');
  if (typeof value === 'number') return number(value);
  return isBusinessDay(value) ? day(value, today()) : value;
}
