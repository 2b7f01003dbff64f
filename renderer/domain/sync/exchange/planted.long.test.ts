import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { someHistory } from '#test/support/meeting/histories.ts';
import { faultsAfter } from '#test/support/meeting/live.ts';
import { lawsWith, plantedBugs, plantedInExchange } from '#test/support/meeting/planted.ts';

describe('the histories would notice', () => {
  it.each(Object.entries({ ...plantedBugs, ...plantedInExchange }))('%s', (_, bug) => {
    const laws = lawsWith(bug);
    const property = fc.property(
      someHistory(),
      (history) => faultsAfter(history, laws).length === 0,
    );
    expect(fc.check(property, { numRuns: 1500, endOnFailure: true }).failed).toBe(true);
  });
});
