import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { named, someone, today } from '#test/support/filter-people.ts';

import type { Birthday } from '../customers/card.ts';
import { type CustomerColumns, forget, newColumns } from '../customers/columns/customer-columns.ts';
import { putCustomer } from '../customers/columns/fill-columns.ts';
import { addDays, daysOfMonth } from '../kernel/calendar.ts';
import { dayNumber } from '../kernel/day-number.ts';
import { lunarBirthdaysIn } from '../kernel/lunar/lunar-birthday.ts';
import { toLunar } from '../kernel/lunar/lunar-calendar.ts';
import { type BusinessDay, toBusinessDay } from '../kernel/units.ts';
import type { BirthdayKeeping } from '../loyalty/birthday-window.ts';
import { agesAt } from './ages.ts';
import { birthdayCalendar, birthdaysIn, turnPages } from './birthday-calendar.ts';

const usual: BirthdayKeeping = {
  lunar: { leap: 'regular', day30: 'last_day' },
  leapDay: 'feb28',
};

describe('the birthday list', () => {
  it('has who was born on the day, in both calendars, with the age it brings', () => {
    const columns = columnsOf([
      { calendar: 'solar', year: 1986, month: 9, day: 25, leap: false },
      { calendar: 'lunar', year: 1990, month: 8, day: 15, leap: false },
      { calendar: 'lunar', year: null, month: 8, day: 16, leap: false },
      null,
    ]);
    // 中秋 of 2026.
    const day = toBusinessDay('2026-09-25');
    const found = birthdaysIn(
      columns,
      birthdayCalendar(columns),
      { from: day, through: day },
      usual,
    );
    expect(
      found.map(({ name, turning, zodiacYear, round }) => [name, turning, zodiacYear, round]),
    ).toEqual([
      ['c0', 40, false, true],
      ['c1', 36, true, false],
    ]);
  });

  it.each([
    ['feb28', '2026-02-28', ['c0', 'c1']],
    ['feb28', '2028-02-28', ['c1']],
    ['feb28', '2028-02-29', ['c0']],
    ['mar1', '2026-03-01', ['c0']],
    ['mar1', '2026-02-28', ['c1']],
    ['mar1', '2028-03-01', []],
  ] as const)('keeps 29 February by the rule %s on %s', (leapDay, day, names) => {
    const columns = columnsOf([
      { calendar: 'solar', year: 2000, month: 2, day: 29, leap: false },
      { calendar: 'solar', year: null, month: 2, day: 28, leap: false },
    ]);
    const on = { from: toBusinessDay(day), through: toBusinessDay(day) };
    const found = birthdaysIn(columns, birthdayCalendar(columns), on, { ...usual, leapDay });
    expect(found.map(({ name }) => name)).toEqual(names);
  });

  it('does not have the day of the birth itself, nor days before it', () => {
    const columns = columnsOf([{ calendar: 'solar', year: 2026, month: 5, day: 1, leap: false }]);
    const calendar = birthdayCalendar(columns);
    const between = (from: string, through: string) =>
      birthdaysIn(
        columns,
        calendar,
        { from: toBusinessDay(from), through: toBusinessDay(through) },
        usual,
      ).map(({ day, turning }) => [day, turning]);
    expect(between('2024-01-01', '2027-12-31')).toEqual([['2027-05-01', 1]]);
  });

  it('is what looking at everybody by the rule of the next birthday gives', () => {
    fc.assert(
      fc.property(people, policies, ranges, (all, how, { from, through }) => {
        const columns = columnsOf(all);
        const found = birthdaysIn(columns, birthdayCalendar(columns), { from, through }, how);
        expect(inShort(found)).toEqual(slowly(all, from, through, how));
        const days = found.map(({ day }) => day);
        expect(days).toEqual([...days].sort());
      }),
      { numRuns: 1_000 },
    );
  });

  it('follows edits, those who come and those who leave', () => {
    fc.assert(
      fc.property(people, people, policies, ranges, (before, after, how, range) => {
        const columns = columnsOf(before);
        const calendar = birthdayCalendar(columns);
        const slots = after.map((birthday, at) => put(columns, birthday, at));
        const gone = before.flatMap((_, at) =>
          at < after.length ? [] : [forget(columns, named(`c${at}`)) ?? -1],
        );
        turnPages(calendar, columns, [...slots, ...gone]);
        const found = birthdaysIn(columns, calendar, range, how);
        expect(inShort(found)).toEqual(slowly(after, range.from, range.through, how));
      }),
    );
  });
});

