import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';

import { seq } from '#domain/kernel/units.ts';
import { numberAt } from '#domain/customers/columns/customer-columns.ts';
import { SalesGathering } from '#domain/sales/gather-sales.ts';
import type { PastSaleLine } from '#domain/sales/past-sale-line.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard, soldSale } from '#test/support/at-the-counter.ts';
import { atTransactions } from '#test/support/at-transactions.ts';
import { pastLine } from '#test/support/past-line.ts';

import { columnsOf } from '../columns/columns-of.ts';
import { saveColumns } from '../columns/columns-snapshot.ts';
import { cardOf } from '../customers/card-queries.ts';
import { liveCustomers } from '../customers/customer-documents.ts';
import { editCard } from '../customers/edit-card.ts';
import { erasePerson } from '../customers/erase-person.ts';
import { mergeCards } from '../customers/merge-cards.ts';
import { importCards } from './import-cards.ts';
import { everythingIn, standingsFolded } from '../self-check.ts';
import { databaseName } from '../shop-database.ts';
import { undoOperation } from '../undo.ts';
import { importSales } from './import-sales.ts';
import type { Shop } from '../shop.ts';
import { readCounters } from '../write/counters.ts';

function line(i: number): PastSaleLine {
  return pastLine({
    receipt: String(i),
    phone: `139${10_000_000 + i}`,
    customerName: `客${i}`,
  });
}
const second = (d: string, s: number | null) => Date.parse(d) / 1000 + (s ?? 43_200);
const live = new AbortController().signal;

async function spentInColumns(shop: Shop) {
  const columns = columnsOf(shop);
  await columns.list.caughtUp();
  const c = columns.list.columns();
  const all = Object.fromEntries(
    [...c.slots].map(([id, slot]) => [id, numberAt(c.numbers.spent, slot)]),
  );
  columns.stop();
  return all;
}

