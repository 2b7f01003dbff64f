import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { cents } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { allTidy, madeCard, soldSale } from '#test/support/at-the-counter.ts';

import { overviewOf } from '../customers/overview.ts';
import { loadDraft, saveDraft } from '../sales/sale-draft.ts';
import type { Shop } from '../shop.ts';
import { databaseName } from '../shop-database.ts';
import { everythingIn } from '../self-check.ts';
import { undoOperation } from '../undo.ts';
import { beginLong } from '../write/long-operation.ts';

let computer: TestComputer;
let shop: Shop;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
});

afterEach(() => computer.close());

/** A shop with a bit of everything in it, all of it in the journal. */
async function aBusyDay() {
  const wang = await madeCard(shop, computer, { name: '王芳', phones: ['13900001111'] });
  const li = await madeCard(shop, computer, { name: '李梅' });
  await soldSale(shop, computer, wang.id, 12_300);
  await soldSale(shop, computer, li.id, 4_500);
  const act = computer.act();
  const mistake = await soldSale(shop, computer, wang.id, 99_900);
  const entry = await shop.db.entries.get(mistake);
  if (entry) await undoOperation(shop, entry.operationId, act);
  await allTidy(shop);
  return { wang, li };
}

describe('a restart', () => {
  it('finds everything as it was and says nothing', async () => {
    const { wang } = await aBusyDay();
    const before = await everythingIn(shop.db);
    const again = await computer.restart();
    shop = again.shop;

    expect(again.notices).toEqual([]);
    expect(await everythingIn(shop.db)).toEqual(before);
    expect(await overviewOf(shop, wang.id)).toMatchObject({ points: 123, visits: 1 });
  });

  it('sends what was committed and not yet in the journal', async () => {
    computer.journal.failure = 'disk-full';
    await madeCard(shop, computer, { name: '王芳' });
    expect((await shop.sender.settled()).kind).toBe('not-yet-safe');
    expect(computer.journal.end().count).toBe(0);

    computer.journal.failure = undefined;
    ({ shop } = await computer.restart());
    expect(await shop.sender.settled()).toEqual({ kind: 'safe' });
    expect(computer.journal.end().count).toBe(1);
    expect(await shop.db.outbox.count()).toBe(0);
  });

  it('settles an answer that was lost: the journal has the step, the outbox too', async () => {
    await aBusyDay();
    const { append } = computer.journal;
    computer.journal.append = async (batch) => {
      await append(batch);
      throw new Error('killed before the answer came');
    };
    const card = await madeCard(shop, computer, { name: '赵六' });
    await shop.sender.settled();
    computer.journal.append = append;
    const count = computer.journal.end().count;

    const again = await computer.restart();
    shop = again.shop;
    await shop.sender.settled();
    expect(again.notices).toEqual([]);
    expect(computer.journal.end().count).toBe(count);
    expect((await overviewOf(shop, card.id))?.card.name).toBe('赵六');
  });
});

