import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays, daysBetween } from '../kernel/calendar.ts';
import { isRealDay } from '../kernel/day-number.ts';
import { pointUnits, toBusinessDay } from '../kernel/units.ts';
import { type Activity, checkActivity } from './activity.ts';
import { type Term, extendedTerm } from './membership.ts';

const day = toBusinessDay;

describe('an activity', () => {
  const good: Omit<Activity, 'id'> = {
    name: '品茶会',
    from: day('2026-03-01'),
    to: day('2026-03-01'),
    units: pointUnits(20),
    cap: 30,
    active: true,
  };

  it('that is right is taken', () => {
    expect(checkActivity(good, 0)).toEqual({ ok: true, value: good });
    expect(checkActivity({ ...good, cap: null }, 0).ok).toBe(true);
  });

  it.each<[string, Partial<Activity>, string]>([
    ['without a name', { name: '' }, 'empty'],
    ['that ends before it begins', { to: day('2026-02-28') }, 'bad-days'],
    ['on a day there is not', { from: day('2026-02-30') }, 'bad-days'],
    ['that gives nothing', { units: pointUnits(0) }, 'bad-units'],
    ['that gives more than a million points', { units: pointUnits(1_000_001) }, 'bad-units'],
    ['with room for nobody', { cap: 0 }, 'bad-cap'],
    ['with room for half a person', { cap: 0.5 }, 'bad-cap'],
  ])('%s is refused', (_, change, kind) => {
    expect(checkActivity({ ...good, ...change }, 0)).toEqual({ ok: false, refusal: { kind } });
  });

  it('knows real days from what only looks like one', () => {
    expect(['2024-02-29', '2026-12-31'].every(isRealDay)).toBe(true);
    expect(
      ['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '26-01-01', ''].some(isRealDay),
    ).toBe(false);
  });
});

describe('a bought tier', () => {
  const term = (from: string, until: string): Term => ({ from: day(from), until: day(until) });

  it.each<[string, Term, readonly Term[], Term]>([
    ['counts as asked', term('2026-03-01', '2027-02-28'), [], term('2026-03-01', '2027-02-28')],
    [
      'renewed early goes on from the old end',
      term('2027-02-01', '2028-01-31'),
      [term('2026-03-01', '2027-02-28')],
      term('2027-03-01', '2028-02-29'),
    ],
    [
      'renewed on its last day loses nothing',
      term('2027-02-28', '2027-03-27'),
      [term('2026-03-01', '2027-02-28')],
      term('2027-03-01', '2027-03-31'),
    ],
    [
      'renewed after its end begins as asked',
      term('2027-03-01', '2028-02-29'),
      [term('2026-03-01', '2027-02-28')],
      term('2027-03-01', '2028-02-29'),
    ],
    [
      'for ten days, renewed early, is ten days',
      term('2026-03-05', '2026-03-14'),
      [term('2026-03-01', '2026-03-10')],
      term('2026-03-11', '2026-03-20'),
    ],
    [
      'renewed twice early goes on twice',
      term('2026-03-01', '2026-03-31'),
      [term('2026-04-01', '2026-04-30'), term('2026-03-01', '2026-03-31')],
      term('2026-05-01', '2026-05-31'),
    ],
    [
      'before one that was paid ahead fits in',
      term('2026-03-01', '2026-03-31'),
      [term('2026-06-01', '2026-06-30')],
      term('2026-03-01', '2026-03-31'),
    ],
  ])('%s', (_, asked, paid, result) => expect(extendedTerm(asked, paid)).toEqual(result));

  it('never overlaps one that is paid for, never begins before it was asked, and is as long', () => {
    const someTerm = fc.tuple(fc.nat(700), fc.integer({ min: 1, max: 60 })).map(([late, days]) => {
      const from = addDays(day('2026-01-01'), late);
      return { from, until: addDays(from, days - 1) };
    });
    fc.assert(
      fc.property(fc.array(someTerm, { maxLength: 8 }), (asked) => {
        const paid: Term[] = [];
        for (const one of asked) {
          const sold = extendedTerm(one, paid);
          expect(sold.from >= one.from).toBe(true);
          expect(paid.every(({ from, until }) => sold.until < from || until < sold.from)).toBe(
            true,
          );
          const longer = daysBetween(sold.from, sold.until) - daysBetween(one.from, one.until);
          expect(Math.abs(longer)).toBeLessThanOrEqual(3); // a month is 28 to 31 days
          paid.push(sold);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
