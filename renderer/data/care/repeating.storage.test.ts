import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { type RowId, toBusinessDay, toRowId } from '#domain/kernel/units.ts';
import { aPromise, promisedBy } from '#test/support/a-promise.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard } from '#test/support/at-the-counter.ts';
import { kept, openDays, openOnes, takenBack, theOne, withRule } from '#test/support/kept-care.ts';
import { joined } from '#test/support/two-counters.ts';
import { valueOf } from '#test/support/value-of.ts';

import type { Shop } from '../shop.ts';
import { undoOperation } from '../undo.ts';
import type { Act } from '../write/act.ts';
import type { FollowUpDraft } from './follow-up-draft.ts';
import { followUpWords } from './follow-up-words.ts';
import {
  addFollowUp,
  cancelFollowUp,
  doneFollowUp,
  editFollowUp,
  postponeFollowUp,
} from './follow-ups.ts';

const day = toBusinessDay;

let computer: TestComputer;
let shop: Shop;
let anna: RowId;

const repeat = { every: 1, unit: 'month', from: 'due' } as const;
const reached = { result: 'reached', note: '' } as const;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  anna = (await madeCard(shop, computer, { name: '王芳' })).id;
  await kept(shop);
});

afterEach(() => computer.close());

function draft(changes: Partial<FollowUpDraft> = {}): FollowUpDraft {
  return aPromise(anna, changes);
}

async function promised(changes: Partial<FollowUpDraft> = {}): Promise<RowId> {
  return promisedBy([shop, computer], draft(changes));
}

describe('a repeating promise', () => {
  test('makes the next one when it is done, with the same words and time', async () => {
    const id = await promised({ day: day('2026-01-31'), minute: 540, repeat });
    await doneFollowUp(shop, id, { result: 'reached', note: '' }, computer.act());
    const [next] = await openOnes(shop);
    expect(next).toMatchObject({ day: '2026-03-31', minute: 540, repeat });
    expect((await followUpWords(shop.db, next === undefined ? [] : [next])).size).toBe(1);
  });

  test('undone and done again has one next', async () => {
    const id = await promised({ repeat });
    const act = computer.act();
    await doneFollowUp(shop, id, { result: 'reached', note: '' }, act);
    computer.later();
    await undoOperation(shop, act.operationId, computer.act());
    expect(await openDays(shop)).toEqual(['2026-03-05']);
    computer.later();
    await doneFollowUp(shop, id, { result: 'noAnswer', note: '' }, computer.act());
    expect(await openDays(shop)).toEqual(['2026-04-05']);
  });

  test('put off and then moved to another day comes again a month after that day', async () => {
    const id = await promised({ repeat });
    await postponeFollowUp(shop, id, { day: day('2026-03-09') }, computer.act());
    computer.later();
    await editFollowUp(shop, id, draft({ day: day('2026-03-20'), repeat }), computer.act());
    computer.later(19 * 86_400_000);
    expect((await openOnes(shop))[0]?.postponedFrom).toBeNull();
    await doneFollowUp(shop, id, { result: 'reached', note: '' }, computer.act());
    expect(await openDays(shop)).toEqual(['2026-04-20']);
  });

  test('undone and done again leaves the second done that was done, beside the third', async () => {
    const id = await promised({ repeat });
    const act = computer.act();
    await doneFollowUp(shop, id, { result: 'reached', note: '' }, act);
    computer.later();
    const second = (await openOnes(shop))[0]?.id ?? toRowId('none');
    await doneFollowUp(shop, second, { result: 'bought', note: '' }, computer.act());
    computer.later();
    await undoOperation(shop, act.operationId, computer.act());
    expect(await openDays(shop)).toEqual(['2026-03-05', '2026-05-05']);
    computer.later();
    await doneFollowUp(shop, id, { result: 'noAnswer', note: '' }, computer.act());
    expect(await openDays(shop)).toEqual(['2026-05-05']);
    const row = await shop.db.documents.get(second);
    expect(row?.fields).toMatchObject({ state: 'done', result: 'bought', deletedAt: null });
  });

  test('done on two counters that work apart has one next', async () => {
    const there = new TestComputer('till-2');
    const { shop: other } = await there.open();
    const id = await promised({ repeat });
    await joined(shop, other);
    there.later(3_600_000);
    await doneFollowUp(shop, id, { result: 'reached', note: '' }, computer.act());
    await doneFollowUp(other, id, { result: 'reached', note: '' }, there.act());
    await joined(shop, other);
    expect(await openDays(shop)).toEqual(['2026-04-05']);
    expect(await openDays(other)).toEqual(['2026-04-05']);
    there.close();
  });
});

