import { expect, it } from 'vitest';

import { checkCare, usualCare } from '../care/care-settings.ts';
import { checkProgram, firstProgram } from '../loyalty/program-settings.ts';
import { shopKinds, shopKits } from './shop-kinds.ts';

it.each(shopKinds)('what a shop of the kind %s begins with is what a shop can work by', (kind) => {
  const { program, life, askAfter, againAfter } = shopKits[kind];
  expect(checkProgram({ ...firstProgram, ...program }, 0).ok).toBe(true);
  expect(checkCare({ ...usualCare, life }).ok).toBe(true);
  expect(askAfter).toBeGreaterThan(0);
  // Called back before it is too late, and not before they were asked how it was.
  if (againAfter !== null) expect(againAfter).toBeGreaterThan(askAfter);
  if (againAfter !== null) expect(againAfter).toBeLessThanOrEqual(life.active * 2);
});

it.each(shopKinds)('points of a shop of the kind %s give one percent back', (kind) => {
  const { earn, spending } = shopKits[kind].program;
  expect((earn.points * spending.perPoint) / earn.forEvery).toBe(0.01);
});