describe('an import, and the undo of one', () => {
  for (const what of ['import', 'undo'] as const)
    // All of 1 to 26 were tried once; these are the steps around the commit and the placing.
    for (const k of [1, 5, 8, 9, 11, 20])
      it(`the ${what} killed at transaction ${k} is there in whole or not at all`, async () => {
        const computer = new TestComputer();
        let { shop } = await computer.open();
        const own = await madeCard(shop, computer, { name: '店里' });
        const known = await madeCard(shop, computer, { name: '熟', phones: ['13910000001'] });
        const columns = columnsOf(shop);
        await columns.list.caughtUp();
        const list = new SalesGathering();
        for (let i = 0; i < 700; i += 1) list.add(i + 2, line(i));
        const act = computer.act();
        const run = () =>
          importSales(
            shop,
            list,
            { unknown: 'create', nobody: 'walk-in', products: 'create', repeated: 'skip' },
            second,
            act,
            () => undefined,
            live,
          );
        const undo = computer.act();
        if (what === 'undo') {
          await run();
          computer.later();
        }
        const before = await everythingIn(shop.db);
        const { db } = shop;
        let count = 0;
        const letBe = atTransactions(db, (tables) => {
          // The sender's own steps and the beginning of a long command are on two tables, and not counted.
          if (tables.length < 3) return undefined;
          count += 1;
          return count === k ? killedAfterASale() : undefined;
        });
        /** The counter sells and lists catch up just before the kill; the snapshot is written. */
        async function killedAfterASale(): Promise<void> {
          letBe();
          await soldSale(shop, computer, own.id, 100);
          await columns.list.caughtUp();
          await saveColumns(db, columns.list.columns(), seq((await readCounters(db)).seq));
          computer.close();
          throw new Error('killed');
        }
        const outcome = await (
          what === 'import' ? run() : undoOperation(shop, act.operationId, undo)
        ).catch(() => 'killed');
        letBe();
        columns.stop();
        computer.later();
        ({ shop } = await computer.restart());
        expect(await shop.db.longOperations.count()).toBe(0);
        expect(await shop.db.staged.count()).toBe(0);
        const cards = await liveCustomers(shop.db);
        if (outcome === 'killed') expect([2, 701]).toContain(cards.length);
        const notZero = (all: readonly { sales: number; customerId: string }[]) =>
          JSON.stringify(all.filter(({ sales }) => sales > 0));
        expect(notZero(await shop.db.standings.orderBy(':id').toArray())).toBe(
          notZero(await standingsFolded(shop.db)),
        );
        const stored = await spentInColumns(shop);
        const standings = new Map(
          (await shop.db.standings.toArray()).map((s) => [s.customerId, s.spent]),
        );
        for (const [id, spent] of Object.entries(stored))
          expect(spent, id).toBe(standings.get(id as never) ?? 0);
        const rows = await everythingIn(shop.db);
        if (what === 'import' && cards.length === 2)
          expect(rows.documents.length).toBe(before.documents.length);
        await shop.sender.settled();
        await shop.sender.settled();
        computer.close();
        await Dexie.delete(databaseName(computer.shopId, 1));
        ({ shop } = await computer.open());
        expect(await everythingIn(shop.db)).toEqual(rows);
        expect(await cardOf(shop, known.id)).toMatchObject({ name: '熟' });
        computer.close();
      }, 30_000);

  it('a person erased or merged while a list that updates them is staged', async () => {
    const computer = new TestComputer();
    let { shop } = await computer.open();
    const anna = await madeCard(shop, computer, { name: '解小敏', phones: ['13900139321'] });
    const bob = await madeCard(shop, computer, { name: '单晓宁', phones: ['13800138000'] });
    const bob2 = await madeCard(shop, computer, { name: '单晓', phones: ['13800138001'] });
    const rows = (async function* () {
      yield [
        {
          row: 2,
          value: {
            edit: { name: '解小敏', phones: ['13900139321', '13900139322'], note: '花生过敏甲' },
            tags: [],
          } as never,
        },
        {
          row: 3,
          value: {
            edit: { name: '单晓宁', phones: ['13800138000'], note: '新注' },
            tags: [],
          } as never,
        },
      ];
      computer.later();
      await erasePerson(shop, anna.id, computer.act());
      computer.later();
      await mergeCards(shop, { members: [bob.id, bob2.id], choices: {} }, computer.act());
      computer.later();
      await editCard(shop, bob.id, { note: '柜台' }, computer.act());
      computer.later();
      yield [
        {
          row: 4,
          value: {
            edit: { name: '单晓', phones: ['13800138001'], likes: '茶' },
            tags: [],
          } as never,
        },
      ];
    })();
    const act = computer.act();
    await importCards(
      shop,
      rows,
      () => 'update',
      act,
      () => undefined,
      live,
    );
    const all = JSON.stringify([
      await everythingIn(shop.db),
      await shop.db.staged.toArray(),
      await shop.db.operations.toArray(),
      await shop.db.local.toArray(),
    ]);
    for (const word of ['解小敏', '9321', '9322', '花生']) expect(all).not.toContain(word);
    const [card] = await liveCustomers(shop.db);
    expect(card?.fields['note']).toBe('柜台');
    expect(card?.fields['likes']).toBe('茶');
    await undoOperation(shop, act.operationId, computer.act());
    const [back] = await liveCustomers(shop.db);
    expect(back?.fields['note']).toBe('柜台');
    expect(back?.fields['likes'] ?? '').toBe('');
    await shop.sender.settled();
    await shop.sender.settled();
    const kept = await everythingIn(shop.db);
    computer.close();
    await Dexie.delete(databaseName(computer.shopId, 1));
    ({ shop } = await computer.open());
    expect(await everythingIn(shop.db)).toEqual(kept);
    const again = JSON.stringify([await everythingIn(shop.db), await shop.db.operations.toArray()]);
    for (const word of ['解小敏', '9321', '9322', '花生']) expect(again).not.toContain(word);
    computer.close();
  });
});
