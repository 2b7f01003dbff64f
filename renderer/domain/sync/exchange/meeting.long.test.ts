import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Trouble } from '#test/support/meeting/chronicle.ts';
import { someHistory } from '#test/support/meeting/histories.ts';
import { endOf } from '#test/support/meeting/live.ts';

test('counters that meet in a folder that cannot be trusted come to the same, none lost, none doubled', () => {
  const times = new Map<Trouble, number>();
  fc.assert(
    fc.property(someHistory(), (history) => {
      const { faults, met } = endOf(history);
      expect(faults).toEqual([]);
      for (const trouble of met) times.set(trouble, (times.get(trouble) ?? 0) + 1);
    }),
    { numRuns: 300 },
  );
  // A suite that seldom meets trouble proves nothing.
  expect(times.size).toBe(8);
  expect(Math.min(...times.values())).toBeGreaterThan(2);
});
