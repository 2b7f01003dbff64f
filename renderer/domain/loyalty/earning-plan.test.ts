import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { slowUnits } from '#test/support/earning-oracle.ts';
import { questions } from '#test/support/earning-questions.ts';

import { type PointUnits, cents, pointUnits, toBusinessDay, toRowId } from '../kernel/units.ts';
import { type EarningBill, type EarningQuestion, planEarning } from './earning-plan.ts';
import { firstProgram } from './program-settings.ts';
import type { GoodsBonus, LoyaltyProgram } from './program.ts';

const tiers = [
  { id: 'base', name: '普通', threshold: cents(0), percent: 100 },
  { id: 'gold', name: '金卡', threshold: cents(500_000), percent: 120 },
];
const birthday = { calendar: 'solar', month: 6, day: 20, leap: false, year: null } as const;
const program: LoyaltyProgram = {
  ...firstProgram,
  earn: { points: 1, forEvery: cents(1_000), decimals: 0 },
  tiers,
  birthday: { percent: 200, window: 'day', before: 0, after: 0, maxUses: 1 },
};
const birthdayFactor = { from: 'birthday', name: '2026', over: 2, under: 1 };
const goldFactor = { from: 'tier', name: '金卡', over: 6, under: 5 };

describe('what a bill earns', () => {
  it('is the rule alone where nothing else is in force, as in the first release', () => {
    const question = asked({ program: { ...program, birthday: null } });
    expect(planEarning(question)).toEqual({ rule: program.earn, units: 26 });
  });

  it('is doubled on the birthday, and told by tier and birthday-year what did it', () => {
    expect(planEarning(asked({ day: '2026-06-20', tierId: 'gold' }))).toEqual({
      rule: program.earn,
      factors: [goldFactor, birthdayFactor],
      units: 64,
    });
  });

  it('is doubled only as often in a birthday-year as the shop says', () => {
    const unitsAfter = (uses: Readonly<Record<string, number>>, maxUses: number | null) =>
      planEarning(
        asked({
          day: '2026-06-20',
          program: { ...program, birthday: { ...bonus, maxUses } },
          birthdayUses: uses,
        }),
      ).units;
    expect(unitsAfter({ 2025: 7 }, 1)).toBe(53);
    expect(unitsAfter({ 2026: 1 }, 1)).toBe(26);
    expect(unitsAfter({ 2026: 1 }, 2)).toBe(53);
    expect(unitsAfter({ 2026: 99 }, null)).toBe(53);
  });

  it('on a lunar birthday is counted by the lunar year', () => {
    const lunar = { calendar: 'lunar', month: 11, day: 20, leap: false, year: null } as const;
    const plan = planEarning({
      ...asked({ day: '2024-01-01', birthdayUses: { L2024: 1 } }),
      customer: { tierId: null, birthday: lunar, birthdayUses: { L2024: 1 } },
    });
    expect(plan.factors).toEqual([{ ...birthdayFactor, name: 'L2023' }]);
  });

  it.each([
    ['2026-05-31', 26],
    ['2026-06-01', 80],
    ['2026-06-03', 80],
    ['2026-06-04', 26],
  ])('on %s, with three times on 1–3 June, is %i', (day, units) => {
    expect(planEarning(asked({ day, program: { ...program, campaigns: [june] } })).units).toBe(
      units,
    );
  });

  it.each([
    ['multiply', 192, undefined],
    ['max', 80, 'max'],
    ['add', 112, 'add'],
  ] as const)('with all of them, brought together by "%s", is %i', (stack, units, frozen) => {
    const campaigns = [{ ...june, to: toBusinessDay('2026-06-30') }];
    const all = asked({
      day: '2026-06-20',
      tierId: 'gold',
      program: { ...program, campaigns, stack },
    });
    const plan = planEarning(all);
    expect(plan.units).toBe(units);
    expect(plan.stack).toBe(frozen);
  });

  it('knows the first tier of whoever has none, or one that is no more', () => {
    const lifted = tiers.map((tier) => ({ ...tier, percent: 150 }));
    for (const tierId of [null, 'platinum']) {
      const plan = planEarning(asked({ program: { ...program, tiers: lifted }, tierId }));
      expect(plan.factors).toEqual([{ from: 'tier', name: '普通', over: 3, under: 2 }]);
    }
  });

  it('freezes rounding, last usable day, minimum and the whole amount where they are in force', () => {
    const own: LoyaltyProgram = {
      ...program,
      rounding: 'ceil',
      earnOn: 'gross',
      minimum: cents(5_000),
      expiry: { mode: 'months', months: 12, roundUpTo: 'quarter' },
    };
    const bill = { lines: [], amount: cents(26_800), net: cents(6_800) };
    expect(planEarning({ ...asked({ program: own }), bill })).toEqual({
      rule: own.earn,
      rounding: 'ceil',
      gross: true,
      minimum: 5_000,
      until: '2027-03-31',
      units: 27,
    });
  });

  it('is nothing below the least bill, and then no birthday bonus is used up', () => {
    const own = { ...program, minimum: cents(30_000) };
    expect(planEarning(asked({ program: own, day: '2026-06-20' }))).toEqual({
      rule: own.earn,
      minimum: 30_000,
      units: 0,
    });
  });

  it('agrees with itself told in fractions, for whatever programme and bill', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const plan = planEarning(question);
        expect(plan.units).toBe(slowUnits(question));
      }),
      { numRuns: 500 },
    );
  });
});

