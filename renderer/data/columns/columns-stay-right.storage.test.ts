import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { cents } from '#domain/kernel/units.ts';
import { averageSale } from '#domain/loyalty/visits.ts';
import { amountReader } from '#domain/customers/columns/column-values.ts';
import { numberAt } from '#domain/customers/columns/customer-columns.ts';
import { compileFilter } from '#domain/customers/filter/compile-filter.ts';
import type { Filter } from '#domain/customers/filter/filter.ts';
import type { ImportRow } from '#domain/customers/import-row.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { atTransactions } from '#test/support/at-transactions.ts';
import { madeCard, soldSale, amountOf } from '#test/support/at-the-counter.ts';
import { pastLine as line } from '#test/support/past-line.ts';
import { takingIn } from '#test/support/past-sales.ts';

import { saveFilter } from '../catalogue/saved-filters.ts';
import { columnsOf } from './columns-of.ts';
import { filterContext } from './filter-context.ts';
import { erasePerson } from '../customers/erase-person.ts';
import { mergeCards } from '../customers/merge-cards.ts';
import { recordSale } from '../sales/record-sale.ts';
import { voidSale } from '../sales/void-sale.ts';
import { standingsFolded } from '../self-check.ts';
import { foldedFrom, standingOf } from '../standings.ts';
import type { Shop } from '../shop.ts';
import { databaseName } from '../shop-database.ts';
import { undoOperation } from '../undo.ts';
import { importCards } from '../import/import-cards.ts';

let computer: TestComputer;
let shop: Shop;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
});

afterEach(async () => {
  // What still reads when the database closes would fail after its test.
  const columns = columnsOf(shop);
  await columns.list.caughtUp();
  columns.stop();
  computer.close();
  await Dexie.delete(databaseName(computer.shopId, shop.generation));
});

const takeIn = takingIn(() => [shop, computer]);

async function columnsEqualStandings(s: Shop) {
  const { list } = columnsOf(s);
  await list.caughtUp();
  const columns = list.columns();
  const wrong: unknown[] = [];
  for (const standing of await s.db.standings.toArray()) {
    const slot = columns.slots.get(standing.customerId);
    if (slot === undefined) continue;
    const spent = numberAt(columns.numbers.spent, slot);
    if (spent !== standing.spent) wrong.push([standing.customerId, spent, standing.spent]);
  }
  return wrong;
}

