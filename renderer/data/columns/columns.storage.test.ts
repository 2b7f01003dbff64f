import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { manyCards } from '#test/support/list-steps.ts';
import { slotsWhere } from '#domain/customers/columns/column-values.ts';
import { numberAt } from '#domain/customers/columns/customer-columns.ts';
import type { Filter } from '#domain/customers/filter/filter.ts';
import { type RowId, cents, seq } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { amountOf, madeCard, soldSale } from '#test/support/at-the-counter.ts';

import { deleteFilter, saveFilter, savedFilters } from '../catalogue/saved-filters.ts';
import { erasePerson } from '../customers/erase-person.ts';
import { deleteCard } from '../customers/delete-card.ts';
import { tagCard } from '../customers/tag-card.ts';
import { recordSale } from '../sales/record-sale.ts';
import type { Shop } from '../shop.ts';
import { undoOperation } from '../undo.ts';
import { type ShopColumns, columnsOf } from './columns-of.ts';
import { loadColumns, saveColumns } from './columns-snapshot.ts';
import { codeOf, newPurchaseTable, savePurchases } from './purchase-table.ts';
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

describe('a saved filter', () => {
  const rich: Filter = { kind: 'amount', field: 'spent', from: 10_000, to: null };

  it('counts whom it means, and after a sale one more, after its undo one less', async () => {
    const wang = await madeCard(shop, computer, { name: '王芳' });
    await madeCard(shop, computer, { name: '李明' });
    const saved = await saveFilter(shop, { name: '过百', filter: rich }, computer.act());
    if (!saved.ok) throw new Error(saved.refusal.kind);
    await columns.list.caughtUp();
    await columns.counts.refresh();
    expect(columns.counts.countOf(saved.value)).toBe(0);

    const act = computer.act();
    await recordSale(shop, amountOf(12_800, wang.id), act);
    await columns.list.caughtUp();
    expect(columns.counts.countOf(saved.value)).toBe(1);
    await undoOperation(shop, act.operationId, computer.act());
    await columns.list.caughtUp();
    expect(columns.counts.countOf(saved.value)).toBe(0);
  });

  it('asks who bought a product lately, and forgets a voided sale', async () => {
    const tea = computer.newId();
    const wang = await madeCard(shop, computer, { name: '王芳' });
    const filter: Filter = { kind: 'bought', products: [tea], categories: [], days: 30 };
    const saved = await saveFilter(shop, { name: '买过茶', filter }, computer.act());
    if (!saved.ok) throw new Error(saved.refusal.kind);
    const act = computer.act();
    const draft = amountOf(5_000, wang.id);
    const lines = draft.lines.map((line) => ({ ...line, productId: tea, unitPrice: cents(5_000) }));
    await shop.db.documents.count();
    const sold = await recordSale(shop, { ...draft, lines }, act);
    expect(sold.ok).toBe(true);
    await columns.counts.refresh();
    await columns.list.caughtUp();
    await columns.purchases().caughtUp();
    await columns.counts.refresh();
    expect(columns.counts.countOf(saved.value)).toBe(1);
    await undoOperation(shop, act.operationId, computer.act());
    await columns.list.caughtUp();
    await columns.purchases().caughtUp();
    expect(columns.counts.countOf(saved.value)).toBe(0);
  });

  it('knows what was bought from one start to the next', async () => {
    const tea = computer.newId();
    const ids: RowId[] = [];
    for (const name of ['王芳', '王小芳']) {
      const card = await madeCard(shop, computer, { name });
      const draft = amountOf(5_000, card.id);
      const lines = draft.lines.map((line) => ({ ...line, productId: tea }));
      await recordSale(shop, { ...draft, lines }, computer.act());
      ids.push(card.id);
    }
    const bought = (id: RowId) => columns.purchases().bought(id, new Set([tea]), 0);
    await columns.purchases().caughtUp();
    expect(ids.map(bought)).toEqual([true, true]);
    const table = newPurchaseTable();
    table.upTo = (await shop.db.entries.orderBy('seq').last())?.seq ?? 0;
    table.customers.set(ids[0] ?? computer.newId(), [codeOf(table, tea), 20_000]);
    await savePurchases(shop.db, table);
    columns.stop();
    ({ shop } = await computer.restart());
    columns = columnsOf(shop);
    await columns.purchases().caughtUp();
    // What was stored is believed up to its number: only the first of the two was stored.
    expect(ids.map(bought)).toEqual([true, false]);
  });

  it('is renamed, changed, put away and brought back, each undone in one step', async () => {
    const saved = await saveFilter(shop, { name: '过百', filter: rich }, computer.act());
    if (!saved.ok) throw new Error(saved.refusal.kind);
    expect(await saveFilter(shop, { name: ' 过百 ', filter: rich }, computer.act())).toEqual({
      ok: false,
      refusal: { kind: 'taken' },
    });
    expect(await saveFilter(shop, { name: ' ', filter: rich }, computer.act())).toMatchObject({
      refusal: { kind: 'empty' },
    });
    const change = computer.act();
    computer.later();
    await saveFilter(shop, { id: saved.value, name: '大客', filter: { ...rich, to: 5 } }, change);
    expect(await savedFilters(shop)).toMatchObject([
      { name: '大客', filter: { kind: 'all', of: [{ kind: 'amount', to: 5 }] } },
    ]);
    computer.later();
    await undoOperation(shop, change.operationId, computer.act());
    expect(await savedFilters(shop)).toMatchObject([{ name: '过百', filter: { of: [rich] } }]);

    const deletion = computer.act();
    computer.later();
    await deleteFilter(shop, saved.value, deletion);
    expect(await savedFilters(shop)).toEqual([]);
    computer.later();
    await undoOperation(shop, deletion.operationId, computer.act());
    expect(await savedFilters(shop)).toHaveLength(1);
  });
});
