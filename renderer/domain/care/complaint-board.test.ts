import { expect, it } from 'vitest';

import { toBusinessDay, toInstant, toRowId } from '../kernel/units.ts';
import { complaintBoard, hoursWaiting, isAnswerLate } from './complaint-board.ts';
import { type Complaint, complaintStates } from './complaint.ts';

const today = toBusinessDay('2026-03-31');

it('the board has a column for each state, the one that waits longest first', () => {
  const board = complaintBoard(
    [
      complaint('b', { openedAt: '2026-03-30T08:00:00.000Z' }),
      complaint('a', { openedAt: '2026-03-29T08:00:00.000Z' }),
      complaint('c', { state: 'solved' }),
    ],
    today,
  );
  expect(board.map(({ state }) => state)).toEqual([...complaintStates]);
  expect(board.map(({ complaints }) => complaints.map(({ id }) => id))).toEqual([
    ['a', 'b'],
    [],
    ['c'],
    [],
  ]);
});

it('what was checked more than thirty days ago is only counted', () => {
  const board = complaintBoard(
    [
      complaint('new', { state: 'checked', checkedDay: '2026-03-01' }),
      complaint('old', { state: 'checked', checkedDay: '2026-02-28' }),
    ],
    today,
  );
  expect(board.at(-1)).toMatchObject({ complaints: [{ id: 'new' }], older: 1 });
});

it.each([
  ['a minute after the last hour', '2026-03-02T08:01:00.000Z', true],
  ['on the minute', '2026-03-02T08:00:00.000Z', false],
  ['on a clock that was put back', '2026-02-01T00:00:00.000Z', false],
])('an answer within 24 hours: late %s is %s', (_, at, isLate) => {
  const one = complaint('a', { openedAt: '2026-03-01T08:00:00.000Z' });
  expect(isAnswerLate(one, toInstant(at), 24)).toBe(isLate);
});

it('once it was answered it is late no more, and the waiting stands still', () => {
  const one = complaint('a', {
    state: 'answered',
    openedAt: '2026-03-01T08:00:00.000Z',
    answeredAt: '2026-03-03T10:30:00.000Z',
  });
  const now = toInstant('2026-03-20T00:00:00.000Z');
  expect(isAnswerLate(one, now, 24)).toBe(false);
  expect(hoursWaiting(one, now)).toBe(50);
});

type Told = {
  readonly state?: Complaint['state'];
  readonly openedAt?: string;
  readonly answeredAt?: string;
  readonly checkedDay?: string;
};

function complaint(id: string, told: Told): Complaint {
  const openedAt = toInstant(told.openedAt ?? '2026-03-01T08:00:00.000Z');
  return {
    id: toRowId(id),
    customerId: toRowId('wang'),
    type: 'goods/quality',
    state: told.state ?? 'open',
    openedAt,
    openedDay: toBusinessDay(openedAt.slice(0, 10)),
    answeredAt: told.answeredAt === undefined ? null : toInstant(told.answeredAt),
    solvedDay: null,
    checkedDay: told.checkedDay === undefined ? null : toBusinessDay(told.checkedDay),
    whatId: null,
    answerId: null,
    causeId: null,
    doneId: null,
    checkId: null,
    againId: null,
    staffId: null,
    saleId: null,
  };
}
