import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { cardFrom } from '#domain/customers/card-document.ts';
import type { Card } from '#domain/customers/card.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard } from '#test/support/at-the-counter.ts';
import { manyCards } from '#test/support/list-steps.ts';

import { tagsOf } from '../../catalogue/tags.ts';
import { everythingIn } from '../../self-check.ts';
import type { Shop } from '../../shop.ts';
import { undoOperation } from '../../undo.ts';
import { liveCustomers } from '../customer-documents.ts';
import { tagCard } from '../tag-card.ts';
import type { BatchRun } from './change-many.ts';
import { deleteMany } from './delete-many.ts';
import { setFieldMany } from './set-field-many.ts';
import { tagMany, untagMany } from './tag-many.ts';

let computer: TestComputer;
let shop: Shop;
const quietly: BatchRun = { progress: () => undefined, signal: new AbortController().signal };

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
});

afterEach(() => computer.close());

async function cards(): Promise<readonly Card[]> {
  return (await liveCustomers(shop.db)).map(cardFrom);
}

async function tagged(): Promise<number> {
  return (await cards()).filter(({ tagIds }) => tagIds.length > 0).length;
}

describe('a few cards at once', () => {
  it('get a tag; who had it keeps it when that is undone', async () => {
    const wang = await madeCard(shop, computer, { name: '王芳' });
    const li = await madeCard(shop, computer, { name: '李明' });
    await tagCard(shop, wang.id, '老客', computer.act());
    computer.later();
    const act = computer.act();
    const done = await tagMany(shop, [wang.id, li.id, computer.newId()], '老客', act, quietly);
    expect(done).toEqual({ ok: true, value: { changed: 1, same: 1, refused: 1 } });
    expect(await tagged()).toBe(2);
    expect(await tagMany(shop, [wang.id, li.id], '老客', act, quietly)).toEqual(done);

    computer.later();
    await undoOperation(shop, act.operationId, computer.act());
    expect((await cards()).filter(({ tagIds }) => tagIds.length > 0)).toMatchObject([
      { name: '王芳' },
    ]);
  });

  it('lose a tag, and get it back by undo', async () => {
    const wang = await madeCard(shop, computer, { name: '王芳' });
    const li = await madeCard(shop, computer, { name: '李明' });
    await tagCard(shop, wang.id, '老客', computer.act());
    const [tag] = await tagsOf(shop);
    if (tag === undefined) throw new Error('no tag');
    computer.later();
    const act = computer.act();
    const done = await untagMany(shop, [wang.id, li.id], tag.id, act, quietly);
    expect(done).toEqual({ ok: true, value: { changed: 1, same: 1, refused: 0 } });
    expect(await tagged()).toBe(0);
    computer.later();
    await undoOperation(shop, act.operationId, computer.act());
    expect(await tagged()).toBe(1);
  });

  it('get a source, a stage, a referrer; nobody becomes their own referrer', async () => {
    const wang = await madeCard(shop, computer, { name: '王芳', source: '抖音' });
    const li = await madeCard(shop, computer, { name: '李明' });
    const act = computer.act();
    const ids = [wang.id, li.id];
    const edit = { source: '抖音', referrerId: wang.id } as const;
    const done = await setFieldMany(shop, ids, edit, act, quietly);
    expect(done).toEqual({ ok: true, value: { changed: 1, same: 0, refused: 1 } });
    computer.later();
    await undoOperation(shop, act.operationId, computer.act());
    const back = (await cards()).find(({ id }) => id === li.id);
    expect(back).toMatchObject({ source: '', referrerId: null });
  });

  it('are put away and come back', async () => {
    const ids = [];
    for (const name of ['王芳', '李明', '赵敏'])
      ids.push((await madeCard(shop, computer, { name })).id);
    const act = computer.act();
    await deleteMany(shop, ids.slice(0, 2), act, quietly);
    expect((await cards()).map(({ name }) => name)).toEqual(['赵敏']);
    computer.later();
    await undoOperation(shop, act.operationId, computer.act());
    expect(await cards()).toHaveLength(3);
  });
});

describe('five thousand cards at once', () => {
  it('get a tag as one action, undone in one step', async () => {
    await manyCards(shop, computer, 5_000);
    const ids = (await cards()).map(({ id }) => id);
    const seen: number[] = [];
    const act = computer.act();
    const progress = (done: number, of: number) => void seen.push(done / of);
    const done = await tagMany(shop, ids, '老客', act, { ...quietly, progress });
    expect(done).toEqual({ ok: true, value: { changed: 5_000, same: 0, refused: 0 } });
    expect(await tagged()).toBe(5_000);
    expect((await tagsOf(shop)).map(({ name }) => name)).toEqual(['老客']);
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual(seen.toSorted((one, other) => one - other));
    computer.later();
    const undone = await undoOperation(shop, act.operationId, computer.act());
    expect(undone).toEqual({ ok: true, value: { kept: 0 } });
    expect(await tagged()).toBe(0);
  }, 120_000);

  it('stopped half-way leave nothing behind', async () => {
    await manyCards(shop, computer, 1_600);
    const ids = (await cards()).map(({ id }) => id);
    const before = await everythingIn(shop.db);
    const stop = new AbortController();
    const progress = () => stop.abort();
    const run = { progress, signal: stop.signal };
    const done = await tagMany(shop, ids, '老客', computer.act(), run);
    expect(done).toEqual({ ok: false, refusal: { kind: 'cancelled' } });
    expect(await everythingIn(shop.db)).toEqual(before);
  }, 60_000);
});
