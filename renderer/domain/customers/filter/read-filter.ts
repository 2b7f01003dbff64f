import { type BusinessDay, isBusinessDay, isRowId } from '../../kernel/units.ts';
import type { Value } from '../../sync/rows.ts';
import { textColumns } from '../columns/customer-columns.ts';
import { customValueFrom } from '../custom-field.ts';
import {
  type Condition,
  type Filter,
  type FilterGroup,
  amountFields,
  choiceFields,
  customTests,
  dayFields,
  everybody,
  groupKinds,
  isGroup,
  tagTests,
  textTests,
} from './filter.ts';

/** Deeper than any screen lets one build; a damaged file must not go on for ever. */
const deepest = 12;

/**
 * A filter as it was stored. A condition that this version cannot read (a newer app wrote it, or it is
 * damaged) is kept as it is and marked, so that storing the filter again loses nothing of it.
 */
export function readFilter(stored: Value | undefined): FilterGroup {
  if (stored === undefined || stored === null) return everybody;
  const filter = readPart(stored, 0);
  return isGroup(filter) ? filter : { kind: 'all', of: [filter] };
}

/** A filter as a document holds it; what was not understood goes back as it came. */
export function storedFilter(filter: Filter): Value {
  if (isGroup(filter)) return { kind: filter.kind, of: filter.of.map(storedFilter) };
  return filter.kind === 'unknown' ? filter.stored : { ...filter };
}

type Keyed = { readonly [key: string]: Value };

function readPart(stored: Value, depth: number): Filter {
  if (!isKeyed(stored)) return { kind: 'unknown', stored };
  const kind = groupKinds.find((known) => known === stored['kind']);
  const parts = stored['of'];
  if (kind === undefined) return readCondition(stored) ?? { kind: 'unknown', stored };
  if (!isList(parts) || depth >= deepest) return { kind: 'unknown', stored };
  return { kind, of: parts.map((part) => readPart(part, depth + 1)) };
}

function readCondition(stored: Keyed): Condition | undefined {
  const kind = stored['kind'];
  const isKnown = typeof kind === 'string' && Object.hasOwn(readers, kind);
  return isKnown ? readers[kind]?.(stored) : undefined;
}

const readers: Readonly<Record<string, (stored: Keyed) => Condition | undefined>> = {
  text: readText,
  choice: readChoice,
  tags: readTags,
  custom: readCustom,
  amount: readAmount,
  ago: readDay,
  between: readDay,
  never: readDay,
  birthday: readBirthday,
  referrer: readReferrer,
  bought: readBought,
};

function readText(stored: Keyed): Condition | undefined {
  const field = textColumns.find((known) => known === stored['field']);
  const test = textTests.find((known) => known === stored['test']);
  const text = stored['text'];
  if (field === undefined || test === undefined || typeof text !== 'string') return undefined;
  return { kind: 'text', field, test, text };
}

function readChoice(stored: Keyed): Condition | undefined {
  const field = choiceFields.find((known) => known === stored['field']);
  const values = texts(stored['values']);
  return field && values && { kind: 'choice', field, values };
}

function readTags(stored: Keyed): Condition | undefined {
  const test = tagTests.find((known) => known === stored['test']);
  const tags = texts(stored['tags']);
  return test && tags?.every(isRowId)
    ? { kind: 'tags', test, tags: tags.filter(isRowId) }
    : undefined;
}

function readCustom(stored: Keyed): Condition | undefined {
  const { field, value } = stored;
  const test = customTests.find((known) => known === stored['test']);
  if (!isRowId(field) || test === undefined) return undefined;
  return { kind: 'custom', field, test, value: customValueFrom(value) ?? null };
}

function readAmount(stored: Keyed): Condition | undefined {
  const field = amountFields.find((known) => known === stored['field']);
  const from = numberOrNull(stored['from']);
  const to = numberOrNull(stored['to']);
  if (field === undefined || from === undefined || to === undefined) return undefined;
  return { kind: 'amount', field, from, to };
}

function readDay(stored: Keyed): Condition | undefined {
  const field = dayFields.find((known) => known === stored['field']);
  const { kind, days, from = null, to = null } = stored;
  if (field === undefined) return undefined;
  if (kind === 'never') return { kind, field };
  if (kind === 'between') {
    if (!isDayOrNull(from) || !isDayOrNull(to)) return undefined;
    return { kind, field, from, to };
  }
  const test = (['within', 'longer'] as const).find((known) => known === stored['test']);
  if (test === undefined || !isCount(days)) return undefined;
  return { kind: 'ago', field, test, days };
}

function readBirthday(stored: Keyed): Condition | undefined {
  const calendar = (['solar', 'lunar'] as const).find((known) => known === stored['calendar']);
  const months = stored['months'];
  if (calendar === undefined || !isList(months) || !months.every(isCount)) return undefined;
  return { kind: 'birthday', calendar, months: months.filter(isCount) };
}

function readReferrer(stored: Keyed): Condition | undefined {
  const test = (['is', 'filled', 'empty'] as const).find((known) => known === stored['test']);
  const id = stored['id'] ?? null;
  if (test === undefined || (id !== null && !isRowId(id))) return undefined;
  return { kind: 'referrer', test, id };
}

function readBought(stored: Keyed): Condition | undefined {
  const products = texts(stored['products']);
  const categories = texts(stored['categories']);
  const days = stored['days'] ?? null;
  if (!products?.every(isRowId) || categories === undefined) return undefined;
  if (days !== null && !isCount(days)) return undefined;
  return { kind: 'bought', products: products.filter(isRowId), categories, days };
}

function isKeyed(value: Value | undefined): value is Keyed {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

function texts(value: Value | undefined): readonly string[] | undefined {
  if (!isList(value)) return undefined;
  const found = value.filter((one) => typeof one === 'string');
  return found.length === value.length ? found : undefined;
}

function numberOrNull(value: Value | undefined): number | null | undefined {
  if (value === null || value === undefined) return null;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function isCount(value: Value | undefined): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isDayOrNull(value: Value): value is BusinessDay | null {
  return value === null || isBusinessDay(value);
}
