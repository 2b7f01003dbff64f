import { describe, expect, it } from 'vitest';

import { standingOf } from '#data/standings.ts';
import { timelineOf } from '#data/timeline/timeline.ts';
import { undoOperation } from '#data/undo.ts';
import type { Shop } from '#data/shop.ts';
import { cardFrom } from '#domain/customers/card-document.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { madeCard, soldSale } from '#test/support/at-the-counter.ts';
import { twice } from '#test/support/written-twice.ts';

import { addNote } from './add-note.ts';
import { cardOf } from './card-queries.ts';
import { liveCustomers } from './customer-documents.ts';
import { deleteCard } from './delete-card.ts';
import { editCard } from './edit-card.ts';
import { mergeCards } from './merge-cards.ts';
import { tagCard } from './tag-card.ts';

async function namesShown(shop: Shop) {
  return (await liveCustomers(shop.db)).map((document) => cardFrom(document).name).sort();
}

describe('merging two cards', () => {
  it('makes one card that answers to both ids, with the points and sales of both', async () => {
    const { shop, computer, first, second, merge } = await twice();
    await soldSale(shop, computer, first.id, 10_000);
    await soldSale(shop, computer, second.id, 2_500);
    expect((await merge()).merged).toEqual({ ok: true, value: first.id });

    const card = await cardOf(shop, second.id);
    expect(card).toMatchObject({ id: first.id, name: '张叁', wechat: 'zs', note: '爱喝茶' });
    expect(card?.phones.map(({ digits }) => digits).sort()).toEqual(['13800138000', '13900139000']);
    expect(card).toEqual(await cardOf(shop, first.id));
    expect(await namesShown(shop)).toEqual(['张叁']);
    expect(await standingOf(shop.db, second.id)).toMatchObject({
      customerId: first.id,
      points: 125,
    });
    const sales = (await timelineOf(shop, first.id)).filter(({ kind }) => kind === 'sale');
    expect(sales).toHaveLength(2);
    computer.close();
  });

  it('keeps the value that was chosen', async () => {
    const { shop, computer, first, merge } = await twice();
    await merge({ name: first.id });
    expect((await cardOf(shop, first.id))?.name).toBe('张三');
    computer.close();
  });

  it('says what it cannot merge', async () => {
    const { shop, computer, first, second, act, merge } = await twice();
    const gone = await madeCard(shop, computer, { name: '李四' });
    await deleteCard(shop, gone.id, act());
    const ask = (members: readonly RowId[]) => mergeCards(shop, { members, choices: {} }, act());
    expect(await ask([first.id, first.id])).toEqual({ ok: false, refusal: { kind: 'too-few' } });
    expect(await ask([first.id, gone.id])).toEqual({
      ok: false,
      refusal: { kind: 'unknown-card' },
    });
    await merge();
    expect(await ask([first.id, second.id])).toEqual({
      ok: false,
      refusal: { kind: 'already-one' },
    });
    computer.close();
  });

  it('a choice among merged cards means the value that was shown', async () => {
    const { shop, computer, first, merge, act } = await twice();
    await merge();
    const third = await madeCard(shop, computer, { name: '张小三' });
    const request = { members: [first.id, third.id], choices: { name: first.id } };
    expect((await mergeCards(shop, request, act())).ok).toBe(true);
    expect((await cardOf(shop, third.id))?.name).toBe('张叁');
    computer.close();
  });

  it('edits, tags and notes of the merged card stay with it over a restart', async () => {
    const { shop, computer, first, second, act, merge } = await twice();
    await merge();
    await editCard(shop, second.id, { name: '张三丰', note: '' }, act());
    await tagCard(shop, second.id, '老客', act());
    await addNote(shop, second.id, '想要靠窗的位子', act());
    computer.close();
    const { shop: tomorrow } = await computer.open();
    const card = await cardOf(tomorrow, second.id);
    expect(card).toMatchObject({ id: first.id, name: '张三丰', note: '', wechat: 'zs' });
    expect(card?.tagIds).toHaveLength(1);
    // The card that was merged away was not written to.
    const raw = await tomorrow.db.documents.get(second.id);
    expect(raw?.fields).toMatchObject({ name: '张叁', note: '爱喝茶' });
    computer.close();
  });

  it('deleting it deletes the person, and undo brings them back whole', async () => {
    const { shop, computer, first, second, act, merge } = await twice();
    await merge();
    const before = await cardOf(shop, first.id);
    const deleting = act();
    await deleteCard(shop, second.id, deleting);
    expect(await namesShown(shop)).toEqual([]);
    await undoOperation(shop, deleting.operationId, act());
    expect(await cardOf(shop, first.id)).toEqual(before);
    computer.close();
  });
});
