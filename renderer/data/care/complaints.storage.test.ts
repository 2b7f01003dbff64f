import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { ComplaintType } from '#domain/care/complaint.ts';
import { followUpFrom } from '#domain/care/follow-up.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard } from '#test/support/at-the-counter.ts';
import { joined } from '#test/support/two-counters.ts';
import { valueOf as valueAfter } from '#test/support/value-of.ts';
import type { Result } from '#domain/kernel/result.ts';

import { saveProgram } from '../loyalty/save-program.ts';
import type { Shop } from '../shop.ts';
import { textsOf } from '../texts-door.ts';
import { undoOperation } from '../undo.ts';
import { complaintFeedOf } from './complaint-feed.ts';
import { complaintsOf } from './complaint-rows.ts';
import {
  answerComplaint,
  changeComplaint,
  checkComplaint,
  openComplaint,
  reopenComplaint,
  solveComplaint,
} from './complaints.ts';
import { saveCareSettings } from './save-care-settings.ts';
import { toBusinessDay } from '#domain/kernel/units.ts';

let computer: TestComputer;
let shop: Shop;
let wang: RowId;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  wang = (await madeCard(shop, computer, { name: '王芳' })).id;
});

afterEach(() => computer.close());

function valueOf<Value>(result: Result<Value, unknown>): Value {
  return valueAfter(result, computer);
}

const type: ComplaintType = 'goods/quality';

async function opened(what = '茶壶有裂纹'): Promise<RowId> {
  const draft = { customerId: wang, type, what, saleId: null, staffId: null };
  return valueOf(await openComplaint(shop, draft, computer.act()));
}

async function solved(): Promise<RowId> {
  const id = await opened();
  valueOf(await answerComplaint(shop, id, { words: '马上换' }, computer.act()));
  valueOf(await solveComplaint(shop, id, { cause: '没垫', done: '换了' }, computer.act()));
  return id;
}

/** What is to be done about it. */
async function followUps(of = shop) {
  const rows = await of.db.documents.where('kind').equals('followUp').toArray();
  return rows
    .filter(({ fields }) => (fields['deletedAt'] ?? null) === null)
    .map(followUpFrom)
    .filter((one) => one !== null);
}

async function board() {
  const feed = complaintFeedOf(shop);
  await feed.caughtUp();
  return (feed.complaints() ?? []).map(({ name, state }) => [name, state]);
}

describe('a complaint', () => {
  it('goes from open to checked, and keeps what both sides said', async () => {
    const id = await solved();
    valueOf(await checkComplaint(shop, id, { words: '挺好' }, computer.act()));
    const [complaint] = await complaintsOf(shop.db, wang);
    expect(complaint).toMatchObject({ id, state: 'checked', type, checkedDay: '2026-03-01' });
    const { whatId, answerId, causeId, doneId, checkId } = complaint ?? {};
    const ids = [whatId, answerId, causeId, doneId, checkId].flatMap((one) => one ?? []);
    expect([...(await textsOf(shop.db, ids)).values()]).toEqual([
      '茶壶有裂纹',
      '马上换',
      '没垫',
      '换了',
      '挺好',
    ]);
  });

  it('that is solved is asked about three days later, and checking it does that', async () => {
    const id = await solved();
    const [ask] = await followUps();
    expect(ask).toMatchObject({
      kind: 'complaint',
      complaintId: id,
      state: 'open',
      customerId: wang,
    });
    expect(ask?.day).toBe('2026-03-04');
    valueOf(await checkComplaint(shop, id, { words: '' }, computer.act()));
    expect(await followUps()).toMatchObject([{ state: 'done', result: 'reached' }]);
  });

  it('is asked about on a day that is open', async () => {
    const closed = { closedWeekdays: [2], checkAfter: 3 };
    valueOf(await saveCareSettings(shop, closed, computer.act()));
    const holidays = [toBusinessDay('2026-03-05')];
    valueOf(await saveProgram(shop, { holidays }, computer.act()));
    await solved();
    expect(await followUps()).toMatchObject([{ day: '2026-03-06' }]);
  });

  it('that was solved without an answer is answered by that', async () => {
    const id = await opened();
    valueOf(await solveComplaint(shop, id, { cause: '', done: '' }, computer.act()));
    const [complaint] = await complaintsOf(shop.db, wang);
    expect(complaint?.answeredAt).not.toBeNull();
    expect(complaint).toMatchObject({ causeId: null, doneId: null });
  });

  it('that is not solved after all needs a reason, and nobody is asked any more', async () => {
    const id = await solved();
    const without = await reopenComplaint(shop, id, { why: ' ' }, computer.act());
    expect(without).toEqual({ ok: false, refusal: { kind: 'no-words' } });
    valueOf(await reopenComplaint(shop, id, { why: '又裂了' }, computer.act()));
    expect(await complaintsOf(shop.db, wang)).toMatchObject([
      { state: 'answered', solvedDay: null },
    ]);
    expect(await followUps()).toMatchObject([{ state: 'cancelled' }]);
    valueOf(await solveComplaint(shop, id, { cause: '', done: '退款' }, computer.act()));
    expect((await followUps()).map(({ state }) => state).sort()).toEqual(['cancelled', 'open']);
  });

  it.each([
    ['checking what nobody solved', checkComplaint, { words: '' }, 'open'],
    ['reopening what is open', reopenComplaint, { why: '还是坏的' }, 'open'],
  ] as const)('%s is refused, and changes nothing', async (_, command, words, state) => {
    const id = await opened();
    const all = { why: '', ...words, words: '' };
    const outcome = await command(shop, id, all, computer.act());
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'wrong-state', state } });
    expect(await board()).toEqual([['王芳', state]]);
  });

  it('can turn out to be about something else', async () => {
    const id = await opened();
    const act = computer.act();
    valueOf(await changeComplaint(shop, id, { type: 'delivery/damaged' }, act));
    expect(await complaintsOf(shop.db, wang)).toMatchObject([{ type: 'delivery/damaged' }]);
    valueOf(await undoOperation(shop, act.operationId, computer.act()));
    expect(await complaintsOf(shop.db, wang)).toMatchObject([{ type }]);
  });

  it('says what happened, or is not recorded', async () => {
    const draft = { customerId: wang, type, what: '  ', saleId: null, staffId: null };
    const outcome = await openComplaint(shop, draft, computer.act());
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'no-words' } });
    expect(await board()).toEqual([]);
  });

  it('saved ten times is one', async () => {
    const draft = { customerId: wang, type, what: '茶壶有裂纹', saleId: null, staffId: null };
    const act = computer.act();
    for (let press = 0; press < 10; press += 1) await openComplaint(shop, draft, act);
    expect(await board()).toHaveLength(1);
  });
});

