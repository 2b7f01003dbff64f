import type { RowId } from '../../kernel/units.ts';
import { canonicalId } from '../../sync/groups.ts';
import { amountReader, folded, foldedReader } from '../columns/column-values.ts';
import { type CustomerColumns, customColumn } from '../columns/customer-columns.ts';
import { type CustomValue } from '../custom-field.ts';
import { choiceTest } from './choice-values.ts';
import { birthdayTest, dayTest } from './day-tests.ts';
import { type Condition, type Filter, asksNothing, isGroup } from './filter.ts';

/** Whether a customer, by slot, is one that the filter means. */
export type Test = (slot: number) => boolean;

/** What a filter needs to know besides the columns. */
export type FilterContext = {
  readonly columns: CustomerColumns;
  /** Days from 1970-01-01. */
  readonly today: number;
  /** Whether the customer bought some of these goods on that day or later. */
  readonly bought: (customer: RowId, goods: ReadonlySet<string>, since: number) => boolean;
  /** The keys under which these products, and all of these categories, were sold. */
  readonly goodsOf: (
    products: readonly RowId[],
    categories: readonly string[],
  ) => ReadonlySet<string>;
};

/**
 * A filter made ready for asking slot after slot. It stays right while the columns change under it, so that
 * after a sale only the customers who changed need be asked again.
 *
 * "Not" is carried down to the conditions, so that one which this version does not know finds nobody
 * either way: a list that is too short is noticed, one that wrongly has everybody is sent a message.
 */
export function compileFilter(filter: Filter, context: FilterContext): Test {
  return compiled(filter, true, context);
}

function compiled(filter: Filter, wanted: boolean, context: FilterContext): Test {
  if (isGroup(filter)) {
    const asked = filter.of.filter((part) => !asksNothing(part));
    if (asked.length === 0) return () => wanted;
    const parts = asked.map((part) => compiled(part, wanted !== (filter.kind === 'none'), context));
    // "None of these" is "all of them are not"; "not all of these" is "one of them is not".
    return (filter.kind !== 'any') === wanted ? allOf(parts) : anyOf(parts);
  }
  if (filter.kind === 'unknown') return () => false;
  const test = conditionTest(filter, context);
  return wanted ? test : (slot) => !test(slot);
}

function allOf(parts: readonly Test[]): Test {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  return (slot) => parts.every((test) => test(slot));
}

function anyOf(parts: readonly Test[]): Test {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  return (slot) => parts.some((test) => test(slot));
}

function conditionTest(
  condition: Exclude<Condition, { readonly kind: 'unknown' }>,
  context: FilterContext,
): Test {
  const { columns, today } = context;
  switch (condition.kind) {
    case 'text':
      return textTest(condition, columns);
    case 'choice':
      return choiceTest(condition, columns);
    case 'tags':
      return tagsTest(condition, columns);
    case 'custom':
      return customTest(condition, columns);
    case 'amount':
      return amountTest(condition, columns);
    case 'ago':
    case 'between':
    case 'never':
      return dayTest(condition, columns, today);
    case 'birthday':
      return birthdayTest(condition, columns);
    case 'referrer':
      return referrerTest(condition, columns);
    case 'bought':
      return boughtTest(condition, context);
  }
}

type Of<Kind extends Condition['kind']> = Extract<Condition, { readonly kind: Kind }>;

function textTest({ field, test, text }: Of<'text'>, columns: CustomerColumns): Test {
  const { values } = columns.texts[field];
  if (test === 'empty') return (slot) => (values[slot] ?? '') === '';
  if (test === 'filled') return (slot) => (values[slot] ?? '') !== '';
  const wanted = folded(text.trim());
  const read = foldedReader(columns, field);
  return test === 'is' ? (slot) => read(slot) === wanted : (slot) => read(slot).includes(wanted);
}

function tagsTest({ test, tags }: Of<'tags'>, columns: CustomerColumns): Test {
  // By code at the moment of asking: a tag that nobody has yet may be given to somebody.
  const has = (slot: number, tag: RowId) => {
    const code = columns.tagCodes.get(tag);
    return code !== undefined && (columns.tags[slot] ?? []).includes(code);
  };
  if (test === 'all') return (slot) => tags.every((tag) => has(slot, tag));
  if (test === 'any') return (slot) => tags.some((tag) => has(slot, tag));
  return (slot) => !tags.some((tag) => has(slot, tag));
}

function customTest({ field, test, value }: Of<'custom'>, columns: CustomerColumns): Test {
  const values = customColumn(columns, field);
  const passes = customPasses(test, value);
  return (slot) => passes(values[slot]);
}

/** Numbers with numbers, days and words with their like; what has no value passes only where that is asked. */
function customPasses(
  test: Of<'custom'>['test'],
  value: CustomValue | null,
): (present: CustomValue | undefined) => boolean {
  const wanted = typeof value === 'string' ? folded(value.trim()) : value;
  const plain = (present: CustomValue) => (typeof present === 'string' ? folded(present) : present);
  switch (test) {
    case 'filled':
      return (present) => present !== undefined;
    case 'empty':
      return (present) => present === undefined;
    case 'is':
      return (present) => present !== undefined && plain(present) === wanted;
    case 'contains':
      return (present) => present !== undefined && String(plain(present)).includes(String(wanted));
    case 'atLeast':
      return (present) =>
        value !== null &&
        typeof present === typeof value &&
        present !== undefined &&
        present >= value;
    case 'atMost':
      return (present) =>
        value !== null &&
        typeof present === typeof value &&
        present !== undefined &&
        present <= value;
  }
}

function amountTest({ field, from, to }: Of<'amount'>, columns: CustomerColumns): Test {
  const read = amountReader(columns, field);
  const least = from ?? -Infinity;
  const most = to ?? Infinity;
  return (slot) => {
    const amount = read(slot);
    return amount >= least && amount <= most;
  };
}

function referrerTest({ test, id }: Of<'referrer'>, columns: CustomerColumns): Test {
  const { referrers } = columns;
  const personOf = (one: RowId) => canonicalId(columns.groups, one);
  if (test === 'empty') return (slot) => (referrers[slot] ?? null) === null;
  if (test === 'filled') return (slot) => (referrers[slot] ?? null) !== null;
  return (slot) => {
    const referrer = referrers[slot] ?? null;
    return id !== null && referrer !== null && personOf(referrer) === personOf(id);
  };
}

function boughtTest({ products, categories, days }: Of<'bought'>, context: FilterContext): Test {
  const { columns, today, bought, goodsOf } = context;
  const wanted = goodsOf(products, categories);
  const since = days === null ? -Infinity : today - days + 1;
  return (slot) => {
    const customer = columns.ids[slot];
    return customer !== undefined && wanted.size > 0 && bought(customer, wanted, since);
  };
}
