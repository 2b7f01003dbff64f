import { describe, expect, it } from 'vitest';

import { anna, opening, sale, unlinked } from '#test/support/facts-of-anna.ts';
import { rulesWith } from '#test/support/fold-rules.ts';

import type { OperationId } from '../kernel/units.ts';
import { foldStanding } from './standing.ts';
import { averageSale } from './visits.ts';

const none: ReadonlySet<OperationId> = new Set();
const rules = rulesWith();

describe('a return that names no sale', () => {
  it('lowers what was spent and takes the points of its own rule', () => {
    const entries = [sale('s1', 0, 10, 20_000), unlinked('u1', 4, 10_000)];
    const standing = foldStanding(anna, entries, none, rules);
    expect(standing).toMatchObject({ points: 10 - 5, spent: 10_000, visits: 1, sales: 1 });
    expect(standing.recent).toEqual([
      ['2025-01-01', 20_000],
      ['2025-01-05', -10_000],
    ]);
  });

  it('takes points down to zero at the most, at its own place in time', () => {
    const back = unlinked('u1', 1, 100_000);
    const after = sale('s2', 2, 10, 20_000);
    const standing = foldStanding(anna, [after, back, sale('s1', 0, 10, 20_000)], none, rules);
    expect(standing).toMatchObject({ points: 10, spent: -60_000 });
  });

  it('takes none where past sales earned none', () => {
    const back = { ...unlinked('u1', 1, 10_000), rule: null };
    const standing = foldStanding(anna, [sale('s1', 0, 10, 20_000), back], none, rules);
    expect(standing.points).toBe(10);
  });
});

describe('balances from another system', () => {
  it('count as points, spend and visits, and say when somebody was last there', () => {
    const standing = foldStanding(anna, [opening({ visits: 4 })], none, rules);
    expect(standing).toMatchObject({ points: 37, spent: 80_000, visits: 4, sales: 4 });
    expect(standing).toMatchObject({ lastDay: '2024-12-01', lastSaleId: null, recent: [] });
    expect(averageSale(standing)).toBe(20_000);
  });

  it('give no average where nobody counted the visits', () => {
    expect(averageSale(foldStanding(anna, [opening({ visits: 0 })], none, rules))).toBeNull();
    const both = foldStanding(
      anna,
      [opening({ visits: 0 }), sale('s1', 9, 10, 5_000)],
      none,
      rules,
    );
    expect(averageSale(both)).toBe(5_000);
    expect(both.spent).toBe(85_000);
  });

  it('are as many points once the shop counts finer', () => {
    const brought = { ...opening({ visits: 0 }), decimals: 0 };
    const finer = { ...rules, decimals: 2 };
    expect(foldStanding(anna, [brought], none, finer).points).toBe(3_700);
    // The first releases did not say, and are taken as they stand.
    expect(foldStanding(anna, [opening({ visits: 0 })], none, finer).points).toBe(37);
  });

  it('do not make an older visit the last one', () => {
    const entries = [sale('s1', 1, 10, 5_000), opening({ visits: 1 })];
    expect(foldStanding(anna, entries, none, rules).lastDay).toBe('2025-01-02');
  });
});
