import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { type RowId, toBusinessDay, toRowId } from '#domain/kernel/units.ts';
import { aPromise, promisedBy } from '#test/support/a-promise.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard } from '#test/support/at-the-counter.ts';
import { openOnes } from '#test/support/kept-care.ts';

import { deleteCard } from '../customers/delete-card.ts';
import type { Shop } from '../shop.ts';
import { undoOperation } from '../undo.ts';
import type { FollowUpDraft } from './follow-up-draft.ts';
import { followUpWords } from './follow-up-words.ts';
import {
  addFollowUp,
  addFollowUps,
  cancelFollowUp,
  doneFollowUp,
  editFollowUp,
  postponeFollowUp,
} from './follow-ups.ts';

const day = toBusinessDay;
const run = { progress: () => undefined, signal: new AbortController().signal };

let computer: TestComputer;
let shop: Shop;
let anna: RowId;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  anna = (await madeCard(shop, computer, { name: '王芳' })).id;
});

afterEach(() => computer.close());

function draft(changes: Partial<FollowUpDraft> = {}): FollowUpDraft {
  return aPromise(anna, changes);
}

async function promised(changes: Partial<FollowUpDraft> = {}): Promise<RowId> {
  return promisedBy([shop, computer], draft(changes));
}

describe('a promise', () => {
  test('stands on its day with its words, which lie with the person', async () => {
    const id = await promised({ minute: 900 });
    const [open] = await openOnes(shop);
    expect(open).toMatchObject({ id, day: '2026-03-05', minute: 900, state: 'open', ruleId: null });
    const words = await followUpWords(shop.db, open === undefined ? [] : [open]);
    expect(words.get(id)).toBe('问一下鞋子合不合脚');
    const row = await shop.db.documents.get(id);
    expect(JSON.stringify(row)).not.toContain('鞋子');
  });

  test.each([
    ['unknown-customer', { customerId: toRowId('nobody') }],
    ['no-day', { day: toBusinessDay('2026-02-30') }],
    ['no-time', { minute: 1_440 }],
    ['no-repeat', { repeat: { every: 0, unit: 'day', from: 'due' } }],
  ] as const)('is refused: %s', async (kind, changes) => {
    const refused = await addFollowUp(shop, draft(changes), computer.act());
    expect(refused).toEqual({ ok: false, refusal: { kind } });
    expect(await openOnes(shop)).toEqual([]);
  });

  test('postponed twice remembers the day it was first meant for, and keeps its minute', async () => {
    const id = await promised({ minute: 600 });
    await postponeFollowUp(shop, id, { day: day('2026-03-06') }, computer.act());
    computer.later();
    await postponeFollowUp(shop, id, { day: day('2026-03-09') }, computer.act());
    const [open] = await openOnes(shop);
    expect(open).toMatchObject({ day: '2026-03-09', minute: 600, postponedFrom: '2026-03-05' });
  });

  test('put back onto its first day was never postponed', async () => {
    const id = await promised();
    await postponeFollowUp(shop, id, { day: day('2026-03-06') }, computer.act());
    computer.later();
    await postponeFollowUp(shop, id, { day: day('2026-03-05') }, computer.act());
    expect((await openOnes(shop))[0]?.postponedFrom).toBeNull();
  });

  test('undone, a postponing gives the day back', async () => {
    const id = await promised();
    const act = computer.act();
    await postponeFollowUp(shop, id, { day: day('2026-03-12'), minute: 30 }, act);
    computer.later();
    await undoOperation(shop, act.operationId, computer.act());
    const [open] = await openOnes(shop);
    expect(open).toMatchObject({ day: '2026-03-05', minute: null, postponedFrom: null });
  });

  test('done is closed with its result and note, and cannot be done again', async () => {
    const id = await promised();
    await doneFollowUp(shop, id, { result: 'bought', note: '下周来取' }, computer.act());
    computer.later();
    expect(await openOnes(shop)).toEqual([]);
    const row = await shop.db.documents.get(id);
    expect(row?.fields).toMatchObject({ state: 'done', result: 'bought', closedDay: '2026-03-01' });
    const again = await doneFollowUp(shop, id, { result: 'reached', note: '' }, computer.act());
    expect(again).toEqual({ ok: false, refusal: { kind: 'already-closed' } });
    const late = await cancelFollowUp(shop, id, 'x', computer.act());
    expect(late).toEqual({ ok: false, refusal: { kind: 'already-closed' } });
  });

  test('undone after it was done is open again', async () => {
    const id = await promised();
    const act = computer.act();
    await doneFollowUp(shop, id, { result: 'reached', note: 'x' }, act);
    computer.later();
    await undoOperation(shop, act.operationId, computer.act());
    expect((await openOnes(shop))[0]).toMatchObject({ id, state: 'open', closedDay: null });
  });

  test('changed has new words and keeps what was not changed', async () => {
    const id = await promised({ minute: 600 });
    await editFollowUp(shop, id, draft({ minute: 660, text: '送礼券' }), computer.act());
    const [open] = await openOnes(shop);
    expect(open).toMatchObject({ minute: 660, day: '2026-03-05' });
    expect((await followUpWords(shop.db, open === undefined ? [] : [open])).get(id)).toBe('送礼券');
  });

  test('of a customer who is deleted is shown nowhere, and comes back with the card', async () => {
    await promised();
    const act = computer.act();
    await deleteCard(shop, anna, act);
    computer.later();
    expect(await openOnes(shop)).toEqual([]);
    await undoOperation(shop, act.operationId, computer.act());
    expect(await openOnes(shop)).toHaveLength(1);
  });
});

describe('the same promise to many', () => {
  test('is one action: each person once, and all of them gone with one undo', async () => {
    const ids = [anna];
    for (const name of ['李', '张', '赵']) ids.push((await madeCard(shop, computer, { name })).id);
    const act = computer.act();
    const gone = toRowId('gone');
    const made = await addFollowUps(shop, [...ids, anna, gone], draft(), act, run);
    expect(made).toEqual({ ok: true, value: 4 });
    expect(await openOnes(shop)).toHaveLength(4);
    computer.later();
    await undoOperation(shop, act.operationId, computer.act());
    expect(await openOnes(shop)).toEqual([]);
  });
});
