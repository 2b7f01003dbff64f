import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { FilePart } from '#domain/sync/file/format.ts';
import { type Rows, noRows } from '#domain/sync/rows.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { allTidy, madeCard, soldSale } from '#test/support/at-the-counter.ts';

import { addNote } from '../customers/add-note.ts';
import { editCard } from '../customers/edit-card.ts';
import { erasePerson } from '../customers/erase-person.ts';
import { fillDatabase } from '../opening/fill-database.ts';
import { everythingIn } from '../self-check.ts';
import type { Shop } from '../shop.ts';
import { ShopDatabase, databaseName } from '../shop-database.ts';
import { startErasingDesk } from './erasing-desk.ts';
import { forgottenIn, hasWords, withoutWords } from './forgotten.ts';
import { stubsFor } from './journal-stubs.ts';
import {
  isRenewalWanted,
  pendingErasures,
  renewalGivenUpAt,
  settleRenewal,
  waitsForNextStart,
  wantRenewal,
} from './pending.ts';

let computer: TestComputer;
let shop: Shop;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
});

afterEach(() => computer.close());

/** Somebody with a note, an edit and a sale; and a friend. */
async function anErasedPerson() {
  const jie = await madeCard(shop, computer, { name: '解小敏', phones: ['13900139321'] });
  const friend = await madeCard(shop, computer, { name: '查良', note: '爱喝普洱' });
  await addNote(shop, jie.id, '对花粉过敏', computer.act());
  computer.later();
  await editCard(shop, jie.id, { address: '青石巷 7 号' }, computer.act());
  computer.later();
  await soldSale(shop, computer, jie.id, 8_800);
  await soldSale(shop, computer, friend.id, 1_200);
  const before = await everythingIn(shop.db);
  await erasePerson(shop, jie.id, computer.act());
  computer.later();
  await allTidy(shop);
  return { jie, friend, before };
}

const theirWords = ['解小敏', '13900139321', '花粉', '青石巷'];

function expectNone(of: unknown): void {
  const text = JSON.stringify(of);
  for (const word of theirWords) expect(text).not.toContain(word);
}

/** What main does with stubs: the chain stays, the body is another. */
async function eraseInJournal(): Promise<number> {
  const { journal } = computer;
  const stubs = new Map(
    stubsFor(journal.records, await forgottenIn(shop.db)).map((stub) => [stub.number, stub]),
  );
  journal.records = journal.records.map((one) => ({ ...one, ...stubs.get(one.number) }));
  return stubs.size;
}

describe('the journal', () => {
  it('names nobody who was erased, and still builds the same shop', async () => {
    await anErasedPerson();
    expect(JSON.stringify(computer.journal.records)).toContain('解小敏');
    expect(await eraseInJournal()).toBe(3);
    expectNone(computer.journal.records);
    expect(JSON.stringify(computer.journal.records)).toContain('爱喝普洱');
    expect(await eraseInJournal()).toBe(0);

    const before = await everythingIn(shop.db);
    const standings = await shop.db.standings.toArray();
    computer.close();
    await Dexie.delete(databaseName(computer.shopId, 1));
    const again = await computer.open();
    shop = again.shop;
    expect(again.notices).toMatchObject([{ kind: 'rebuilt', unreadable: 0 }]);
    expect(await everythingIn(shop.db)).toEqual(before);
    expect(await shop.db.standings.toArray()).toEqual(standings);
  });
});

describe('an old copy', () => {
  it('loses them and nobody else, whatever they left with others', async () => {
    const { before } = await anErasedPerson();
    const forgotten = await forgottenIn(shop.db);
    expect(hasWords(before, forgotten)).toBe(true);
    const after: Rows = withoutWords(before, forgotten);
    expectNone(after);
    expect(JSON.stringify(after)).toContain('爱喝普洱');
    expect(after.entries).toEqual(before.entries);
    expect(hasWords(after, forgotten)).toBe(false);
    expect(hasWords(noRows, forgotten)).toBe(false);
  });

  it('brings nobody back who was erased, though all their bytes were gone from here', async () => {
    const { before } = await anErasedPerson();
    await wantRenewal(shop.db, []);
    ({ shop } = await computer.restart());
    const present = await everythingIn(shop.db);
    async function* parts(): AsyncGenerator<FilePart> {
      yield { kind: 'rows', rows: before };
    }
    await fillDatabase(shop.db, parts());
    expectNone(await everythingIn(shop.db));
    expect(await everythingIn(shop.db)).toEqual(present);
  });
});

