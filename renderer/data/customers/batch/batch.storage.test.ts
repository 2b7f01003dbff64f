import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { cardFrom } from '#domain/customers/card-document.ts';
import type { Card } from '#domain/customers/card.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard } from '#test/support/at-the-counter.ts';
import { quietly } from '#test/support/quietly.ts';

import { tagsOf } from '../../catalogue/tags.ts';
import type { Shop } from '../../shop.ts';
import { undoOperation } from '../../undo.ts';
import { liveCustomers } from '../customer-documents.ts';
import { tagCard } from '../tag-card.ts';
import { deleteMany } from './delete-many.ts';
import { setFieldMany } from './set-field-many.ts';
import { tagMany, untagMany } from './tag-many.ts';

let computer: TestComputer;
let shop: Shop;

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
