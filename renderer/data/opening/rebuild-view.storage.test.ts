import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { TestComputer } from '#test/support/a-shop.ts';
import { allTidy, amountOf, madeCard, soldSale } from '#test/support/at-the-counter.ts';
import { PaperShelf } from '#test/support/paper-shelf.ts';

import { recordSale } from '../sales/record-sale.ts';
import { everythingIn, standingsKept } from '../self-check.ts';
import type { Shop } from '../shop.ts';
import { databaseName } from '../shop-database.ts';
import type { LocalRow } from '../stored-rows.ts';

let computer: TestComputer;
let shop: Shop;
let shelf: PaperShelf;

beforeEach(async () => {
  computer = new TestComputer();
  shelf = new PaperShelf();
  computer.snapshots = shelf;
  ({ shop } = await computer.open());
});

afterEach(() => computer.close());

describe('a lost database', () => {
  it('is built of the newest snapshot and of what the journal has after it', async () => {
    await aDay();
    await shelf.put(shop.db);
    await aDay();
    const before = await everything();
    const again = await withoutDatabase();
    expect(again).toMatchObject([{ kind: 'rebuilt', records: 2, badSnapshots: 0, recovered: 0 }]);
    expect(again[0]).toHaveProperty('from.madeAt');
    expect(await everything()).toEqual(before);
  });

  it('is built of an older snapshot if the newest is damaged', async () => {
    await aDay();
    await shelf.put(shop.db);
    await aDay();
    const newest = await shelf.put(shop.db);
    await aDay();
    shelf.damage(newest);
    const before = await everything();
    expect(await withoutDatabase()).toMatchObject([{ records: 4, badSnapshots: 1 }]);
    expect(await everything()).toEqual(before);
  });

  it('is built of the journal alone if no snapshot is whole', async () => {
    await aDay();
    shelf.damage(await shelf.put(shop.db));
    const before = await everything();
    expect(await withoutDatabase()).toMatchObject([{ records: 2, from: null, badSnapshots: 1 }]);
    expect(await everything()).toEqual(before);
  });

  it('and a lost journal: the snapshot is all there is, and the journal has it again', async () => {
    await aDay();
    await shelf.put(shop.db);
    const before = await everything();
    computer.journal.records = [];
    expect(await withoutDatabase()).toMatchObject([{ records: 0, recovered: idsIn(before) }]);
    expect(await everything()).toEqual(before);
    await allTidy(shop);
    computer.snapshots = undefined;
    await withoutDatabase();
    expect(await everything()).toEqual(before);
  });

  it('and a journal that lost its end: what only the newest snapshot has comes in too', async () => {
    await aDay();
    await shelf.put(shop.db);
    await aDay();
    await shelf.put(shop.db);
    const before = await everything();
    computer.journal.records = computer.journal.records.slice(0, 3);
    expect(await withoutDatabase()).toMatchObject([{ records: 1, recovered: 1 }]);
    expect(await everything()).toEqual(before);
  });

  it('and no snapshot that can be read: the last records alone are not shown as the shop', async () => {
    await aDay();
    shelf.damage(await shelf.put(shop.db));
    computer.journal.trim(2);
    await aDay();
    computer.close();
    await Dexie.delete(databaseName(computer.shopId, computer.generation));
    expect(await computer.start()).toMatchObject({ kind: 'refused', why: 'unreadable' });
  });

  it('whose snapshots cannot be listed comes of a whole journal, and of no other', async () => {
    await aDay();
    const before = await everything();
    shelf.list = () => Promise.reject(new Error('EIO'));
    expect(await withoutDatabase()).toMatchObject([{ records: 2, from: null }]);
    expect(await everything()).toEqual(before);
    computer.journal.trim(1);
    computer.close();
    await Dexie.delete(databaseName(computer.shopId, computer.generation));
    expect(await computer.start()).toMatchObject({ kind: 'refused', why: 'unreadable' });
  });

  it('answers a retry of a sale from before the snapshot as it was answered then', async () => {
    const { id } = await madeCard(shop, computer, { name: '王芳' });
    const act = computer.act();
    const first = await recordSale(shop, amountOf(500, id), act);
    await allTidy(shop);
    await shelf.put(shop.db);
    await withoutDatabase();
    expect(await recordSale(shop, amountOf(500, id), act)).toEqual(first);
  });

  it.each([0, 1])(
    'of another journal than the snapshot (%d days longer) begins from the journal',
    async (days) => {
      await aDay();
      await shelf.put(shop.db);
      for (let day = 0; day < days; day += 1) await aDay();
      const before = await everything();
      // Another chain under the same numbers: it was written after a restored journal.
      computer.journal.records = computer.journal.records.map((record) => ({
        ...record,
        hash: record.hash.replaceAll('0', '1'),
        previousHash:
          record.number === 1 ? record.previousHash : record.previousHash.replaceAll('0', '1'),
      }));
      expect(await withoutDatabase()).toMatchObject([{ from: null, records: 2 + days * 2 }]);
      expect(await everything()).toEqual(before);
    },
  );
});

describe('a database behind a journal whose first records snapshots replaced', () => {
  it('still opens when no snapshot is left: it has what the journal dropped, the journal the rest', async () => {
    await aDay();
    const witness = await shop.db.local.get('witness');
    await aDay();
    const before = await everything();
    await fallenBehind(witness);
    computer.journal.trim(1);
    const again = await computer.open();
    ({ shop } = again);
    expect(again.notices).toMatchObject([{ kind: 'rebuilt', why: 'behind', unreadable: 0 }]);
    expect(await everything()).toEqual(before);
  });

  it('and a snapshot from before its beginning: both come in, and what is in neither is said', async () => {
    await aDay();
    await shelf.put(shop.db);
    await aDay();
    computer.journal.trim(3);
    expect(await withoutDatabase()).toMatchObject([{ unreadable: 1, recovered: 2 }]);
    expect((await everything()).rows.entries).toHaveLength(2);
  });
});

/** The browser lost its last transactions. */
async function fallenBehind(witness: LocalRow | undefined): Promise<void> {
  computer.close();
  const plain = await new Dexie(databaseName(computer.shopId, computer.generation)).open();
  await plain.table('local').put(witness);
  plain.close();
}

/** Two actions: a card and a sale. */
async function aDay(): Promise<void> {
  const { id } = await madeCard(shop, computer, { name: '王芳', phones: ['13900001111'] });
  await soldSale(shop, computer, id, 12_300);
  await allTidy(shop);
}

async function everything() {
  return { rows: await everythingIn(shop.db), standings: await standingsKept(shop.db) };
}

function idsIn({ rows }: Awaited<ReturnType<typeof everything>>): number {
  return rows.entries.length + rows.documents.length + rows.texts.length;
}

/** The browser has dropped the database; what the next start says. */
async function withoutDatabase() {
  computer.close();
  await Dexie.delete(databaseName(computer.shopId, computer.generation));
  const again = await computer.open();
  ({ shop } = again);
  return again.notices;
}