describe('taking back that a repeating one was promised', () => {
  let making: Act;
  let id: RowId;

  beforeEach(async () => {
    making = computer.act();
    const made = await addFollowUp(shop, draft({ repeat }), making);
    id = valueOf(made, computer);
    valueOf(await doneFollowUp(shop, id, reached, computer.act()), computer);
  });

  test('takes the next one away too, and bringing it back brings that back', async () => {
    const next = await theOne(shop);
    const undo = await takenBack([shop, computer], making);
    await kept(shop);
    expect(await openOnes(shop)).toEqual([]);
    await takenBack([shop, computer], undo);
    await kept(shop);
    expect(await openOnes(shop)).toEqual([next]);
  });

  test('takes away the one that is open, however many were done', async () => {
    const second = await theOne(shop);
    valueOf(await doneFollowUp(shop, second.id, reached, computer.act()), computer);
    await takenBack([shop, computer], making);
    await kept(shop);
    expect(await openOnes(shop)).toEqual([]);
    const row = await shop.db.documents.get(second.id);
    expect(row?.fields).toMatchObject({ state: 'done' });
    expect(row?.fields['deletedAt'] ?? null).toBeNull();
  });

  test('leaves a next one whose day somebody chose', async () => {
    const next = await theOne(shop);
    const to = { day: day('2026-04-09') };
    valueOf(await postponeFollowUp(shop, next.id, to, computer.act()), computer);
    await takenBack([shop, computer], making);
    await kept(shop);
    expect(await openDays(shop)).toEqual(['2026-04-09']);
  });

  test('and a shop with rules does the same', async () => {
    await withRule(shop, computer);
    await takenBack([shop, computer], making);
    await kept(shop);
    expect(await openOnes(shop)).toEqual([]);
  });
});

test('a next one that came back when it was done again is there after its postponing is taken back', async () => {
  const id = await promised({ repeat });
  const done = computer.act();
  valueOf(await doneFollowUp(shop, id, reached, done), computer);
  await takenBack([shop, computer], done);
  valueOf(await doneFollowUp(shop, id, reached, computer.act()), computer);
  const postponing = computer.act();
  const { id: nextId } = await theOne(shop);
  valueOf(await postponeFollowUp(shop, nextId, { day: day('2026-04-09') }, postponing), computer);
  await takenBack([shop, computer], postponing);
  await kept(shop);
  expect(await openDays(shop)).toEqual(['2026-04-05']);
});

describe('a repeating one that is done here and cancelled there', () => {
  let there: TestComputer;
  let other: Shop;
  let id: RowId;

  beforeEach(async () => {
    id = await promised({ repeat });
    there = new TestComputer('till-2');
    ({ shop: other } = await there.open());
    await joined(shop, other);
    await kept(other);
    there.later(computer.nowMs - there.nowMs);
  });

  afterEach(() => there.close());

  async function metAndKept(): Promise<void> {
    for (const round of [shop, other, shop]) {
      await joined(shop, other);
      await kept(round);
    }
    await joined(shop, other);
  }

  test('comes again no more if it was cancelled last', async () => {
    valueOf(await doneFollowUp(shop, id, reached, computer.act()), computer);
    there.later(3_600_000);
    valueOf(await cancelFollowUp(other, id, '搬走了', there.act()), there);
    await metAndKept();
    expect([await openOnes(shop), await openOnes(other)]).toEqual([[], []]);
  });

  test('comes again if it was done last', async () => {
    valueOf(await cancelFollowUp(other, id, '没空', there.act()), there);
    computer.later(3_600_000);
    valueOf(await doneFollowUp(shop, id, reached, computer.act()), computer);
    await metAndKept();
    expect([await openDays(shop), await openDays(other)]).toEqual([['2026-04-05'], ['2026-04-05']]);
  });

  test('done on both and taken back on one is done, and comes again', async () => {
    const done = computer.act();
    valueOf(await doneFollowUp(shop, id, reached, done), computer);
    there.later(3_600_000);
    valueOf(await doneFollowUp(other, id, reached, there.act()), there);
    await joined(shop, other);
    computer.later(7_200_000);
    await takenBack([shop, computer], done);
    await metAndKept();
    expect(await openDays(shop)).toEqual(['2026-04-05']);
  });
});
