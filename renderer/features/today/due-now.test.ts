import { describe, expect, it } from 'vitest';

import { followUpFrom } from '#domain/care/follow-up.ts';
import { toBusinessDay, toRowId } from '#domain/kernel/units.ts';

import { dueNow } from './due-now.ts';

const today = toBusinessDay('2026-11-23');

describe('a promise with a time', () => {
  it.each([
    ['before its minute', 899, false],
    ['at its minute', 900, true],
    ['when the computer wakes an hour late, all but', 959, true],
    ['when it was missed by an hour: then it stands on the board', 960, false],
  ])('is announced %s: %i', (_when, minute, isDue) => {
    expect(dueNow([promised({})], today, minute)).toHaveLength(isDue ? 1 : 0);
  });

  it.each([
    ['for any time of the day', { minute: null }],
    ['of another day', { day: '2026-11-24' }],
    ['that is done', { state: 'done' }],
  ])('is never announced if it is one %s', (_which, fields) => {
    expect(dueNow([promised(fields)], today, 905)).toEqual([]);
  });
});

function promised(more: Readonly<Record<string, string | number | null>>) {
  const fields = { customerId: 'anna', kind: 'custom', day: today, minute: 900, ...more };
  const followUp = followUpFrom({ id: toRowId('f'), fields });
  if (followUp === null) throw new Error('No promise.');
  return followUp;
}
