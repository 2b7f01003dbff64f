import { expect, it } from 'vitest';

import { bounceless } from './bounceless.ts';

it('a press that bounces is heard once; the next one that is meant is heard again', () => {
  const isOwn = bounceless();
  const presses = [10, 14, 60, 399, 900, 930, 1_500];
  expect(presses.filter(isOwn)).toEqual([10, 900, 1_500]);
});
