import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { someHistory } from '#test/support/meeting/histories.ts';
import { faultsAfter } from '#test/support/meeting/live.ts';
import { lawsWith, plantedBugs, plantedInExchange } from '#test/support/meeting/planted.ts';

describe('the histories would notice', () => {
  it.each(Object.entries({ ...plantedBugs, ...plantedInExchange }))('%s', (name, bug) => {
    const laws = lawsWith(bug);
    const run = fc.check(
      fc.property(someHistory(), (history) => faultsAfter(history, laws).length === 0),
      { numRuns: 1000, endOnFailure: true },
    );
    console.log(name, run.failed, run.numRuns);
    expect(run.failed).toBe(true);
  });
});
