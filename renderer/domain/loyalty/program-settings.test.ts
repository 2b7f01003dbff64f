import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { programs } from '#test/support/programs.ts';

import { cents, pointUnits, toBusinessDay, toRowId } from '../kernel/units.ts';
import type { Fields, Value } from '../sync/rows.ts';
import {
  checkProgram,
  fieldsOf,
  firstProgram,
  programFrom,
  withDecimals,
} from './program-settings.ts';
import type { LoyaltyProgram } from './program.ts';

describe('the loyalty programme in the settings', () => {
  it('is a sensible one in a shop that has set nothing', () => {
    expect(programFrom({})).toEqual(firstProgram);
    expect(checkProgram(firstProgram, 0)).toEqual({ ok: true, value: firstProgram });
  });

  it('comes back as it was saved, whatever an owner sets up', () => {
    fc.assert(
      fc.property(programs, (program) => {
        expect(checkProgram(program, program.earn.decimals)).toEqual({ ok: true, value: program });
        const stored = JSON.parse(JSON.stringify(fieldsOf(program))) as Fields;
        expect(programFrom(stored)).toEqual(program);
      }),
    );
  });

  it('is always one that a shop can work by, whatever lies in the fields', () => {
    const paths = Object.keys(fieldsOf(firstProgram));
    const fields = fc.dictionary(fc.constantFrom(...paths), damaged);
    fc.assert(
      fc.property(programs, fields, (program, garbage) => {
        const read = programFrom({ ...fieldsOf(program), ...garbage });
        expect(checkProgram(read, 0)).toEqual({ ok: true, value: read });
      }),
    );
  });

  it('loses a damaged part alone, and leaves out what a newer version added to one', () => {
    const fields = {
      ...fieldsOf(gold),
      'loyalty/expiry': { mode: 'lunar months', months: 3 },
      'loyalty/lunar': { leap: 'both', day30: 'skip', newer: true },
      'loyalty/newer': 7,
      'earn/forEvery': 0,
    };
    expect(programFrom(fields)).toEqual({
      ...gold,
      expiry: { mode: 'none' },
      lunar: { leap: 'both', day30: 'skip' },
      earn: { ...gold.earn, forEvery: 100 },
    });
  });

  it('stores each part as a field of its own, beside the rule of the first release', () => {
    const fields = fieldsOf(firstProgram);
    expect(fields).toMatchObject({ 'earn/points': 1, 'earn/forEvery': 100, 'earn/decimals': 0 });
    expect(Object.keys(fields).length).toBe(Object.keys(firstProgram).length + 2);
    expect(fields['loyalty/tierMonths']).toBe(12);
  });
});

const base = { id: 'base', name: '普通', threshold: cents(0), percent: 100 };
const silver = { id: 'silver', name: '银卡', threshold: cents(200_000), percent: 120 };
const gold: LoyaltyProgram = {
  ...firstProgram,
  earn: { points: 1, forEvery: cents(1_000), decimals: 0 },
  tiers: [base, silver],
};
const june = {
  id: 'june',
  name: '六月',
  from: toBusinessDay('2026-06-01'),
  to: toBusinessDay('2026-06-03'),
  percent: 300,
};
const tea = {
  id: 'tea',
  productId: toRowId('tea'),
  category: null,
  percent: 200,
  perPiece: pointUnits(0),
};
const blank = { id: 'blank', name: '谢谢', weight: 9_000, units: pointUnits(0) };

