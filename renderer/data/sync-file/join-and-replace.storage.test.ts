import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { FilePart } from '#domain/sync/file/format.ts';
import type { Rows } from '#domain/sync/rows.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard, soldSale } from '#test/support/at-the-counter.ts';
import { filled, given, partsOf } from '#test/support/next-shop.ts';

import { liveCustomers } from '../customers/customer-documents.ts';
import { deleteCard } from '../customers/delete-card.ts';
import { editCard } from '../customers/edit-card.ts';
import { erasePerson } from '../customers/erase-person.ts';
import { overviewOf } from '../customers/overview.ts';
import { localSetting, setLocalSetting } from '../local-settings.ts';
import { deleteReplaced } from '../opening/replaced-databases.ts';
import { everythingIn, standingsFolded, standingsKept } from '../self-check.ts';
import type { Shop } from '../shop.ts';
import { databaseName } from '../shop-database.ts';
import { NextRefused, fillNext } from './fill-next.ts';
import { joinFile } from './join-file.ts';
import { lookAtFile } from './look-at-file.ts';

let computer: TestComputer;
let shop: Shop;
const ignore = () => undefined;
const { signal } = new AbortController();

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
});

afterEach(() => computer.close());

describe('a file that is joined', () => {
  it('brings the cards and sales that are only in it, and says before how many', async () => {
    const wang = await madeCard(shop, computer, { name: '王芳' });
    await soldSale(shop, computer, wang.id, 1_200);
    const file = await everythingIn(shop.db);
    const elsewhere = await anotherComputerWith(file);
    const li = await madeCard(elsewhere.shop, elsewhere.computer, { name: '李静' });
    await soldSale(elsewhere.shop, elsewhere.computer, wang.id, 800);
    const newer = await everythingIn(elsewhere.shop.db);
    elsewhere.computer.close();

    const looking = await lookAtFile(shop.db);
    for (const part of partsOf(newer)) await looking.take(part);
    const { file: seen, here } = await looking.result();
    expect(seen).toMatchObject({ customers: 2, newCustomers: 1, newSales: 1 });
    expect(here).toMatchObject({ customers: 1 });

    await take(newer);
    expect(await liveCustomers(shop.db)).toHaveLength(2);
    expect(await overviewOf(shop, wang.id)).toMatchObject({ visits: 1, points: 20 });
    expect(await overviewOf(shop, li.id)).toMatchObject({ visits: 0 });
    expect(await standingsKept(shop.db)).toEqual(await standingsFolded(shop.db));
  });

  it('says what it would change before, and changes just that', async () => {
    const wang = await madeCard(shop, computer, { name: '王芳' });
    const file = await everythingIn(shop.db);
    const elsewhere = await anotherComputerWith(file);
    elsewhere.computer.later();
    await editCard(elsewhere.shop, wang.id, { name: '王小芳' }, elsewhere.computer.act());
    const newer = await everythingIn(elsewhere.shop.db);
    elsewhere.computer.close();
    const looking = await lookAtFile(shop.db);
    for (const part of partsOf(newer)) await looking.take(part);
    await looking.take({ kind: 'others', table: 'operations', rows: [{}] });
    await looking.take({ kind: 'others', table: 'of-a-newer-app', rows: [{}, {}] });
    const { file: seen, names, unknownRows } = await looking.result();
    expect(unknownRows).toBe(2);
    expect(seen.changes).toMatchObject([{ path: 'name', before: '王芳', after: '王小芳' }]);
    expect(names.get(wang.id)).toBe('王芳');
    await take(newer);
    expect((await liveCustomers(shop.db))[0]?.fields['name']).toBe('王小芳');
  });

  it('twice is joined once, and the journal gets only what was new', async () => {
    const wang = await madeCard(shop, computer, { name: '王芳' });
    await soldSale(shop, computer, wang.id, 1_200);
    const file = await everythingIn(shop.db);
    await shop.sender.settled();
    const records = computer.journal.records.length;
    expect(await take(file)).toEqual({ rows: 0 });
    await shop.sender.settled();
    // The commit alone.
    expect(computer.journal.records.length).toBe(records + 1);
    expect(await everythingIn(shop.db)).toEqual(file);
  });

  it('names nobody who was erased here, not in the journal either', async () => {
    const wang = await madeCard(shop, computer, { name: '王芳芳芳', note: '爱喝乌龙茶' });
    const old = await everythingIn(shop.db);
    await erasePerson(shop, wang.id, computer.act());
    await shop.sender.settled();
    const before = computer.journal.records.length;
    await take(old);
    await shop.sender.settled();
    const since = JSON.stringify(computer.journal.records.slice(before));
    expect(since).not.toContain('王芳芳芳');
    expect(JSON.stringify(await everythingIn(shop.db))).not.toContain('王芳芳芳');
  });

  it('that ends half-way leaves nothing, now and after the next start', async () => {
    const before = await everythingIn(shop.db);
    const elsewhere = await anotherComputerWith(before);
    await madeCard(elsewhere.shop, elsewhere.computer, { name: '李静' });
    const file = await everythingIn(elsewhere.shop.db);
    elsewhere.computer.close();
    async function* pulledOut(): AsyncGenerator<FilePart> {
      yield* partsOf(file);
      throw new Error('The stick was pulled out.');
    }
    const joining = joinFile(shop, computer.act(), pulledOut(), ignore, signal);
    await expect(joining).rejects.toThrow('pulled out');
    expect(await everythingIn(shop.db)).toEqual(before);
    ({ shop } = await computer.restart());
    expect(await everythingIn(shop.db)).toEqual(before);
  });

  it('comes to the same when the database is lost afterwards', async () => {
    const wang = await madeCard(shop, computer, { name: '王芳' });
    const file = await everythingIn(shop.db);
    const elsewhere = await anotherComputerWith(file);
    await soldSale(elsewhere.shop, elsewhere.computer, wang.id, 800);
    const newer = await everythingIn(elsewhere.shop.db);
    elsewhere.computer.close();
    await take(newer);
    await shop.sender.settled();
    const joined = await everythingIn(shop.db);
    computer.close();
    await Dexie.delete(databaseName(computer.shopId, 1));
    ({ shop } = await computer.open());
    expect(await everythingIn(shop.db)).toEqual(joined);
  });
});