describe('the database', () => {
  it('is written anew at the next opening, the old one goes, and nothing else is another', async () => {
    const { friend } = await anErasedPerson();
    const erasures = (await pendingErasures(shop.db)).map(({ id }) => id);
    expect(erasures).toHaveLength(1);
    const before = await everythingIn(shop.db);
    const standings = await shop.db.standings.toArray();
    await wantRenewal(shop.db, erasures);
    const again = await computer.restart();
    shop = again.shop;
    expect(again.notices).toEqual([]);
    expect(shop.generation).toBe(2);
    expect(await everythingIn(shop.db)).toEqual(before);
    expect(await shop.db.standings.toArray()).toEqual(standings);
    await shop.sender.settled();
    await expect.poll(() => Dexie.exists(databaseName(computer.shopId, 1))).toBe(false);
    // The browser frees the bytes when the app is started again.
    expect(await settleRenewal(shop.db, computer.shopId, 'first run')).toBe(false);
    expect(await settleRenewal(shop.db, computer.shopId, 'first run')).toBe(false);
    expect(await pendingErasures(shop.db)).toHaveLength(1);
    expect(await settleRenewal(shop.db, computer.shopId, 'second run')).toBe(true);
    expect(await pendingErasures(shop.db)).toEqual([]);

    await shop.search.caughtUp();
    expect(shop.search.find('查良')).toHaveLength(1);
    await soldSale(shop, computer, friend.id, 500);
    const third = await computer.restart();
    shop = third.shop;
    expect(third.notices).toEqual([]);
    expect(shop.generation).toBe(2);
  });

  it('is not done with them while the old one still lies there', async () => {
    await anErasedPerson();
    const erasures = (await pendingErasures(shop.db)).map(({ id }) => id);
    await wantRenewal(shop.db, erasures);
    ({ shop } = await computer.restart());
    await shop.sender.settled();
    const old = await ShopDatabase.openNamed(databaseName(computer.shopId, 1));
    expect(await settleRenewal(shop.db, computer.shopId, 'first run')).toBe(false);
    expect(await settleRenewal(shop.db, computer.shopId, 'second run')).toBe(false);
    expect(await pendingErasures(shop.db)).toHaveLength(1);
    old.close();
  });

  it('stays as it is if the new one cannot become the present one, and may be asked again', async () => {
    await anErasedPerson();
    await wantRenewal(shop.db, []);
    computer.close();
    const ports = computer.ports();
    computer.ports = () => ({ ...ports, pointTo: async () => false });
    const again = await computer.open();
    shop = again.shop;
    expect(shop.generation).toBe(1);
    expect(await isRenewalWanted(shop.db)).toBe(false);
    expect(again.notices).toEqual([]);
    expect(await renewalGivenUpAt(shop.db)).toBe(computer.nowMs);
    const desk = startErasingDesk(
      shop,
      async () => [],
      () => undefined,
    );
    await expect.poll(desk.state).toEqual({ kind: 'left', what: ['no-room'] });
  });

  it('is not written anew under the hands of somebody who came back while the copies were freed', async () => {
    await anErasedPerson();
    let isAtTheTill = false;
    let loads = 0;
    const free = async () => {
      isAtTheTill = true;
      return [];
    };
    const desk = startErasingDesk(shop, free, () => (loads += 1));
    await desk.eraseNow(() => !isAtTheTill);
    expect([loads, desk.state()]).toEqual([0, { kind: 'idle' }]);
    expect(await isRenewalWanted(shop.db)).toBe(false);
    await desk.eraseNow();
    expect([loads, await isRenewalWanted(shop.db)]).toEqual([1, true]);
  });

  it('written anew waits for the next start, but not if somebody else was erased since', async () => {
    const { friend } = await anErasedPerson();
    const erasures = (await pendingErasures(shop.db)).map(({ id }) => id);
    await wantRenewal(shop.db, erasures);
    ({ shop } = await computer.restart());
    expect(await waitsForNextStart(shop.db)).toBe(true);
    await erasePerson(shop, friend.id, computer.act());
    expect(await waitsForNextStart(shop.db)).toBe(false);
  });
});