describe('goods that earn more', () => {
  const tea = goods({ productId: toRowId('tea'), percent: 200 });
  const pots = goods({ id: 'pots', category: '器', percent: 300, perPiece: pointUnits(2) });

  it('count with their part of the money', () => {
    // 100 of tea twice, 168 of the rest once: 368 instead of 268.
    const plan = planEarning(
      withGoods([tea], [line('tea', null, 10_000), line('cup', null, 16_800)]),
    );
    expect(plan.factors).toEqual([{ from: 'goods', name: '', over: 92, under: 67 }]);
    expect(plan.units).toBe(36);
  });

  it('go by the product before its category', () => {
    const plan = planEarning(withGoods([pots, tea], [line('tea', '器', 26_800, 3_000)]));
    expect(plan.factors).toEqual([{ from: 'goods', name: '', over: 2, under: 1 }]);
    expect(plan.extra).toBeUndefined();
  });

  it('give points for each whole piece besides', () => {
    const plan = planEarning(withGoods([pots], [line('pot', '器', 26_800, 2_750)]));
    expect(plan).toEqual({
      rule: program.earn,
      factors: [{ from: 'goods', name: '', over: 3, under: 1 }],
      extra: 4,
      units: 84,
    });
  });

  it('leave other goods, and those of no category, alone', () => {
    const plan = planEarning(withGoods([tea, pots], [line('cup', null, 26_800)]));
    expect(plan).toEqual({ rule: program.earn, units: 26 });
  });

  it('change nothing of a bill that money paid no part of', () => {
    const question = withGoods([tea], [line('tea', null, 0)]);
    const plan = planEarning({ ...question, bill: { ...question.bill, net: cents(0) } });
    expect(plan).toEqual({ rule: program.earn, units: 0 });
  });
});

const bonus = { percent: 200, window: 'day', before: 0, after: 0 } as const;
const june = {
  id: 'june',
  name: '六月',
  from: toBusinessDay('2026-06-01'),
  to: toBusinessDay('2026-06-03'),
  percent: 300,
};

type Asked = {
  readonly program?: LoyaltyProgram;
  readonly day?: string;
  readonly tierId?: string | null;
  readonly birthdayUses?: Readonly<Record<string, number>>;
};

/** A bill of 268 yuan. */
function asked(wish: Asked): EarningQuestion {
  const { day = '2026-03-01', tierId = null, birthdayUses = {} } = wish;
  return {
    program: wish.program ?? program,
    day: toBusinessDay(day),
    bill: { lines: [], amount: cents(26_800), net: cents(26_800) },
    customer: { tierId, birthday, birthdayUses },
  };
}

function goods(own: Partial<GoodsBonus>): GoodsBonus {
  const perPiece: PointUnits = pointUnits(0);
  return { id: 'goods', productId: null, category: null, percent: 100, perPiece, ...own };
}

function line(product: string, category: string | null, net: number, quantity = 1_000) {
  return { productId: toRowId(product), category, net: cents(net), quantity };
}

function withGoods(all: readonly GoodsBonus[], lines: EarningBill['lines']): EarningQuestion {
  const question = asked({ program: { ...program, goods: all } });
  return { ...question, bill: { ...question.bill, lines } };
}
