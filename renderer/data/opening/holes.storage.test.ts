import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { TestComputer } from '#test/support/a-shop.ts';
import { allTidy, madeCard, soldSale } from '#test/support/at-the-counter.ts';

import { addNote } from '../customers/add-note.ts';
import { editCard } from '../customers/edit-card.ts';
import { overviewOf } from '../customers/overview.ts';
import type { Shop } from '../shop.ts';
import { ShopDatabase, databaseName } from '../shop-database.ts';
import { momentBeforeOpening, momentOf } from '../snapshots/moment.ts';

let computer: TestComputer;
let shop: Shop;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
});

afterEach(() => computer.close());

it('a sale that the browser dropped out of the middle is found at the next start, and comes back', async () => {
  const card = await madeCard(shop, computer, { name: '王芳' });
  const dropped = await soldSale(shop, computer, card.id, 1_200);
  await soldSale(shop, computer, card.id, 3_400);
  await allTidy(shop);
  const lost = await drop('entries', dropped);

  const again = await computer.restart();
  expect(again.notices).toMatchObject([{ kind: 'rebuilt', why: 'different' }]);
  expect(await again.shop.db.entries.get(dropped)).toMatchObject(lost);
  expect(await overviewOf(again.shop, card.id)).toMatchObject({ points: 46 });
});

it('so is a card', async () => {
  const card = await madeCard(shop, computer, { name: '王芳' });
  await madeCard(shop, computer, { name: '李娜' });
  await allTidy(shop);
  const lost = await drop('documents', card.id);

  const again = await computer.restart();
  expect(again.notices).toMatchObject([{ kind: 'rebuilt', why: 'different' }]);
  expect(await again.shop.db.documents.get(card.id)).toMatchObject(lost);
});

it('so is the last sale, dropped together with the numbers that counted it', async () => {
  await soldSale(shop, computer, null, 1_200);
  await allTidy(shop);
  const numbers = await shop.db.local.get('counters');
  const dropped = await soldSale(shop, computer, null, 3_400);
  await allTidy(shop);
  if (numbers !== undefined) await shop.db.local.put(numbers);
  const lost = await drop('entries', dropped);

  const again = await computer.restart();
  expect(again.notices).toMatchObject([{ kind: 'rebuilt', why: 'different' }]);
  expect(await again.shop.db.entries.get(dropped)).toMatchObject(lost);
});

it('a database that is whole is not built anew, whatever was written, however often it is opened', async () => {
  const card = await madeCard(shop, computer, { name: '王芳' });
  await soldSale(shop, computer, card.id, 1_200);
  await allTidy(shop);
  ({ shop } = await computer.restart());
  await editCard(shop, card.id, { name: '王小芳', note: '喜欢红茶' }, computer.act());
  await editCard(shop, card.id, { name: '王芳' }, computer.act());
  await addNote(shop, card.id, '说好周五再来', computer.act());
  computer.journal.failure = 'disk-full';
  await soldSale(shop, computer, card.id, 500);
  await shop.sender.settled();
  for (const failure of ['disk-full', undefined, undefined] as const) {
    computer.journal.failure = failure;
    const again = await computer.restart();
    expect(again.notices).toEqual([]);
    await allTidy(again.shop);
  }
});

it('a database that was just built anew and lost rows from far back is found out, once', async () => {
  const dropped = await soldSale(shop, computer, null, 1_200);
  await soldSale(shop, computer, null, 3_400);
  await allTidy(shop);
  computer.close();
  await Dexie.delete(databaseName(computer.shopId, 1));
  ({ shop } = await computer.open());
  await allTidy(shop);
  const lost = await drop('entries', dropped);

  const again = await computer.restart();
  expect(again.notices).toMatchObject([{ kind: 'rebuilt', why: 'different' }]);
  expect(await again.shop.db.entries.get(dropped)).toMatchObject(lost);
  expect((await computer.restart()).notices).toEqual([]);
});

it('no snapshot is made of a database that has one, and of a whole one it is', async () => {
  const card = await madeCard(shop, computer, { name: '王芳' });
  const dropped = await soldSale(shop, computer, card.id, 1_200);
  await soldSale(shop, computer, card.id, 3_400);
  await allTidy(shop);
  expect(await momentBeforeOpening(shop.db)).toEqual(await momentOf(shop.db));
  await drop('entries', dropped);
  const db = await ShopDatabase.openNamed(databaseName(computer.shopId, computer.generation));
  expect(await momentBeforeOpening(db)).toBeUndefined();
  db.close();
});

/**
 * Past the guard of the append-only table, as a browser does that forgets. Answers the row as it must come back; only its arrival
 * number is a new one.
 */
async function drop(table: string, id: string): Promise<Record<string, unknown>> {
  computer.close();
  const plain = await new Dexie(databaseName(computer.shopId, computer.generation)).open();
  const row: unknown = await plain.table(table).get(id);
  await plain.table(table).delete(id);
  plain.close();
  if (typeof row !== 'object' || row === null) throw new Error('There is nothing to drop.');
  return Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'seq'));
}