describe('a shop that a file fills beside', () => {
  it('has what the file has, a journal that comes to the same, and this counter’s habits', async () => {
    const wang = await madeCard(shop, computer, { name: '王芳' });
    await soldSale(shop, computer, wang.id, 1_200);
    const file = await everythingIn(shop.db);
    await deleteCard(shop, wang.id, computer.act());
    await setLocalSetting(shop, 'language', 'zh-TW');
    const next = await filled(computer, shop, file);
    const opened = await next.open();
    expect(await everythingIn(opened.shop.db)).toEqual(file);
    expect(opened.notices).toEqual([]);
    expect(await localSetting(opened.shop, 'language')).toBe('zh-TW');
    expect(await overviewOf(opened.shop, wang.id)).toMatchObject({ visits: 1, points: 12 });
    next.close();
    await Dexie.delete(databaseName(next.shopId, next.generation));
    const rebuilt = await next.open();
    expect(await everythingIn(rebuilt.shop.db)).toEqual(file);
    next.close();
  });

  it('knows nothing of what was replaced, however often it is opened', async () => {
    const file = await everythingIn(shop.db);
    await madeCard(shop, computer, { name: '王芳' });
    const next = await filled(computer, shop, file);
    computer.close();
    for (let starts = 1; starts <= 2; starts += 1) {
      const { shop: opened } = await next.open();
      expect(await liveCustomers(opened.db)).toHaveLength(0);
      await opened.sender.settled();
      next.close();
    }
    expect(await databases()).toContain(databaseName(computer.shopId, 1));
    await deleteReplaced(next.identity(), []);
    expect(await databases()).not.toContain(databaseName(computer.shopId, 1));
    expect(await databases()).toContain(databaseName(computer.shopId, next.generation));
  });

  it('does not bring back who was erased here, in the database nor in its journal', async () => {
    const wang = await madeCard(shop, computer, { name: '王芳芳芳' });
    const old = await everythingIn(shop.db);
    await erasePerson(shop, wang.id, computer.act());
    const next = await filled(computer, shop, old);
    expect(JSON.stringify(next.journal.records)).not.toContain('王芳芳芳');
    const opened = await next.open();
    expect(JSON.stringify(await everythingIn(opened.shop.db))).not.toContain('王芳芳芳');
    next.close();
  });

  it('is nobody’s if its journal cannot be written', async () => {
    const file = await everythingIn(shop.db);
    await madeCard(shop, computer, { name: '王芳' });
    const more = await everythingIn(shop.db);
    const append = async () => ({ kind: 'disk-full' }) as const;
    const to = { shopId: computer.shopId, generation: 2, newId: computer.newId, append };
    await expect(fillNext(shop.db, given(more), to, ignore)).rejects.toThrow(NextRefused);
    expect(await everythingIn(shop.db)).not.toEqual(file);
  });
});

function take(file: Rows) {
  return joinFile(shop, computer.act(), given(file), ignore, signal);
}

/** Another counter of the same shop, which has what the file has. */
async function anotherComputerWith(file: Rows) {
  const other = new TestComputer('till-2');
  other.nowMs = computer.nowMs + 60_000;
  const opened = await other.open();
  await joinFile(opened.shop, other.act(), given(file), ignore, signal);
  other.later();
  return { computer: other, shop: opened.shop };
}

async function databases(): Promise<readonly string[]> {
  return (await indexedDB.databases()).map(({ name }) => name ?? '');
}
