import { isPossibleDay } from '../kernel/calendar.ts';
import { type BusinessDay, type RowId, isBusinessDay, toBusinessDay } from '../kernel/units.ts';
import type { Value } from '../sync/rows.ts';

/** What a field of the shop's own can hold (`rules.md` §1). */
export const customKinds = ['text', 'number', 'date', 'choice', 'yesno'] as const;
export type CustomKind = (typeof customKinds)[number];

/** How many a shop may define. */
export const mostCustomFields = 20;

/** A field that the shop defined for its cards: skin type, pet's name, size of shoes. */
export type CustomField = {
  readonly id: RowId;
  readonly name: string;
  readonly kind: CustomKind;
  /** The words to choose from; empty for other kinds. A card keeps the word, so a renamed choice moves nothing. */
  readonly choices: readonly string[];
};

/** Text and choice are text, a date is a day, yes/no is true or false. */
export type CustomValue = string | number | boolean | BusinessDay;

/** A value as a document holds it; undefined for what is empty or unreadable. */
export function customValueFrom(value: Value | undefined): CustomValue | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  return typeof value === 'boolean' ? value : undefined;
}

/** Whether a value suits the field's kind; what does not suit is shown as it is and never lost. */
export function suits(kind: CustomKind, value: CustomValue): boolean {
  switch (kind) {
    case 'text':
    case 'choice':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number';
    case 'date':
      return isBusinessDay(value);
    case 'yesno':
      return typeof value === 'boolean';
  }
}

/**
 * What somebody typed into a field of the shop's own: the value, null for nothing, undefined for what
 * cannot be one of its kind (`rules.md` §1). A choice outside the list is a word like any other, since
 * a card keeps the word of a choice that is no longer offered. Yes and no come as `yes` and `no`.
 */
export function customValueTyped(kind: CustomKind, typed: string): CustomValue | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  switch (kind) {
    case 'text':
    case 'choice':
      return text.length <= longestText ? text : undefined;
    case 'number':
      return numberTyped(text.normalize('NFKC'));
    case 'date':
      return dayTyped(text.normalize('NFKC'));
    case 'yesno':
      return text === 'yes' || text === 'no' ? text === 'yes' : undefined;
  }
}

/** The longest a text of a card may be, as in `card-edit.ts`. */
const longestText = 4_000;

function numberTyped(text: string): number | undefined {
  const plain = text.replace(/,(?=\d{3}(\D|$))/g, '');
  return /^[-+]?\d{1,12}(\.\d{1,6})?$/.test(plain) ? Number(plain) : undefined;
}

function dayTyped(text: string): BusinessDay | undefined {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (!isPossibleDay('solar', Number(month), Number(day), Number(year))) return undefined;
  return toBusinessDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