describe('a lost or wrong database', () => {
  it('deleted: is built anew from the journal, row for row', async () => {
    const { wang } = await aBusyDay();
    const before = await everythingIn(shop.db);
    computer.close();
    await Dexie.delete(databaseName(computer.shopId, 1));
    const again = await computer.open();
    shop = again.shop;

    expect(again.notices).toMatchObject([{ kind: 'rebuilt', why: 'missing', unreadable: 0 }]);
    expect(shop.generation).toBe(2);
    expect(await everythingIn(shop.db)).toEqual(before);
    expect(await overviewOf(shop, wang.id)).toMatchObject({ points: 123, visits: 1 });
    expect((await madeCard(shop, computer, { name: '新' })).number).toBe('00003');
  });

  it('that fell behind the journal is built anew', async () => {
    await aBusyDay();
    const before = await everythingIn(shop.db);
    await shop.db.local.put({ key: 'witness', value: { count: 2, hash: witnessAt(2) } });
    const again = await computer.restart();
    shop = again.shop;

    expect(again.notices).toMatchObject([{ kind: 'rebuilt', why: 'behind' }]);
    expect(await everythingIn(shop.db)).toEqual(before);
  });

  it('that tells another story is built anew, and keeps what only it had', async () => {
    await aBusyDay();
    const before = await everythingIn(shop.db);
    await shop.db.local.put({ key: 'witness', value: { count: 2, hash: 'f'.repeat(64) } });
    const again = await computer.restart();
    expect(again.notices).toMatchObject([{ kind: 'rebuilt', why: 'different', recovered: 0 }]);
    shop = again.shop;
    expect(await everythingIn(shop.db)).toEqual(before);
  });

  it('keeps the sale being rung up', async () => {
    await saveDraft(shop, { digits: '128' });
    await aBusyDay();
    await shop.db.local.put({ key: 'witness', value: { count: 1, hash: witnessAt(1) } });
    ({ shop } = await computer.restart());
    expect(await loadDraft(shop)).toEqual({ digits: '128' });
  });

  it('with a journal that lost its tail, or all of it, gives the journal back what it lacks', async () => {
    for (const left of [3, 0]) {
      await aBusyDay();
      const before = await everythingIn(shop.db);
      computer.journal.records = computer.journal.records.slice(0, left);
      const again = await computer.restart();
      shop = again.shop;
      expect(again.notices).toMatchObject([{ kind: 'rebuilt', why: 'journal-behind' }]);
      expect(await everythingIn(shop.db)).toEqual(before);

      await shop.sender.settled();
      computer.close();
      await Dexie.delete(databaseName(computer.shopId, shop.generation));
      ({ shop } = await computer.open());
      expect(await everythingIn(shop.db)).toEqual(before);
    }
  });

  it('written by a newer app is refused, untouched', async () => {
    computer.close();
    const name = databaseName(computer.shopId, 1);
    const newer = new Dexie(name);
    newer.version(99).stores({ entries: 'id' });
    await newer.open();
    newer.close();

    expect(await computer.start()).toMatchObject({ kind: 'refused', why: 'newer-app' });
    const databases = await indexedDB.databases();
    expect(databases.find((one) => one.name === name)?.version).toBe(990);
    await Dexie.delete(name);
  });
});

describe('a long command', () => {
  it('killed before its commit leaves nothing, here or in a rebuild', async () => {
    const long = await beginLong(shop, computer.act());
    await long?.stage(async (write) => {
      write.createDocument('customer', { name: '半途', number: write.nextCardNumber() });
    });
    await shop.sender.settled();
    const again = await computer.restart();
    shop = again.shop;
    expect(again.notices).toMatchObject([{ kind: 'unfinished-removed', operations: 1 }]);
    expect(await shop.db.documents.count()).toBe(0);

    computer.close();
    await Dexie.delete(databaseName(computer.shopId, 1));
    ({ shop } = await computer.open());
    expect(await shop.db.documents.count()).toBe(0);
  });

  it('killed after its commit is finished by the next start', async () => {
    const act = computer.act();
    const long = await beginLong(shop, act);
    for (const name of ['一', '二', '三']) {
      await long?.stage(async (write) => {
        write.createDocument('customer', { name, number: write.nextCardNumber() });
      });
    }
    await shop.db.longOperations.put({ ...act, state: 'committed', parts: 3 });
    ({ shop } = await computer.restart());
    expect(await shop.db.documents.count()).toBe(3);
    expect(await shop.db.staged.count()).toBe(0);
  });

  it('is not staged over what the counter changed meanwhile: the newer edit stays', async () => {
    const card = await madeCard(shop, computer, { name: '王芳', note: '旧' });
    const document = await shop.db.documents.get(card.id);
    const long = await beginLong(shop, computer.act());
    await long?.stage(async (write) => {
      if (document) write.editDocument(document, { note: '来自名单', likes: '绿茶' });
    });
    computer.later();
    const { editCard } = await import('../customers/edit-card.ts');
    await editCard(shop, card.id, { note: '来自柜台' }, computer.act());
    await long?.commit(null);

    expect((await overviewOf(shop, card.id))?.card).toMatchObject({
      note: '来自柜台',
      likes: '绿茶',
    });
  });
});

it('a clock that is days behind is said, and does not stop the shop', async () => {
  await madeCard(shop, computer, { name: '王芳' });
  computer.later(-3 * 86_400_000 - 3_600_000);
  const again = await computer.restart();
  shop = again.shop;
  expect(again.notices).toMatchObject([{ kind: 'clock-behind', days: 3 }]);
  const card = await madeCard(shop, computer, { name: '李梅' });
  await soldSale(shop, computer, card.id, cents(100));
  const stamps = (await shop.db.documents.orderBy('seq').toArray()).map(({ rev }) => rev);
  expect(stamps).toEqual(stamps.toSorted());
});

function witnessAt(count: number): string {
  return computer.journal.records[count - 1]?.hash ?? '';
}
