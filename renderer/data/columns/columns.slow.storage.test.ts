import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { manyCards } from '#test/support/list-steps.ts';
import { slotsWhere } from '#domain/customers/columns/column-values.ts';
import { numberAt } from '#domain/customers/columns/customer-columns.ts';
import { type RowId, seq } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { amountOf, madeCard, soldSale } from '#test/support/at-the-counter.ts';

import { erasePerson } from '../customers/erase-person.ts';
import { deleteCard } from '../customers/delete-card.ts';
import { tagCard } from '../customers/tag-card.ts';
import { recordSale } from '../sales/record-sale.ts';
import type { Shop } from '../shop.ts';
import { undoOperation } from '../undo.ts';
import { type ShopColumns, columnsOf } from './columns-of.ts';
import { loadColumns, saveColumns } from './columns-snapshot.ts';
import { packColumns, openColumns } from './pack-columns.ts';

let computer: TestComputer;
let shop: Shop;
let columns: ShopColumns;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  columns = columnsOf(shop);
});

afterEach(() => {
  columns.stop();
  computer.close();
});

/** Names in the list, by the columns alone. */
async function names(): Promise<readonly string[]> {
  await columns.list.caughtUp();
  const present = columns.list.columns();
  return [...slotsWhere(present, () => true)]
    .map((slot) => present.texts.name.values[slot] ?? '')
    .sort();
}

async function numbersOf(id: RowId) {
  await columns.list.caughtUp();
  const present = columns.list.columns();
  const slot = present.slots.get(id) ?? -1;
  const read = (name: keyof typeof present.numbers) => numberAt(present.numbers[name], slot);
  return { points: read('points'), visits: read('visits'), spentYear: read('spentYear') };
}

describe('the columns of the list', () => {
  it('follow cards, sales, undo and deletion', async () => {
    const wang = await madeCard(shop, computer, { name: '王芳', phones: ['13900001111'] });
    await madeCard(shop, computer, { name: '李明' });
    expect(await names()).toEqual(['李明', '王芳']);

    const act = computer.act();
    await recordSale(shop, amountOf(12_800, wang.id), act);
    expect(await numbersOf(wang.id)).toEqual({ points: 128, visits: 1, spentYear: 12_800 });
    await undoOperation(shop, act.operationId, computer.act());
    expect(await numbersOf(wang.id)).toEqual({ points: 0, visits: 0, spentYear: 0 });

    const deletion = computer.act();
    await deleteCard(shop, wang.id, deletion);
    expect(await names()).toEqual(['李明']);
    await undoOperation(shop, deletion.operationId, computer.act());
    expect(await names()).toEqual(['李明', '王芳']);
  });

  it('open from what was stored, and catch up on what came since', async () => {
    await madeCard(shop, computer, { name: '王芳' });
    await columns.list.caughtUp();
    const upTo = (await shop.db.documents.toArray())[0]?.seq;
    if (upTo === undefined) throw new Error('no card');
    await saveColumns(shop.db, columns.list.columns(), upTo);
    await madeCard(shop, computer, { name: '李明' });
    columns.stop();
    ({ shop } = await computer.restart());
    columns = columnsOf(shop);
    expect(await names()).toEqual(['李明', '王芳']);
  });

  it('are the same after packing, with tags, own fields and referrers', async () => {
    const field = computer.newId();
    const wang = await madeCard(shop, computer, {
      name: '王芳',
      birthday: { calendar: 'lunar', month: 6, day: 1, leap: true, year: null },
      custom: new Map([[field, '油性']]),
    });
    await madeCard(shop, computer, { name: '李明', referrerId: wang.id, source: '王芳介绍' });
    await tagCard(shop, wang.id, '老客', computer.act());
    await soldSale(shop, computer, wang.id, 5_000);
    await columns.list.caughtUp();
    const before = columns.list.columns();
    const opened = openColumns(packColumns(before));
    if (!opened.ok) throw new Error(opened.refusal.kind);
    const { texts, tags, tagIds, referrers, custom, recent, slots, today } = opened.value;
    for (const [id, slot] of before.slots) {
      const there = slots.get(id) ?? -1;
      const row = (from: typeof before, at: number) => ({
        texts: Object.values(from.texts).map(({ values }) => values[at]),
        numbers: Object.values(from.numbers).map(({ values }) => values[at]),
        tags: from.tags[at]?.map((code) => from.tagIds[code]),
        custom: from.custom.get(field)?.[at],
        referrer: from.referrers[at],
        recent: from.recent[at],
      });
      expect(row(opened.value, there)).toEqual(row(before, slot));
    }
    expect([texts.name.values.length, tags.length, tagIds.length]).toEqual([2, 2, 1]);
    expect([referrers.length, custom.size, recent.length, today]).toEqual([2, 1, 2, before.today]);
  });

  it('damaged on the disk are read anew from the rows', async () => {
    await madeCard(shop, computer, { name: '王芳' });
    await names();
    const bytes = packColumns(columns.list.columns());
    new Uint8Array(bytes)[60] = 1;
    await shop.db.packed.put({ name: 'customer-columns', bytes, upTo: 1, total: 1 });
    expect(await loadColumns(shop.db)).toBeUndefined();
  });

  it('hold nobody who was deleted, neither in memory nor in what is stored', async () => {
    const wang = await madeCard(shop, computer, { name: '王芳芳', note: '只喝龙井' });
    await madeCard(shop, computer, { name: '李明' });
    await names();
    await saveColumns(shop.db, columns.list.columns(), seq(1));
    await deleteCard(shop, wang.id, computer.act());
    expect(await names()).toEqual(['李明']);
    expect(await shop.db.packed.get('customer-columns')).toBeUndefined();
    const packed = new TextDecoder().decode(packColumns(columns.list.columns()));
    expect(packed).toContain('李明');
    expect(packed).not.toContain('王芳芳');
    expect(packed).not.toContain('龙井');
  });

  it('hold nobody who asked to be forgotten, though what was stored is older than that', async () => {
    const wang = await madeCard(shop, computer, { name: '王芳芳', note: '只喝龙井' });
    await names();
    await saveColumns(shop.db, columns.list.columns(), seq(1));
    await erasePerson(shop, wang.id, computer.act());
    expect(await names()).toEqual([]);
    expect(await shop.db.packed.get('customer-columns')).toBeUndefined();
  });

  it('read everybody anew when a long list arrives in one piece', async () => {
    await manyCards(shop, computer, 6_000);
    expect((await names()).length).toBe(6_000);
  });
});
