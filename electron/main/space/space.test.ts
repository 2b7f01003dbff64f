import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { levelOf, lookAtSpace, roomFor, roomIn } from './space.ts';

const megabyte = 1024 * 1024;

it.each([
  [0, 'tight'],
  [500 * megabyte - 1, 'tight'],
  [500 * megabyte, 'low'],
  [1024 * megabyte - 1, 'low'],
  [1024 * megabyte, 'plenty'],
] as const)('%i bytes free are %s', async (free, level) => {
  expect(levelOf(free)).toBe(level);
  const ask = async () => ({ free, total: free * 2 });
  expect(await lookAtSpace('/shop', ask)).toEqual({ kind: 'space', free, total: free * 2, level });
});

it('a file may be written only where 200 MB are left for sales', () => {
  const free = 300 * megabyte;
  expect(roomFor(100 * megabyte, { free })).toBe(true);
  expect(roomFor(100 * megabyte + 1, { free })).toBe(false);
});

it('a folder that does not say is tried', async () => {
  const missing = join(tmpdir(), 'there-is-no-such-folder');
  expect(await lookAtSpace(missing)).toEqual({ kind: 'unknown', code: 'ENOENT' });
  expect(roomFor(1e15, await roomIn(missing))).toBe(true);
});

it('this computer’s own disk says', async () => {
  const answer = await lookAtSpace(tmpdir());
  if (answer.kind !== 'space') throw new Error(`It was ${answer.kind}.`);
  expect(answer.free).toBeGreaterThan(0);
  expect(answer.total).toBeGreaterThanOrEqual(answer.free);
});
