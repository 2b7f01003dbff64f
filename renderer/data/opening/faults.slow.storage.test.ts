import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { TestComputer } from '#test/support/a-shop.ts';
import { allTidy, amountOf, madeCard, soldSale } from '#test/support/at-the-counter.ts';

import { overviewOf } from '../customers/overview.ts';
import { recordSale } from '../sales/record-sale.ts';
import type { Shop } from '../shop.ts';
import { ShopDatabase, databaseName } from '../shop-database.ts';
import { undoOperation } from '../undo.ts';
import { beginLong } from '../write/long-operation.ts';

let computer: TestComputer;
let shop: Shop;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
});

afterEach(() => {
  vi.restoreAllMocks();
  computer.close();
});

describe('a sale that is not yet in the journal', () => {
  it('is not lost with a database that does not open once', async () => {
    const card = await madeCard(shop, computer, { name: '王芳' });
    await shop.sender.settled();
    computer.journal.failure = 'disk-full';
    await soldSale(shop, computer, card.id, 1_200);
    await shop.sender.settled();
    computer.close();

    const open = ShopDatabase.openNamed.bind(ShopDatabase);
    vi.spyOn(ShopDatabase, 'openNamed').mockImplementation((name) =>
      name === databaseName(computer.shopId, 1) ? Promise.reject(new Error('busy')) : open(name),
    );
    const without = await computer.open();
    expect(without.notices).toMatchObject([{ kind: 'rebuilt', why: 'missing' }]);
    expect((await overviewOf(without.shop, card.id))?.visits).toBe(0);

    vi.restoreAllMocks();
    computer.journal.failure = undefined;
    const again = await computer.restart();
    shop = again.shop;
    expect(again.notices).toMatchObject([{ kind: 'salvaged' }]);
    expect(await overviewOf(shop, card.id)).toMatchObject({ visits: 1, points: 12 });
    expect(await shop.sender.settled()).toEqual({ kind: 'safe' });
    await rebuiltFromNothing();
    expect(await overviewOf(shop, card.id)).toMatchObject({ visits: 1, points: 12 });
  });

  it('saved again after the recovery is still one sale', async () => {
    const card = await madeCard(shop, computer, { name: '王芳' });
    await shop.sender.settled();
    computer.journal.failure = 'disk-full';
    const act = computer.act();
    await recordSale(shop, amountOf(1_200, card.id), act);
    await shop.sender.settled();
    computer.journal.failure = undefined;
    computer.journal.records = [];
    ({ shop } = await computer.restart());
    await recordSale(shop, amountOf(1_200, card.id), act);
    expect(await overviewOf(shop, card.id)).toMatchObject({ visits: 1, points: 12 });
    await rebuiltFromNothing();
    await recordSale(shop, amountOf(1_200, card.id), act);
    expect(await overviewOf(shop, card.id)).toMatchObject({ visits: 1, points: 12 });
  });
});

describe('an older database that could not be opened when it was replaced', () => {
  it('gives back its habits only where none were formed since', async () => {
    await shop.db.local.bulkPut([
      { key: 'own/one', value: 'old' },
      { key: 'own/two', value: 'old' },
    ]);
    await madeCard(shop, computer, { name: '王芳' });
    await shop.sender.settled();
    computer.close();
    ({ shop } = await withoutFirst());
    await shop.db.local.put({ key: 'own/one', value: 'new' });
    vi.restoreAllMocks();
    ({ shop } = await computer.restart());
    expect(await shop.db.local.get('own/one')).toMatchObject({ value: 'new' });
    expect(await shop.db.local.get('own/two')).toMatchObject({ value: 'old' });
  });

  it('gives back a list that it had committed and not yet put in place', async () => {
    await madeCard(shop, computer, { name: '王芳' });
    await shop.sender.settled();
    computer.journal.failure = 'disk-full';
    const act = computer.act();
    const long = await beginLong(shop, act);
    await long?.stage(async (write) => {
      write.createDocument('customer', { name: '李娜', number: write.nextCardNumber() });
    });
    const place = vi.spyOn(shop.db.staged, 'where').mockImplementation(() => {
      throw new Error('killed');
    });
    await expect(long?.commit('done')).rejects.toThrow('killed');
    place.mockRestore();
    computer.close();
    await withoutFirst();
    vi.restoreAllMocks();
    computer.journal.failure = undefined;
    ({ shop } = await computer.restart());
    const names = (await shop.db.documents.toArray()).map(({ fields }) => fields['name']);
    expect(new Set(names)).toEqual(new Set(['王芳', '李娜']));
  });

  /** The shop opens without its first database. */
  function withoutFirst() {
    const open = ShopDatabase.openNamed.bind(ShopDatabase);
    vi.spyOn(ShopDatabase, 'openNamed').mockImplementation((name) =>
      name === databaseName(computer.shopId, 1) ? Promise.reject(new Error('busy')) : open(name),
    );
    return computer.open();
  }
});

describe('a database that opens and cannot be read', () => {
  it.each(['local', 'texts', 'longOperations'])('(%s) is built anew', async (table) => {
    const card = await madeCard(shop, computer, { name: '王芳' });
    await soldSale(shop, computer, card.id, 1_200);
    await allTidy(shop);
    const lost = { count: 1, hash: 'f'.repeat(64) };
    await shop.db.local.put({ key: 'witness', value: lost });
    computer.close();
    const open = ShopDatabase.openNamed.bind(ShopDatabase);
    vi.spyOn(ShopDatabase, 'openNamed').mockImplementation(async (name) => {
      const db = await open(name);
      if (name !== databaseName(computer.shopId, 1)) return db;
      const never = new Dexie('never', { autoOpen: false });
      never.version(1).stores({ [table]: 'id' });
      const broken = never.table(table);
      Object.defineProperty(db, table, { value: broken });
      const whole = db.table.bind(db);
      const tables = { value: (one: string) => (one === table ? broken : whole(one)) };
      Object.defineProperty(db, 'table', tables);
      return db;
    });
    const again = await computer.open();
    shop = again.shop;
    expect(again.notices).toMatchObject([{ kind: 'rebuilt' }]);
    expect(await overviewOf(shop, card.id)).toMatchObject({ points: 12 });
  });
});

it('a sale that was undone and redone is in search as served', async () => {
  const card = await madeCard(shop, computer, { name: '王芳' });
  const act = computer.act();
  await recordSale(shop, amountOf(1_200, card.id), act);
  await shop.search.caughtUp();
  const served = shop.search.find('王')[0]?.card.lastServed;
  const undo = computer.act();
  await undoOperation(shop, act.operationId, undo);
  await shop.search.caughtUp();
  expect(shop.search.find('王')[0]?.card.lastServed).toBe(0);
  await undoOperation(shop, undo.operationId, computer.act());
  await shop.search.caughtUp();
  expect(shop.search.find('王')[0]?.card.lastServed).toBe(served);
});

it('answers kept for retries hold no words of a customer', async () => {
  const card = await madeCard(shop, computer, { name: '王芳', phones: ['13900001111'] });
  await soldSale(shop, computer, card.id, 100);
  const kept = JSON.stringify(await shop.db.operations.toArray());
  expect(kept).not.toContain('王芳');
  expect(kept).not.toContain('13900001111');
});

/** Every database gone: what comes back is what the journal has. */
async function rebuiltFromNothing(): Promise<void> {
  await shop.sender.settled();
  computer.close();
  for (let generation = 1; generation <= computer.generation; generation += 1) {
    await Dexie.delete(databaseName(computer.shopId, generation));
  }
  ({ shop } = await computer.open());
}