const people = fc.array(
  fc.option(
    fc
      .record({
        calendar: fc.constantFrom('solar' as const, 'lunar' as const),
        month: fc.constantFrom(1, 2, 3, 6, 11, 12),
        // Where the policies part.
        day: fc.constantFrom(1, 2, 15, 28, 29, 30),
        leap: fc.boolean(),
        year: fc.option(fc.integer({ min: 1930, max: 2030 })),
      })
      .map((one): Birthday => ({ ...one, leap: one.leap && one.calendar === 'lunar' }))
      .filter(
        ({ calendar, month, day }) => calendar === 'lunar' || day <= daysOfMonth(2000, month),
      ),
  ),
  { maxLength: 12 },
);
const policies: fc.Arbitrary<BirthdayKeeping> = fc.record({
  lunar: fc.record({
    leap: fc.constantFrom('regular', 'leap_if_exists', 'both'),
    day30: fc.constantFrom('last_day', 'next_day', 'skip'),
  }),
  leapDay: fc.constantFrom('feb28', 'mar1'),
});
const ranges = fc
  .record({
    start: fc.integer({ min: 0, max: 46_000 }),
    length: fc.constantFrom(0, 1, 30, 400),
  })
  .map(({ start, length }) => {
    const from = addDays(toBusinessDay('1932-01-01'), start);
    return { from, through: addDays(from, length) };
  });

function columnsOf(birthdays: readonly (Birthday | null)[]): CustomerColumns {
  const columns = newColumns(dayNumber(today));
  birthdays.forEach((birthday, at) => put(columns, birthday, at));
  return columns;
}

function put(columns: CustomerColumns, birthday: Birthday | null, at: number): number {
  const { card } = someone(`c${at}`, { tagIds: [], source: '', points: 0, lastDay: null });
  const number = String(at).padStart(5, '0');
  return putCustomer(columns, { ...card, id: named(`c${at}`), birthday, number }, undefined);
}

/** The slow way: every customer, every year around, the days on which they celebrate in it. */
function slowly(
  all: readonly (Birthday | null)[],
  from: BusinessDay,
  through: BusinessDay,
  how: BirthdayKeeping,
): readonly string[] {
  const years = Array.from({ length: 5 }, (_, at) => Number(from.slice(0, 4)) - 1 + at);
  return all
    .flatMap((birthday, at) =>
      birthday === null
        ? []
        : years.flatMap((year) =>
            keptIn(birthday, year, how)
              .filter((day) => day >= from && day <= through)
              .filter(() => birthday.year === null || birthday.year < year)
              .map((day) => `${day} c${at} ${agesInShort(birthday, year, day)}`),
          ),
    )
    .sort();
}

function keptIn(birthday: Birthday, year: number, how: BirthdayKeeping): readonly BusinessDay[] {
  if (birthday.calendar === 'lunar') {
    return lunarBirthdaysIn(birthday, year, how.lunar).map(({ day }) => day);
  }
  const { month, day } = birthday;
  const text = (m: number, d: number) =>
    toBusinessDay(`${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
  if (day <= daysOfMonth(year, month)) return [text(month, day)];
  return [how.leapDay === 'feb28' ? text(2, 28) : text(3, 1)];
}

function agesInShort(birthday: Birthday, year: number, day: BusinessDay): string {
  return JSON.stringify(agesAt(birthday, year, toLunar(day)?.year ?? 0));
}

function inShort(found: ReturnType<typeof birthdaysIn>): readonly string[] {
  return found
    .map(({ day, name, turning, nominal, zodiacYear, round }) =>
      [day, name, JSON.stringify({ turning, nominal, zodiacYear, round })].join(' '),
    )
    .sort();
}
