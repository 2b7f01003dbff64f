import { expect, it } from 'vitest';

import { startOfAll, startStateFrom, startSteps, stepAfter, stepBefore } from './start-state.ts';

it('goes on where it was left, whatever step that was', () => {
  for (const step of startSteps) {
    const left = { ...startOfAll, step, kind: 'pet', applied: ['one', 'two'] };
    expect(startStateFrom(JSON.parse(JSON.stringify(left)))).toEqual(left);
  }
});

it('begins at the beginning with what nobody can read', () => {
  expect(startStateFrom({ step: 'of a newer version', kind: 7, applied: 'none' })).toEqual(
    startOfAll,
  );
  expect(startStateFrom(null)).toBeNull();
  expect(startStateFrom('done')).toBeNull();
});

it('leads through every step once, and back', () => {
  const there = walk(startSteps[0], stepAfter);
  expect(there).toEqual(startSteps);
  expect(walk('safety', stepBefore)).toEqual(startSteps.toReversed());
});

function walk(from: (typeof startSteps)[number], next: typeof stepAfter) {
  const steps = [from];
  for (let step = next(from); step !== null && steps.length < 20; step = next(step))
    steps.push(step);
  return steps;
}
