import { expect, it } from 'vitest';

import { toRowId } from '../kernel/units.ts';
import { complaintFrom } from './complaint.ts';

const opened = {
  customerId: 'anna',
  openedAt: '2026-03-01T01:00:00.000Z',
  openedDay: '2026-03-01',
};

// Two counters write the word and the days apart; the later word is not the later step.
it.each([
  ['open', {}],
  ['answered', { state: 'answered' }],
  ['solved', { state: 'answered', solvedDay: '2026-03-02' }],
  ['checked', { state: 'solved', solvedDay: '2026-03-02', checkedDay: '2026-03-05' }],
  ['answered', { state: 'answered', solvedDay: null, checkedDay: null }],
])('a complaint is %s whatever the other counter said since: %j', (state, fields) => {
  const id = toRowId('complaint-1');
  expect(complaintFrom({ id, fields: { ...opened, ...fields } })?.state).toBe(state);
});