describe('undo', () => {
  it('takes back each step with what belongs to it', async () => {
    const id = await opened();
    valueOf(await answerComplaint(shop, id, { words: '' }, computer.act()));
    const solve = computer.act();
    valueOf(await solveComplaint(shop, id, { cause: '', done: '' }, solve));
    const check = computer.act();
    valueOf(await checkComplaint(shop, id, { words: '' }, check));
    valueOf(await undoOperation(shop, check.operationId, computer.act()));
    expect(await board()).toEqual([['王芳', 'solved']]);
    expect(await followUps()).toMatchObject([{ state: 'open', closedDay: null }]);
    valueOf(await undoOperation(shop, solve.operationId, computer.act()));
    expect(await board()).toEqual([['王芳', 'answered']]);
    expect(await followUps()).toEqual([]);
    valueOf(await solveComplaint(shop, id, { cause: '', done: '' }, computer.act()));
    expect(await followUps()).toMatchObject([{ state: 'open' }]);
  });

  it('of the opening takes it off the board, and brings it back', async () => {
    const act = computer.act();
    const draft = { customerId: wang, type, what: '慢', saleId: null, staffId: null };
    valueOf(await openComplaint(shop, draft, act));
    const undo = computer.act();
    valueOf(await undoOperation(shop, act.operationId, undo));
    expect(await board()).toEqual([]);
    valueOf(await undoOperation(shop, undo.operationId, computer.act()));
    expect(await board()).toEqual([['王芳', 'open']]);
  });
});

describe('two counters that worked apart', () => {
  let there: TestComputer;
  let other: Shop;
  let id: RowId;

  beforeEach(async () => {
    id = await opened();
    there = new TestComputer('till-2');
    ({ shop: other } = await there.open());
    await joined(shop, other);
    there.later(computer.nowMs - there.nowMs);
  });

  afterEach(() => there.close());

  const how = { cause: '', done: '换了' };

  async function meet(): Promise<void> {
    await joined(shop, other);
    computer.later();
  }

  it('and both solved it ask once, on each of them', async () => {
    valueOf(await solveComplaint(shop, id, how, computer.act()));
    valueAfter(await solveComplaint(other, id, how, there.act()), there);
    await meet();
    expect(await followUps()).toMatchObject([{ complaintId: id, state: 'open' }]);
    expect(await followUps(other)).toEqual(await followUps());
    valueOf(await reopenComplaint(shop, id, { why: '又裂了' }, computer.act()));
    valueOf(await solveComplaint(shop, id, how, computer.act()));
    expect((await followUps()).map(({ state }) => state).sort()).toEqual(['cancelled', 'open']);
  });

  it('ask once too if one of them took its solving back in between', async () => {
    const solve = computer.act();
    valueOf(await solveComplaint(shop, id, how, solve));
    valueOf(await undoOperation(shop, solve.operationId, computer.act()));
    valueOf(await solveComplaint(shop, id, how, computer.act()));
    valueAfter(await solveComplaint(other, id, how, there.act()), there);
    await meet();
    expect(await followUps()).toMatchObject([{ state: 'open' }]);
  });
});