describe('a programme is refused, with the field that is wrong,', () => {
  const bigOdds = { costUnits: pointUnits(5), prizes: [blank] };
  it.each<[string, Partial<LoyaltyProgram>, string, string]>([
    ['without any tier', { tiers: [] }, 'empty', 'tiers'],
    ['if the first tier must be reached', { tiers: [silver] }, 'not-rising', 'tiers/0/threshold'],
    [
      'if tiers do not rise',
      { tiers: [base, silver, { ...silver, id: 'gold' }] },
      'not-rising',
      'tiers/2/threshold',
    ],
    [
      'if a tier has the name of a novel',
      { tiers: [{ ...base, name: '金'.repeat(51) }] },
      'too-long',
      'tiers/0/name',
    ],
    ['with 21 tiers', { tiers: Array.from({ length: 21 }, () => base) }, 'too-many', 'tiers'],
    ['if two tiers are one', { tiers: [base, { ...silver, id: 'base' }] }, 'taken', 'tiers/1'],
    ['if a tier has no name', { tiers: [{ ...base, name: ' ' }] }, 'empty', 'tiers/0/name'],
    [
      'if a tier earns more than tenfold',
      { tiers: [{ ...base, percent: 1_001 }] },
      'out-of-range',
      'tiers/0/percent',
    ],
    [
      'if a campaign ends before it begins',
      { campaigns: [{ ...june, to: toBusinessDay('2026-05-31') }] },
      'backwards',
      'campaigns/0/to',
    ],
    [
      'if a day is none',
      { campaigns: [{ ...june, to: toBusinessDay('2026-06-31') }] },
      'bad-day',
      'campaigns/0/to',
    ],
    ['if the odds come to 90 %', { draw: bigOdds }, 'odds', 'draw/prizes'],
    ['if goods earn twice', { goods: [tea, { ...tea, id: 'more' }] }, 'taken', 'goods/1'],
    ['if goods are for nothing', { goods: [{ ...tea, productId: null }] }, 'no-target', 'goods/0'],
    ['if goods are for both', { goods: [{ ...tea, category: '茶' }] }, 'no-target', 'goods/0'],
    [
      'if points live for no month',
      { expiry: { mode: 'months', months: 0, roundUpTo: 'none' } },
      'out-of-range',
      'expiry/months',
    ],
    [
      'if points live for 3,651 days',
      { expiry: { mode: 'days', days: 3_651 } },
      'out-of-range',
      'expiry/days',
    ],
    ['if the window has 37 months', { tierMonths: 37 }, 'out-of-range', 'tierMonths'],
    [
      'if points are spent by no step',
      { spending: { ...gold.spending, stepUnits: pointUnits(0) } },
      'out-of-range',
      'spending/stepUnits',
    ],
    [
      'if points may pay more than the bill',
      { spending: { ...gold.spending, maxPercent: 101 } },
      'out-of-range',
      'spending/maxPercent',
    ],
    ['without a reason to pick', { adjustReasons: [] }, 'empty', 'adjustReasons'],
    ['with one reason twice', { adjustReasons: ['补', ' 补'] }, 'taken', 'adjustReasons/1'],
    ['if a bill must be negative', { minimum: cents(-1) }, 'out-of-range', 'minimum'],
    ['with 3 decimals', { earn: { ...gold.earn, decimals: 3 } }, 'out-of-range', 'earn/decimals'],
    ['with half a point', { earn: { ...gold.earn, points: 0.5 } }, 'out-of-range', 'earn/points'],
  ])('%s', (_, change, kind, field) => {
    const checked = checkProgram({ ...gold, ...change }, 0);
    expect(checked).toMatchObject({ ok: false, refusal: { kind, field } });
  });

  it('with the limits that hold there', () => {
    expect(checkProgram({ ...gold, tierMonths: 0 }, 0)).toEqual({
      ok: false,
      refusal: { kind: 'out-of-range', field: 'tierMonths', least: 1, most: 36 },
    });
  });

  it('if points become coarser than those already given', () => {
    const fine = { ...gold, earn: { ...gold.earn, decimals: 1 } };
    expect(checkProgram(fine, 1).ok).toBe(true);
    expect(checkProgram(fine, 2)).toEqual({
      ok: false,
      refusal: { kind: 'fewer-decimals', field: 'earn/decimals' },
    });
  });
});

describe('a programme with finer points', () => {
  it('gives and asks for as many points as before', () => {
    const units = pointUnits(5);
    const referral = { ...gold.referral, referrerUnits: units, friendUnits: units };
    const spending = { ...gold.spending, minUnits: units };
    const draw = { costUnits: units, prizes: [{ ...blank, units }] };
    const goods = [{ ...tea, perPiece: units }];
    expect(withDecimals({ ...gold, referral, spending, draw, goods }, 2)).toEqual({
      ...gold,
      earn: { ...gold.earn, decimals: 2 },
      signIn: { units: 100, everyDays: 7, bonusUnits: 500 },
      referral: { ...referral, referrerUnits: 500, friendUnits: 500 },
      spending: { ...spending, minUnits: 500, stepUnits: 100 },
      draw: { costUnits: 500, prizes: [{ ...blank, units: 500 }] },
      goods: [{ ...tea, perPiece: 500 }],
      askAbove: 50_000,
    });
  });

  it('is never made coarser, nor finer than two decimals', () => {
    expect(withDecimals(gold, 3)).toBe(gold);
    expect(withDecimals(withDecimals(gold, 2), 1).earn.decimals).toBe(2);
  });
});

/** What a newer version or a damaged file may leave: values that look nearly right, and anything at all. */
const damaged: fc.Arbitrary<Value> = fc.oneof(
  fc.constantFrom<Value>(null, '', 0, -1, 1.5, true, [], {}, 'none', 'months'),
  fc.constantFrom<Value>(
    { mode: 'months', months: -3, roundUpTo: 'week' },
    { mode: 'days' },
    [{ id: 'x', name: '', threshold: 5, percent: 100 }],
    [base, { ...base, id: 'two' }],
    [{ ...june, to: '2026-13-40' }],
    { costUnits: 5, prizes: [blank] },
    ['2026-02-30'],
  ),
  programs.chain((program) => fc.constantFrom(...Object.values(fieldsOf(program)))),
  fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as Value),
);
