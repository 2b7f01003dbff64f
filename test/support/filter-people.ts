import * as fc from 'fast-check';

import { type Birthday, type Card, cardTexts, stages } from '#domain/customers/card.ts';
import type { CustomValue } from '#domain/customers/custom-field.ts';
import { addDays } from '#domain/kernel/calendar.ts';
import {
  type BusinessDay,
  type RowId,
  cents,
  pointUnits,
  toBusinessDay,
  toRowId,
} from '#domain/kernel/units.ts';
import { type Standing, noStanding } from '#domain/loyalty/standing.ts';

export const today = toBusinessDay('2026-11-22');
export const named = toRowId;

export type Person = {
  readonly card: Card;
  readonly standing: Standing;
  readonly bought: readonly (readonly [product: RowId, day: BusinessDay])[];
};

const noWords = Object.fromEntries(cardTexts.map((name) => [name, ''])) as Record<
  (typeof cardTexts)[number],
  string
>;

const nobody: Card = {
  ...noWords,
  id: named('x'),
  number: '',
  phones: [],
  gender: null,
  birthday: null,
  consent: null,
  stage: 'customer',
  referrerId: null,
  tagIds: [],
  expectedValue: null,
  custom: new Map(),
  photoId: null,
  createdDay: today,
  deletedAt: null,
};

type Told = {
  readonly tagIds: readonly string[];
  readonly source: string;
  readonly points: number;
  readonly lastDay: string | null;
};

/** Somebody with a name and what a case is about. */
export function someone(name: string, told: Told): Person {
  const id = named(`id-${name.length}-${name.codePointAt(0)}`);
  const card = { ...nobody, id, name, source: told.source, tagIds: told.tagIds.map(named) };
  const lastDay = told.lastDay === null ? null : toBusinessDay(told.lastDay);
  const standing = { ...noStanding(id), points: pointUnits(told.points), lastDay };
  return { card, standing, bought: [] };
}

export const aDay = fc.integer({ min: -800, max: 0 }).map((ago) => addDays(today, ago));
export const someTags = fc.subarray(['vip', 'tea', 'new'].map(named));
export const aField = fc.constantFrom('size', 'skin').map(named);
export const aValue: fc.Arbitrary<CustomValue> = fc.oneof(
  fc.constantFrom('S', 'M', '大', '2026-01-05'),
  fc.integer({ min: 0, max: 3 }),
  fc.boolean(),
);
export const aWord = fc.constantFrom('', '张', '張', 'Anna', 'ａｎｎａ', '王芳');

const aBirthday: fc.Arbitrary<Birthday | null> = fc.option(
  fc.record({
    calendar: fc.constantFrom('solar' as const, 'lunar' as const),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    leap: fc.boolean(),
    year: fc.option(fc.integer({ min: 1930, max: 2020 })),
  }),
);

const aCard: fc.Arbitrary<Card> = fc
  .record({
    name: aWord,
    source: aWord,
    digits: fc.array(fc.constantFrom('13800001111', '02155556666'), { maxLength: 2 }),
    gender: fc.constantFrom('female' as const, 'male' as const, null),
    birthday: aBirthday,
    answer: fc.constantFrom('yes' as const, 'no' as const, null),
    stage: fc.constantFrom(...stages),
    referrerId: fc.constantFrom(named('r1'), named('r2'), null),
    tagIds: someTags,
    expectedValue: fc.option(fc.integer({ min: 0, max: 900 }).map(cents)),
    custom: fc.array(fc.tuple(aField, aValue)).map((pairs) => new Map(pairs)),
    createdDay: aDay,
  })
  .map(({ digits, answer, ...rest }) => ({
    ...nobody,
    ...rest,
    phones: digits.map((one, rank) => ({ key: `p${rank}`, typed: one, digits: one, rank })),
    consent: answer === null ? null : { answer, day: today },
  }));

const aStanding: fc.Arbitrary<Standing> = fc
  .record({
    points: fc.integer({ min: -5, max: 20 }).map(pointUnits),
    sales: fc.integer({ min: 0, max: 4 }),
    spent: fc.integer({ min: -100, max: 900 }).map(cents),
    lastDay: fc.option(aDay),
    recent: fc.array(fc.tuple(aDay, fc.integer({ min: -50, max: 500 }).map(cents)), {
      maxLength: 5,
    }),
  })
  .map((told) => ({ ...noStanding(named('x')), ...told, visits: told.sales }));

export const aPerson: fc.Arbitrary<Person> = fc.record({
  card: aCard,
  standing: aStanding,
  bought: fc.array(fc.tuple(fc.constantFrom('longjing', 'puer', 'cup').map(named), aDay), {
    maxLength: 3,
  }),
});