describe('what lists and filters show', () => {
  it('the list is right after an import during which the counter sold', async () => {
    const lines = Array.from({ length: 3 }, (_, i) =>
      line({ phone: `139${10_000_000 + i}`, customerName: `客${i}`, receipt: String(i) }),
    );
    const own = await madeCard(shop, computer, { name: '店里' });
    const { list } = columnsOf(shop);
    await list.caughtUp();
    // The counter sells in the moment between the page being joined and its people being folded.
    const folding = foldedFrom(shop.db).map(({ name }) => name);
    let sold = false;
    const letBe = atTransactions(shop.db, (tables) => {
      if (sold || tables.join() !== folding.join()) return undefined;
      sold = true;
      return soldSale(shop, computer, own.id, 100).then(() => list.caughtUp());
    });
    await takeIn(lines);
    letBe();
    expect(sold).toBe(true);
    await list.caughtUp();
    expect(await shop.db.standings.orderBy(':id').toArray()).toEqual(
      await standingsFolded(shop.db),
    );
    expect(await columnsEqualStandings(shop)).toEqual([]);
  });

  it('the average in the list is the average on the card', async () => {
    const row: ImportRow = {
      edit: { name: '王芳', phones: ['13900001111'] },
      tags: [],
      opening: {
        pointsHundredths: 0,
        stored: cents(0),
        spent: cents(500_000),
        visits: 0,
        lastDay: null,
      },
    };
    await importCards(
      shop,
      [[{ row: 2, value: row }]],
      () => 'keep',
      computer.act(),
      () => undefined,
      new AbortController().signal,
    );
    computer.later(86_400_000);
    const [card] = await shop.db.documents.where('kind').equals('customer').toArray();
    if (!card) throw new Error('none');
    await soldSale(shop, computer, card.id, 1_000);
    const { list } = columnsOf(shop);
    await list.caughtUp();
    const standing = await standingOf(shop.db, card.id);
    const slot = list.columns().slots.get(card.id) ?? -1;
    expect(amountReader(list.columns(), 'average')(slot)).toBe(averageSale(standing));
  });

  it('counts of saved filters turn at midnight though a sale comes first', async () => {
    const wang = await madeCard(shop, computer, { name: '王芳' });
    const zhao = await madeCard(shop, computer, { name: '赵丽' });
    const other = await madeCard(shop, computer, { name: '李明' });
    await soldSale(shop, computer, wang.id, 100);
    await soldSale(shop, computer, zhao.id, 100);
    const columns = columnsOf(shop);
    const filter: Filter = { kind: 'ago', field: 'lastDay', test: 'within', days: 1 };
    const saved = await saveFilter(shop, { name: '今天', filter }, computer.act());
    if (!saved.ok) throw new Error(saved.refusal.kind);
    await columns.list.caughtUp();
    await columns.counts.refresh();
    expect(columns.counts.countOf(saved.value)).toBe(2);
    computer.later(86_400_000);
    await soldSale(shop, computer, other.id, 100);
    await columns.list.caughtUp();
    columns.list.turnToToday();
    expect(columns.counts.countOf(saved.value)).toBe(1);
    await columns.counts.refresh();
    expect(columns.counts.countOf(saved.value)).toBe(1);
    columns.stop();
  });

  it('a sale voided while the past is read for the first time does not stay bought', async () => {
    const tea = computer.newId();
    const wang = await madeCard(shop, computer, { name: '王芳' });
    const draft = amountOf(5_000, wang.id);
    const lines = draft.lines.map((one) => ({ ...one, productId: tea }));
    const sale = await recordSale(shop, { ...draft, lines }, computer.act());
    if (!sale.ok) throw new Error('no');
    const other = await madeCard(shop, computer, { name: '李明' });
    for (let i = 0; i < 200; i += 1) await soldSale(shop, computer, other.id, 100);
    // In the moment between the first page, which has the sale, and the second.
    let pages = 0;
    const letBe = atTransactions(shop.db, (tables) => {
      if (tables.join() !== 'entries,operationsOff,local') return undefined;
      pages += 1;
      if (pages !== 2) return undefined;
      return voidSale(shop, { saleId: sale.value.saleId, reason: '' }, computer.act());
    });
    const columns = columnsOf(shop);
    const purchases = columns.purchases();
    await purchases.caughtUp();
    await purchases.caughtUp();
    letBe();
    expect(pages).toBeGreaterThan(2);
    expect(purchases.bought(wang.id, new Set([tea]), 0)).toBe(false);
    columns.stop();
  });

  it('who was brought by a merged card is found by its one card', async () => {
    const a = await madeCard(shop, computer, { name: '甲' });
    const b = await madeCard(shop, computer, { name: '乙' });
    const c = await madeCard(shop, computer, { name: '丙', referrerId: b.id });
    await mergeCards(shop, { members: [a.id, b.id], choices: {} }, computer.act());
    const columns = columnsOf(shop);
    const filter: Filter = { kind: 'referrer', test: 'is', id: a.id };
    const saved = await saveFilter(shop, { name: '甲带来', filter }, computer.act());
    if (!saved.ok) throw new Error(saved.refusal.kind);
    await columns.list.caughtUp();
    await columns.counts.refresh();
    expect(columns.counts.countOf(saved.value)).toBe(1);
    const meant = compileFilter(filter, filterContext(shop, columns.list.columns(), undefined));
    const { slots } = columns.list.columns();
    expect([a, b, c].map(({ id }) => meant(slots.get(id) ?? -1))).toEqual([false, false, true]);
    columns.stop();
  });

  it('list shows the money of a group whose oldest card was erased apart', async () => {
    const a = await madeCard(shop, computer, { name: '甲' });
    const b = await madeCard(shop, computer, { name: '乙' });
    await soldSale(shop, computer, b.id, 700);
    const merge = computer.act();
    await mergeCards(shop, { members: [a.id, b.id], choices: {} }, merge);
    computer.later();
    const undo = computer.act();
    await undoOperation(shop, merge.operationId, undo);
    computer.later();
    await erasePerson(shop, a.id, computer.act());
    computer.later();
    const redo = await undoOperation(shop, undo.operationId, computer.act());
    expect(redo.ok).toBe(true);
    const { list } = columnsOf(shop);
    await list.caughtUp();
    const slot = list.columns().slots.get(b.id) ?? -1;
    expect(numberAt(list.columns().numbers.spent, slot)).toBe(
      (await standingOf(shop.db, b.id)).spent,
    );
    expect((await standingOf(shop.db, b.id)).spent).toBe(700);
  });
});
