import { expect, it } from 'vitest';

import { journalCover } from './journal-cover.ts';

const good = { isVerified: true, isThere: true };
const newer = { serial: 4, end: { count: 90 }, ...good };
const older = { serial: 3, end: { count: 50 }, ...good };
const oldest = { serial: 1, end: { count: 49 }, ...good };

it('nothing is missing while the journal has its beginning, whatever snapshots there are', () => {
  expect(journalCover(0, [])).toBeNull();
});

it.each([
  ['two hold what went', [newer, older], 2],
  ['one was deleted', [older], 1],
  ['both were', [], 0],
  ['one is shorter than it was', [older, { ...newer, isThere: false }], 1],
  ['nobody checked the newest', [older, { ...newer, isVerified: false }], 1],
  ['an older one ends before the journal begins', [newer, older, oldest], 2],
  ['one was only written anew', [older, { ...older, revision: 2 }], 1],
])('%s', (_what, snapshots, holding) => {
  expect(journalCover(50, snapshots)).toBe(holding);
});
