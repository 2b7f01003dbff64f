import { describe, expect, it } from 'vitest';

import { standingOf } from '#data/standings.ts';
import { everythingIn } from '#data/self-check.ts';
import { undoOperation } from '#data/undo.ts';
import type { Shop } from '#data/shop.ts';
import { cardFrom } from '#domain/customers/card-document.ts';
import { madeCard, soldSale } from '#test/support/at-the-counter.ts';
import { twice } from '#test/support/written-twice.ts';

import { addNote } from './add-note.ts';
import { deleteMany } from './batch/delete-many.ts';
import { cardOf } from './card-queries.ts';
import { liveCustomers } from './customer-documents.ts';
import { editCard } from './edit-card.ts';
import { addedSinceMerge, mergesMade, moveEdit } from './merge-history.ts';

async function namesShown(shop: Shop) {
  return (await liveCustomers(shop.db)).map((document) => cardFrom(document).name).sort();
}

describe('taking a merge back', () => {
  it('gives back exactly the two cards, and merging again the one', async () => {
    const { shop, computer, first, second, act, merge } = await twice();
    await soldSale(shop, computer, first.id, 10_000);
    await soldSale(shop, computer, second.id, 2_500);
    const before = await everythingIn(shop.db);
    const { operationId } = await merge({ name: first.id });
    const merged = await cardOf(shop, first.id);

    const undo = act();
    expect(await undoOperation(shop, operationId, undo)).toEqual({ ok: true, value: { kept: 0 } });
    const after = await everythingIn(shop.db);
    expect(after.documents).toEqual(before.documents);
    expect(await cardOf(shop, second.id)).toMatchObject({ id: second.id, name: '张叁' });
    expect(await standingOf(shop.db, first.id)).toMatchObject({ points: 100, sales: 1 });
    expect(await standingOf(shop.db, second.id)).toMatchObject({ points: 25, sales: 1 });

    await undoOperation(shop, undo.operationId, act());
    expect(await cardOf(shop, second.id)).toEqual(merged);
    expect(await standingOf(shop.db, second.id)).toMatchObject({ points: 125 });
    computer.close();
  });

  it('leaves what was edited since with the card it was written to, listed, and movable', async () => {
    const { shop, computer, first, second, act, merge } = await twice();
    const { operationId } = await merge();
    await editCard(shop, first.id, { name: '张三丰' }, act());
    await soldSale(shop, computer, first.id, 5_000);
    await addNote(shop, first.id, '记一笔', act());

    const added = await addedSinceMerge(shop, operationId);
    expect(added.map(({ kind }) => kind)).toEqual(['note', 'sale', 'change']);
    const edit = added.find(({ kind }) => kind === 'change');
    expect(edit).toMatchObject({ card: first.id, path: 'name', after: '张三丰' });
    const move = { changeId: edit?.id ?? first.id, to: second.id };
    expect(await moveEdit(shop, move, act())).toEqual({
      ok: false,
      refusal: { kind: 'still-one' },
    });

    await undoOperation(shop, operationId, act());
    expect((await cardOf(shop, first.id))?.name).toBe('张三丰');
    expect((await cardOf(shop, second.id))?.name).toBe('张叁');
    expect((await moveEdit(shop, move, act())).ok).toBe(true);
    expect((await cardOf(shop, first.id))?.name).toBe('张三');
    expect((await cardOf(shop, second.id))?.name).toBe('张三丰');
    computer.close();
  });

  it('an edit of the merged card writes that field and nothing that the other card brought', async () => {
    const { shop, computer, first, second, act, merge } = await twice();
    const { operationId } = await merge();
    await editCard(shop, first.id, { occupation: '教师' }, act());
    await undoOperation(shop, operationId, act());
    const mine = await cardOf(shop, first.id);
    expect(mine).toEqual({ ...first, occupation: '教师' });
    expect(await cardOf(shop, second.id)).toEqual(second);
    computer.close();
  });

  it('deleting many cards takes the merged ones whole', async () => {
    const { shop, computer, second, act, merge } = await twice();
    await merge();
    const third = await madeCard(shop, computer, { name: '李四' });
    const run = { progress: () => undefined, signal: new AbortController().signal };
    const deleting = act();
    await deleteMany(shop, [second.id, third.id], deleting, run);
    expect(await namesShown(shop)).toEqual([]);
    await undoOperation(shop, deleting.operationId, act());
    expect(await namesShown(shop)).toEqual(['张叁', '李四']);
    computer.close();
  });

  it('undoing an edit of the merged card shows what was seen before it', async () => {
    const { shop, computer, first, act, merge } = await twice();
    await merge();
    const editing = act();
    await editCard(shop, first.id, { name: '张三丰' }, editing);
    await undoOperation(shop, editing.operationId, act());
    expect((await cardOf(shop, first.id))?.name).toBe('张叁');
    computer.close();
  });

  it.each(['the edit, then the merge', 'the merge, then the edit'])(
    'taking back %s leaves nobody with the name of the other',
    async (order) => {
      const { shop, computer, first, second, act, merge } = await twice();
      const { operationId } = await merge();
      const editing = act();
      await editCard(shop, first.id, { name: '张三丰' }, editing);
      const steps = [editing.operationId, operationId];
      for (const step of order.startsWith('the edit') ? steps : steps.toReversed()) {
        expect((await undoOperation(shop, step, act())).ok).toBe(true);
      }
      expect((await cardOf(shop, first.id))?.name).toBe('张三');
      expect((await cardOf(shop, second.id))?.name).toBe('张叁');
      computer.close();
    },
  );

  it('lists the merges that count, newest first', async () => {
    const { shop, computer, first, second, act, merge } = await twice();
    const { operationId } = await merge();
    expect(await mergesMade(shop, 10)).toMatchObject([
      {
        operationId,
        cards: [
          { id: first.id, name: '张三' },
          { id: second.id, name: '张叁' },
        ],
      },
    ]);
    await undoOperation(shop, operationId, act());
    expect(await mergesMade(shop, 10)).toEqual([]);
    computer.close();
  });
});
