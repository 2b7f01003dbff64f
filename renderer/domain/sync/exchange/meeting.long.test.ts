import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { someHistory } from '#test/support/meeting/histories.ts';
import { type Trouble, endOf, faultsAfter } from '#test/support/meeting/live.ts';

describe('counters that meet in a folder that cannot be trusted', () => {
  it('come to the same rows and balances, none lost, none doubled', () => {
    fc.assert(
      fc.property(someHistory(), (history) => {
        expect(faultsAfter(history)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('go through every trouble often enough to prove something', () => {
    const times = new Map<Trouble, number>();
    for (const history of fc.sample(someHistory(), { numRuns: 300 })) {
      for (const trouble of endOf(history).met) times.set(trouble, (times.get(trouble) ?? 0) + 1);
    }
    expect(times.size).toBe(8);
    expect(Math.min(...times.values())).toBeGreaterThan(5);
  });
});
