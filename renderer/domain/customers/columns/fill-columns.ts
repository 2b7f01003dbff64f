import { dayNumber } from '../../kernel/day-number.ts';
import type { Standing } from '../../loyalty/standing.ts';
import { type Card, cardTexts, genders, stages } from '../card.ts';
import { birthdayCode } from './birthday-code.ts';
import {
  type CustomerColumns,
  type NumberColumnName,
  customColumn,
  slotFor,
  tagCode,
} from './customer-columns.ts';

/** How far back "spent in 365 days" reaches, the present day included. */
const yearOfDays = 365;

/** Puts a customer into the columns, or what is known now in the place of what was. Answers the slot. */
export function putCustomer(
  columns: CustomerColumns,
  card: Card,
  standing: Standing | undefined,
): number {
  const slot = slotFor(columns, card.id);
  for (const name of cardTexts) putText(columns, name, slot, card[name]);
  putText(columns, 'number', slot, card.number);
  putText(columns, 'phones', slot, card.phones.map(({ digits }) => digits).join(' '));
  columns.tags[slot] = card.tagIds.map((id) => tagCode(columns, id)).sort((a, b) => a - b);
  columns.referrers[slot] = card.referrerId;
  for (const column of columns.custom.values()) column[slot] = undefined;
  for (const [field, value] of card.custom) customColumn(columns, field)[slot] = value;
  columns.recent[slot] = (standing?.recent ?? []).flatMap(([day, net]) => [dayNumber(day), net]);
  putNumbers(columns, slot, numbersOf(card, standing));
  putNumbers(columns, slot, { spentYear: yearSum(columns, slot) });
  return slot;
}

/** At midnight some money falls out of the last 365 days: every sum is made anew. True if the day is another. */
export function turnToDay(columns: CustomerColumns, today: number): boolean {
  if (columns.today === today) return false;
  columns.today = today;
  const { spentYear } = columns.numbers;
  for (let slot = 0; slot < columns.ids.length; slot++) {
    if (columns.ids[slot] !== undefined) spentYear.values[slot] = yearSum(columns, slot);
  }
  return true;
}

function putText(
  columns: CustomerColumns,
  name: keyof CustomerColumns['texts'],
  slot: number,
  text: string,
): void {
  columns.texts[name].values[slot] = text;
  columns.texts[name].folded[slot] = undefined;
}

type Numbers = Readonly<Partial<Record<NumberColumnName, number>>>;

function numbersOf(card: Card, standing: Standing | undefined): Numbers {
  const lastDay = standing?.lastDay ?? null;
  return {
    gender: card.gender === null ? Number.NaN : genders.indexOf(card.gender),
    birthday: card.birthday === null ? Number.NaN : birthdayCode(card.birthday),
    consent: card.consent === null ? Number.NaN : card.consent.answer === 'yes' ? 1 : 0,
    stage: stages.indexOf(card.stage),
    expectedValue: card.expectedValue ?? Number.NaN,
    createdDay: dayNumber(card.createdDay),
    points: standing?.points ?? 0,
    visits: standing?.visits ?? 0,
    sales: standing?.sales ?? 0,
    spent: standing?.spent ?? 0,
    uncounted: standing?.uncounted ?? 0,
    lastDay: lastDay === null ? Number.NaN : dayNumber(lastDay),
  };
}

function putNumbers(columns: CustomerColumns, slot: number, numbers: Numbers): void {
  for (const [name, value] of Object.entries(numbers)) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of `Numbers` are names of columns, which `entries` forgets
    columns.numbers[name as NumberColumnName].values[slot] = value;
  }
}

function yearSum({ recent, today }: CustomerColumns, slot: number): number {
  const pairs = recent[slot] ?? [];
  let sum = 0;
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const ago = today - (pairs[at] ?? 0);
    if (ago >= 0 && ago < yearOfDays) sum += pairs[at + 1] ?? 0;
  }
  return sum;
}
