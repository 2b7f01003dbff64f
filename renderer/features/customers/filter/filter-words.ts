import type { ListFacts } from '../list/use-list-facts.ts';
import { birthdayMonth } from './month-words.ts';
import { choicesOf } from '#domain/customers/filter/choice-values.ts';
import type { CustomValue } from '#domain/customers/custom-field.ts';
import {
  type AmountField,
  type Condition,
  type Filter,
  isGroup,
} from '#domain/customers/filter/filter.ts';
import {
  type BusinessDay,
  type RowId,
  cents,
  isBusinessDay,
  pointUnits,
} from '#domain/kernel/units.ts';
import type { Words } from '#i18n/use-words.ts';

/** The names that a filter's ids stand for. */
export type FilterNames = {
  readonly facts: ListFacts;
  readonly words: Words;
  readonly today: BusinessDay;
  readonly customerName: (id: RowId) => string | undefined;
  readonly productName: (id: RowId) => string | undefined;
};

/** A filter as a person would say it: "has the tag VIP, and last visit more than 90 days ago". */
export function filterInWords(filter: Filter, names: FilterNames, isInside = false): string {
  const { t } = names.words;
  if (!isGroup(filter)) return conditionInWords(filter, names);
  const parts = filter.of.map((part) => filterInWords(part, names, filter.of.length > 1));
  const joined = parts.join(t(filter.kind === 'all' ? 'filter.and' : 'filter.or'));
  if (filter.kind === 'none') return t('filter.noneOf', { parts: joined });
  return isInside && parts.length > 1 ? t('filter.inside', { parts: joined }) : joined;
}

function conditionInWords(condition: Condition, names: FilterNames): string {
  const { words, facts } = names;
  const { t } = words;
  switch (condition.kind) {
    case 'text':
      return t(`filter.say-${condition.test}`, {
        field: fieldWord(t(`customers.${condition.field}`), words),
        text: condition.text,
      });
    case 'choice':
      return t('filter.say-is', {
        field: fieldWord(t(`customers.${condition.field}`), words),
        text: anyOf(
          condition.values.map((value) => choiceWord(condition.field, value, words)),
          words,
        ),
      });
    case 'tags':
      return t(`filter.sayTags-${condition.test}`, {
        tags: condition.tags
          .map((id) => facts.tagById.get(id)?.name ?? t('filter.goneTag'))
          .join(t(condition.test === 'any' ? 'filter.either' : 'filter.comma')),
      });
    case 'custom':
      return customInWords(condition, names);
    case 'amount':
      return rangeInWords(
        fieldWord(t(`customers.${condition.field}`), words),
        amountWord(condition.field, condition.from, names),
        amountWord(condition.field, condition.to, names),
        words,
      );
    case 'ago':
      return t(condition.test === 'within' ? 'filter.sayWithin' : 'filter.sayLonger', {
        field: fieldWord(t(`customers.${condition.field}`), words),
        count: condition.days,
      });
    case 'between':
      return rangeInWords(
        fieldWord(t(`customers.${condition.field}`), words),
        condition.from && words.day(condition.from, names.today),
        condition.to && words.day(condition.to, names.today),
        words,
      );
    case 'never':
      return t('filter.sayNever');
    case 'birthday':
      return birthdayInWords(condition, words);
    case 'referrer':
      return t(`filter.say-${condition.test}`, {
        field: fieldWord(t('customers.referrer'), words),
        text: (condition.id && names.customerName(condition.id)) ?? t('customers.goneReferrer'),
      });
    case 'bought':
      return boughtInWords(condition, names);
    case 'unknown':
      return t('filter.sayUnknown');
  }
}

type Of<Kind extends Condition['kind']> = Extract<Condition, { readonly kind: Kind }>;

/** The name of a field inside a sentence: English writes it small there. Names like WeChat keep their capitals. */
function fieldWord(name: string, { language }: Words): string {
  const isPlain = language === 'en' && !/[A-Z]/.test(name.slice(1));
  return isPlain ? name.toLowerCase() : name;
}

/** The word of a choice: a stage, a gender, whether somebody may be contacted. */
export function choiceWord(field: Of<'choice'>['field'], value: string, { t }: Words): string {
  const known = choicesOf(field).find((one) => one === value);
  if (known === undefined) return value;
  if (field === 'stage') {
    const stage = (['lead', 'aiming', 'customer', 'gone'] as const).find((one) => one === known);
    return stage === undefined ? value : t(`stage.${stage}`);
  }
  if (known === 'none') return t(field === 'gender' ? 'filter.genderNone' : 'filter.consentNone');
  if (field === 'gender') return t(known === 'female' ? 'customers.female' : 'customers.male');
  return t(known === 'yes' ? 'customers.mayYes' : 'customers.mayNo');
}

function customInWords({ field, test, value }: Of<'custom'>, names: FilterNames): string {
  const { words, facts } = names;
  const name = facts.fields.find(({ id }) => id === field)?.name ?? words.t('customers.goneField');
  return words.t(`filter.say-${test}`, { field: name, text: customWord(value, names) });
}

function customWord(value: CustomValue | null, { words, today }: FilterNames): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return words.t(value ? 'customers.yes' : 'customers.no');
  if (typeof value === 'number') return words.number(value);
  return isBusinessDay(value) ? words.day(value, today) : value;
}

function amountWord(field: AmountField, amount: number | null, { words, facts }: FilterNames) {
  if (amount === null) return null;
  if (field === 'points') return words.points(pointUnits(amount), facts.decimals);
  return field === 'visits' || field === 'sales'
    ? words.number(amount)
    : words.money(cents(amount));
}

function rangeInWords(field: string, from: string | null, to: string | null, { t }: Words): string {
  if (from !== null && to !== null) return t('filter.sayBetween', { field, from, to });
  return from !== null
    ? t('filter.say-atLeast', { field, text: from })
    : t('filter.say-atMost', { field, text: to ?? '' });
}

function birthdayInWords({ calendar, months }: Of<'birthday'>, words: Words): string {
  const field = fieldWord(
    words.t(calendar === 'lunar' ? 'field.lunarBirthday' : 'customers.birthday'),
    words,
  );
  if (months.length === 0) return words.t('filter.say-empty', { field });
  const text = anyOf(
    months.map((month) => birthdayMonth(month, calendar, words)),
    words,
  );
  return words.t('filter.sayIn', { field, text });
}

function boughtInWords({ products, categories, days }: Of<'bought'>, names: FilterNames): string {
  const { t } = names.words;
  const goods = anyOf(
    [...products.map((id) => names.productName(id) ?? t('filter.goneProduct')), ...categories],
    names.words,
  );
  return days === null
    ? t('filter.sayBoughtEver', { goods })
    : t('filter.sayBought', { goods, count: days });
}

function anyOf(texts: readonly string[], { t }: Words): string {
  return texts.join(t('filter.either'));
}
