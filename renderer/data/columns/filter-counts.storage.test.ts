import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Filter } from '#domain/customers/filter/filter.ts';
import { type RowId, cents } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { amountOf, madeCard } from '#test/support/at-the-counter.ts';

import { deleteFilter, saveFilter, savedFilters } from '../catalogue/saved-filters.ts';
import { recordSale } from '../sales/record-sale.ts';
import type { Shop } from '../shop.ts';
import { undoOperation } from '../undo.ts';
import { type ShopColumns, columnsOf } from './columns-of.ts';
import { codeOf, newPurchaseTable, savePurchases } from './purchase-table.ts';

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
