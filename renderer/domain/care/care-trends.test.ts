import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toBusinessDay, toInstant, toRowId } from '../kernel/units.ts';
import { monthsUntil, ratingsByMonth, wonBackByMonth } from './care-trends.ts';
import { checkRating, isUnhappy } from './rating.ts';
import { wonBack } from './win-back.ts';

it('counts months backwards over the new year', () => {
  expect(monthsUntil(toBusinessDay('2026-02-28'), 4)).toEqual([
    '2025-11',
    '2025-12',
    '2026-01',
    '2026-02',
  ]);
});

describe('how content they are', () => {
  const rating = (stars: number | null, recommend: number | null, day = '2026-03-05') => ({
    stars,
    recommend,
    day: toBusinessDay(day),
  });

  it('is the mean of the stars, and promoters less detractors', () => {
    const [march, april] = ratingsByMonth(
      [rating(5, 10), rating(4, 9), rating(4, 8), rating(1, 0), rating(null, 7)],
      ['2026-03', '2026-04'],
    );
    expect(march).toEqual({ month: '2026-03', answers: 5, stars: 350, promoters: 20 });
    expect(april).toEqual({ month: '2026-04', answers: 0, stars: null, promoters: null });
  });

  it('a shop that nobody recommends stands at −100, one that all do at 100', () => {
    const months = ['2026-03'];
    expect(ratingsByMonth([rating(null, 6)], months)[0]?.promoters).toBe(-100);
    expect(ratingsByMonth([rating(null, 9)], months)[0]?.promoters).toBe(100);
  });

  it('lies within its scale, whatever they say', () => {
    const one = fc.record({
      stars: fc.option(fc.integer({ min: 1, max: 5 })),
      recommend: fc.option(fc.integer({ min: 0, max: 10 })),
      day: fc.constant(toBusinessDay('2026-03-05')),
    });
    fc.assert(
      fc.property(fc.array(one), (ratings) => {
        const [march] = ratingsByMonth(ratings, ['2026-03']);
        const { stars = null, promoters = null } = march ?? {};
        expect(stars === null || (stars >= 100 && stars <= 500)).toBe(true);
        expect(promoters === null || Math.abs(promoters) <= 100).toBe(true);
      }),
    );
  });
});

describe('a rating', () => {
  it.each([
    [1, true],
    [2, true],
    [3, false],
    [null, false],
  ])('%s stars are a complaint: %s', (stars, is) => expect(isUnhappy(stars)).toBe(is));

  it.each([
    [null, null, 'nothing-rated'],
    [0, null, 'no-rating'],
    [6, null, 'no-rating'],
    [2.5, null, 'no-rating'],
    [null, 11, 'no-rating'],
    [null, -1, 'no-rating'],
  ])('of %s stars and %s is refused: %s', (stars, recommend, kind) => {
    expect(checkRating({ stars, recommend })).toEqual({ ok: false, refusal: { kind } });
  });
});

describe('winning back', () => {
  const wang = toRowId('wang');
  const at = (day: string, time = '08:00') => ({
    customerId: wang,
    day: toBusinessDay(day),
    at: toInstant(`${day}T${time}:00.000Z`),
  });
  const came = (asked: readonly string[], bought: readonly string[]) =>
    wonBack(
      asked.map((day) => at(day)),
      new Map([[wang, bought.map((day) => at(day, '12:00'))]]),
      60,
    ).map((one) => one.came);

  it.each([
    ['on the sixtieth day', '2026-04-30', true],
    ['on the sixty-first', '2026-05-01', false],
    ['later on the same day', '2026-03-01', true],
    ['before they were asked', '2026-02-28', false],
  ])('a sale %s counts: %s', (_, bought, counts) => {
    expect(came(['2026-03-01'], [bought])).toEqual([counts]);
  });

  it('asked twice in a month is one person, in two months two tries', () => {
    expect(came(['2026-03-01', '2026-03-20'], ['2026-03-25'])).toEqual([true]);
    expect(came(['2026-03-01', '2026-04-01'], [])).toEqual([false, false]);
  });

  it('is told month by month', () => {
    const people = [
      { customerId: wang, day: toBusinessDay('2026-03-01'), came: true },
      { customerId: toRowId('li'), day: toBusinessDay('2026-03-09'), came: false },
    ];
    expect(wonBackByMonth(people, ['2026-02', '2026-03'])).toEqual([
      { month: '2026-02', asked: 0, came: 0 },
      { month: '2026-03', asked: 2, came: 1 },
    ]);
  });
});
