import { amountReader } from '#domain/customers/columns/column-values.ts';
import { birthdayFromCode } from '#domain/customers/columns/birthday-code.ts';
import {
  type CustomerColumns,
  type TextColumnName,
  numberAt,
} from '#domain/customers/columns/customer-columns.ts';
import { type Birthday, genders, stages } from '#domain/customers/card.ts';
import type { CustomValue } from '#domain/customers/custom-field.ts';
import { dayText } from '#domain/kernel/day-number.ts';
import { canonicalId } from '#domain/sync/groups.ts';
import {
  type BusinessDay,
  cents,
  isBusinessDay,
  pointUnits,
  toBusinessDay,
} from '#domain/kernel/units.ts';
import { lunarDay, lunarMonth } from '#i18n/lunar.ts';
import type { Words } from '#i18n/use-words.ts';

import {
  type BuiltInColumn,
  type ColumnId,
  builtInColumns,
  customFieldOf,
} from './list-columns.ts';

/** What a cell needs to know to say its value. */
export type CellContext = {
  readonly columns: CustomerColumns;
  readonly words: Words;
  readonly today: BusinessDay;
  readonly decimals: number;
};

/** The text of one cell; empty for what is not known. Tags are shown as chips elsewhere. */
export function cellText(column: ColumnId, slot: number, context: CellContext): string {
  const builtIn = builtInColumns.find((known) => known === column);
  if (builtIn !== undefined) return cells[builtIn](slot, context);
  const field = customFieldOf(column);
  const value = field && context.columns.custom.get(field)?.[slot];
  return value === undefined ? '' : customText(value, context);
}

type Cell = (slot: number, context: CellContext) => string;

const cells: Readonly<Record<BuiltInColumn, Cell>> = {
  number: textCell('number'),
  name: textCell('name'),
  phones: (slot, { columns }) => columns.texts.phones.values[slot]?.split(' ')[0] ?? '',
  tags: () => '',
  stage: (slot, { columns, words }) =>
    words.t(`stage.${stages[numberAt(columns.numbers.stage, slot)] ?? 'customer'}`),
  lastDay: dayCell('lastDay'),
  visits: countCell('visits'),
  sales: countCell('sales'),
  spent: moneyCell('spent'),
  spentYear: moneyCell('spentYear'),
  average: moneyCell('average'),
  points: (slot, { columns, words, decimals }) =>
    words.points(pointUnits(numberAt(columns.numbers.points, slot) || 0), decimals),
  birthday: (slot, { columns, words }) =>
    birthdayText(birthdayFromCode(numberAt(columns.numbers.birthday, slot)), words),
  gender: (slot, { columns, words }) => {
    const gender = genders[numberAt(columns.numbers.gender, slot)];
    return gender === undefined ? '' : words.t(`customers.${gender}`);
  },
  source: textCell('source'),
  referrer: (slot, { columns, words }) => referrerName(columns, slot, words),
  consent: (slot, { columns, words }) => {
    const answer = numberAt(columns.numbers.consent, slot);
    if (Number.isNaN(answer)) return '';
    return words.t(answer === 1 ? 'customers.mayYes' : 'customers.mayNo');
  },
  occupation: textCell('occupation'),
  wechat: textCell('wechat'),
  address: textCell('address'),
  contactPerson: textCell('contactPerson'),
  likes: textCell('likes'),
  dislikes: textCell('dislikes'),
  note: textCell('note'),
  formerNumber: textCell('formerNumber'),
  nextStep: textCell('nextStep'),
  expectedValue: moneyCell('expectedValue'),
  goneReason: textCell('goneReason'),
  createdDay: dayCell('createdDay'),
};

function textCell(column: TextColumnName): Cell {
  return (slot, { columns }) => columns.texts[column].values[slot] ?? '';
}

function countCell(column: 'visits' | 'sales'): Cell {
  return (slot, { columns, words }) => words.number(numberAt(columns.numbers[column], slot) || 0);
}

function moneyCell(column: 'spent' | 'spentYear' | 'average' | 'expectedValue'): Cell {
  return (slot, { columns, words }) => {
    const amount = amountReader(columns, column)(slot);
    return Number.isNaN(amount) ? '' : words.money(cents(amount));
  };
}

function dayCell(column: 'lastDay' | 'createdDay'): Cell {
  return (slot, { columns, words, today }) => {
    const day = numberAt(columns.numbers[column], slot);
    // A card without a day of its own has the first day there is.
    if (Number.isNaN(day) || day <= 0) return '';
    return words.day(toBusinessDay(dayText(day)), today);
  };
}

/** `3月5日`, `农历八月十五`; the year is on the card. */
function birthdayText(birthday: Birthday | null, { t, monthDay, language }: Words): string {
  if (birthday === null) return '';
  if (birthday.calendar === 'solar') return monthDay(birthday.month, birthday.day);
  const key = birthday.leap ? 'card.lunarLeapDay' : 'card.lunarDay';
  const month = lunarMonth(birthday.month, language);
  return t(key, { month, day: lunarDay(birthday.day, language) });
}

function referrerName(columns: CustomerColumns, slot: number, { t }: Words): string {
  const id = columns.referrers[slot] ?? null;
  if (id === null) return '';
  const at = columns.slots.get(canonicalId(columns.groups, id));
  if (at === undefined) return t('customers.goneReferrer');
  return columns.texts.name.values[at] || t('common.noName');
}

function customText(value: CustomValue, { words, today }: CellContext): string {
  if (typeof value === 'boolean') return words.t(value ? 'customers.yes' : 'customers.no');
  if (typeof value === 'number') return words.number(value);
  return isBusinessDay(value) ? words.day(value, today) : value;
}
