import { describe, expect, it } from 'vitest';

import { cents, pointUnits } from '../kernel/units.ts';
import type { Earned } from '../sales/sale.ts';
import { earningSteps } from './earning-steps.ts';

const rule = { points: 1, forEvery: cents(1_000), decimals: 0 };
const gold = { from: 'tier', name: '金卡', over: 6, under: 5 } as const;
const birthday = { from: 'birthday', name: '2026', over: 2, under: 1 } as const;
const bill = { amount: cents(26_800), net: cents(26_800) };

describe('the arithmetic of a bill', () => {
  it('reads 268.00 ÷ 10.00 × 1 × 1.2 × 2 = 64.32 → 64', () => {
    expect(stepsOf({ factors: [gold, birthday], units: pointUnits(64) })).toEqual({
      paid: '268.00',
      forEvery: '10.00',
      points: '1',
      factors: [
        { from: 'tier', name: '金卡', times: { text: '1.2', exact: true } },
        { from: 'birthday', name: '2026', times: { text: '2', exact: true } },
      ],
      stack: 'multiply',
      times: { text: '2.4', exact: true },
      extra: null,
      exact: { text: '64.32', exact: true },
      given: '64',
      below: null,
    });
  });

  it('says which factor came of all', () => {
    const factors = [gold, birthday];
    expect(stepsOf({ factors, stack: 'max' }).times.text).toBe('2');
    expect(stepsOf({ factors, stack: 'add' })).toMatchObject({
      times: { text: '2.2' },
      exact: { text: '58.96' },
    });
  });

  it('marks what no decimals can say', () => {
    const thirds = { ...gold, over: 4, under: 3 };
    const steps = stepsOf({ factors: [thirds] });
    expect(steps.factors[0]?.times).toEqual({ text: '1.333333', exact: false });
    expect(steps.exact).toEqual({ text: '35.733333', exact: false });
  });

  it('counts in points, whatever their decimals, and adds points for pieces', () => {
    const fine = { ...rule, decimals: 2 };
    const steps = stepsOf({ rule: fine, extra: pointUnits(150), units: pointUnits(2_830) });
    expect(steps).toMatchObject({ extra: '1.5', exact: { text: '28.3' }, given: '28.3' });
  });

  it('goes by the whole bill where points that paid earn too', () => {
    const paid = { amount: cents(26_800), net: cents(5) };
    expect(earningSteps(earned({}), paid).paid).toBe('0.05');
    expect(earningSteps(earned({ gross: true }), paid).paid).toBe('268.00');
  });

  it('says from which bill on there would have been points', () => {
    expect(stepsOf({ minimum: cents(26_800) }).below).toBeNull();
    expect(stepsOf({ minimum: cents(30_000), units: pointUnits(0) })).toMatchObject({
      below: '300.00',
      exact: { text: '0' },
      given: '0',
    });
  });
});

function earned(own: Partial<Earned>): Earned {
  return { rule, units: pointUnits(26), ...own };
}

function stepsOf(own: Partial<Earned>) {
  return earningSteps(earned(own), bill);
}
