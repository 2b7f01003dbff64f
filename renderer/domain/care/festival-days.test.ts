import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays } from '../kernel/calendar.ts';
import { toBusinessDay } from '../kernel/units.ts';
import { festivalsBetween } from './festival-days.ts';
import { festivalKinds } from './festivals.ts';

const year = (number: number) =>
  festivalsBetween(
    toBusinessDay(`${number}-01-01`),
    toBusinessDay(`${number}-12-31`),
    festivalKinds,
  );
const inShort = (number: number) => year(number).map(({ kind, day }) => `${day} ${kind}`);

describe('the festivals of a shop', () => {
  it('of 2026 are these', () => {
    expect(inShort(2026)).toEqual([
      '2026-01-01 newYear',
      '2026-02-17 spring',
      '2026-03-03 lantern',
      '2026-03-08 womensDay',
      '2026-04-05 qingming',
      '2026-05-01 labourDay',
      '2026-05-10 mothersDay',
      '2026-06-01 childrensDay',
      '2026-06-19 dragonBoat',
      '2026-06-21 fathersDay',
      '2026-08-19 qixi',
      '2026-09-10 teachersDay',
      '2026-09-25 midAutumn',
      '2026-10-01 nationalDay',
      '2026-10-18 doubleNinth',
      '2026-12-22 winterSolstice',
      '2026-12-25 christmas',
    ]);
  });

  it.each([
    // Years in which Intl is a day off, and those with a leap month before or in the festival's.
    [2027, 'spring', '2027-02-06'],
    [2030, 'spring', '2030-02-03'],
    [2020, 'dragonBoat', '2020-06-25'],
    [2025, 'qixi', '2025-08-29'],
    [2009, 'dragonBoat', '2009-05-28'],
    [2023, 'mothersDay', '2023-05-14'],
    [2022, 'mothersDay', '2022-05-08'],
    [2022, 'fathersDay', '2022-06-19'],
    [2025, 'fathersDay', '2025-06-15'],
  ])('in %d, %s is on %s', (number, kind, day) => {
    expect(year(number).find((one) => one.kind === kind)?.day).toBe(day);
  });

  it('come once each in every year from 1929 to 2062', () => {
    for (let number = 1929; number <= 2062; number += 1) {
      expect(
        year(number)
          .map(({ kind }) => kind)
          .sort(),
      ).toEqual([...festivalKinds].sort());
    }
  });

  it('of a day are those of the year that fall on it, and only of the kinds that are on', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 45_000 }),
        fc.integer({ min: 0, max: 800 }),
        fc.subarray([...festivalKinds]),
        (start, length, kinds) => {
          const from = addDays(toBusinessDay('1930-01-01'), start);
          const through = addDays(from, length);
          const found = festivalsBetween(from, through, kinds);
          const years = [0, 1, 2, 3].map((at) => Number(from.slice(0, 4)) + at);
          const expected = years
            .flatMap(year)
            .filter(({ day, kind }) => day >= from && day <= through && kinds.includes(kind));
          const text = (one: { readonly day: string; readonly kind: string }) => one.day + one.kind;
          expect(found.map(text).sort()).toEqual(expected.map(text).sort());
          const days = found.map(({ day }) => day);
          expect(days).toEqual([...days].sort());
        },
      ),
    );
  });

  it('are none in a range that ends before it begins', () => {
    expect(
      festivalsBetween(toBusinessDay('2026-02-20'), toBusinessDay('2026-02-10'), ['spring']),
    ).toEqual([]);
    expect(
      festivalsBetween(toBusinessDay('2027-02-20'), toBusinessDay('2026-02-10'), ['spring']),
    ).toEqual([]);
  });
});
