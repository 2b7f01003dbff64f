import type { CustomerColumns } from '#domain/customers/columns/customer-columns.ts';
import type { Card } from '#domain/customers/card.ts';
import type { CustomValue } from '#domain/customers/custom-field.ts';
import type { FilterContext } from '#domain/customers/filter/compile-filter.ts';
import {
  type AmountField,
  type Condition,
  type Filter,
  isGroup,
} from '#domain/customers/filter/filter.ts';
import { daysBetween } from '#domain/kernel/calendar.ts';
import { dayNumber } from '#domain/kernel/day-number.ts';
import { type Standing } from '#domain/loyalty/standing.ts';
import { spentLastYear } from '#domain/loyalty/visits.ts';

import { type Person, today } from './filter-people.ts';

// The slow obvious way to ask who a filter means: card by card and standing by standing, with three answers.

const categories: Readonly<Record<string, readonly string[]>> = {
  tea: ['longjing', 'puer'],
  ware: ['cup'],
};

/** What the compiled filter is handed; who bought what is looked up in the people themselves. */
export function contextOf(columns: CustomerColumns, people: readonly Person[]): FilterContext {
  const byId = new Map(people.map((person) => [person.card.id, person]));
  return {
    columns,
    today: dayNumber(today),
    bought: (customer, goods, since) =>
      (byId.get(customer)?.bought ?? []).some(
        ([product, day]) => goods.has(product) && dayNumber(day) >= since,
      ),
    goodsOf: (products, of) =>
      new Set([...products, ...of.flatMap((one) => categories[one] ?? [])]),
  };
}

/** The names of those a filter means, sorted. */
export function meant(people: readonly Person[], filter: Filter): readonly string[] {
  return people
    .filter((person) => [true, 'asks-nothing'].includes(answer(person, filter)))
    .map(({ card }) => card.name)
    .sort();
}

/** Yes, no, or: nobody can say. A group that asks nothing has no answer at all and is passed over. */
type Answer = boolean | 'cannot-say' | 'asks-nothing';

function answer(person: Person, filter: Filter): Answer {
  if (isGroup(filter)) {
    const answers = filter.of
      .map((part) => answer(person, part))
      .filter((one) => one !== 'asks-nothing');
    if (answers.length === 0) return 'asks-nothing';
    if (filter.kind === 'all') return allOf(answers);
    const some = anyOf(answers);
    return filter.kind === 'any' ? some : opposite(some);
  }
  return filter.kind === 'unknown' ? 'cannot-say' : yesOrNo(person, filter);
}

function allOf(answers: readonly Answer[]): Answer {
  if (answers.includes(false)) return false;
  return answers.includes('cannot-say') ? 'cannot-say' : true;
}

function anyOf(answers: readonly Answer[]): Answer {
  if (answers.includes(true)) return true;
  return answers.includes('cannot-say') ? 'cannot-say' : false;
}

function opposite(one: Answer): Answer {
  return typeof one === 'boolean' ? !one : one;
}

function yesOrNo(
  { card, standing, bought }: Person,
  condition: Exclude<Condition, { readonly kind: 'unknown' }>,
): boolean {
  switch (condition.kind) {
    case 'text': {
      const digits = card.phones.map((phone) => phone.digits).join(' ');
      const text = condition.field === 'phones' ? digits : card[condition.field];
      if (condition.test === 'empty') return text === '';
      if (condition.test === 'filled') return text !== '';
      const [one, other] = [plain(text), plain(condition.text)];
      return condition.test === 'is' ? one === other : one.includes(other);
    }
    case 'choice': {
      const value =
        condition.field === 'consent' ? (card.consent?.answer ?? null) : card[condition.field];
      return condition.values.includes(value ?? 'none');
    }
    case 'tags': {
      const shared = condition.tags.filter((tag) => card.tagIds.includes(tag));
      if (condition.test === 'any') return shared.length > 0;
      return shared.length === (condition.test === 'all' ? condition.tags.length : 0);
    }
    case 'custom':
      return customAnswer(card.custom.get(condition.field), condition);
    case 'amount': {
      const amount = amountOf(card, standing, condition.field);
      if (amount === null) return false;
      const { from, to } = condition;
      return (from === null || amount >= from) && (to === null || amount <= to);
    }
    case 'never':
      return dayOf(card, standing, condition.field) === null;
    case 'between': {
      const day = dayOf(card, standing, condition.field);
      const { from, to } = condition;
      return day !== null && (from === null || day >= from) && (to === null || day <= to);
    }
    case 'ago': {
      const day = dayOf(card, standing, condition.field);
      if (day === null) return false;
      const isWithin = daysBetween(day, today) < condition.days;
      return condition.test === 'within' ? isWithin : !isWithin;
    }
    case 'birthday': {
      const { birthday } = card;
      if (condition.months.length === 0) return birthday === null;
      if (birthday === null || birthday.calendar !== condition.calendar) return false;
      return condition.months.includes(birthday.month);
    }
    case 'referrer':
      if (condition.test === 'empty') return card.referrerId === null;
      if (condition.test === 'filled') return card.referrerId !== null;
      return condition.id !== null && card.referrerId === condition.id;
    case 'bought': {
      const { days } = condition;
      const among = condition.categories.flatMap((one) => categories[one] ?? []);
      return bought.some(
        ([product, day]) =>
          (condition.products.includes(product) || among.includes(product)) &&
          (days === null || daysBetween(day, today) < days),
      );
    }
  }
}

function customAnswer(
  present: CustomValue | undefined,
  { test, value }: Extract<Condition, { readonly kind: 'custom' }>,
): boolean {
  if (test === 'empty') return present === undefined;
  if (present === undefined) return false;
  if (test === 'filled') return true;
  if (test === 'is') {
    return typeof present === 'string' && typeof value === 'string'
      ? plain(present) === plain(value)
      : present === value;
  }
  if (test === 'contains') return plain(String(present)).includes(plain(String(value)));
  if (value === null || typeof value !== typeof present) return false;
  return test === 'atLeast' ? present >= value : present <= value;
}

function amountOf(card: Card, standing: Standing, field: AmountField) {
  switch (field) {
    case 'spentYear':
      return spentLastYear(standing, today);
    case 'average':
      return standing.sales === 0 ? null : Math.round(standing.spent / standing.sales);
    case 'expectedValue':
      return card.expectedValue;
    case 'points':
    case 'visits':
    case 'sales':
    case 'spent':
      return standing[field];
  }
}

function dayOf(card: Card, standing: Standing, field: 'lastDay' | 'createdDay') {
  return field === 'lastDay' ? standing.lastDay : card.createdDay;
}

function plain(text: string): string {
  return text.trim().normalize('NFKC').toLowerCase().replaceAll('張', '张');
}
