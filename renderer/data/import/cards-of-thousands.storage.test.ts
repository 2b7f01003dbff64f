import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { cents, toBusinessDay, toRowId } from '#domain/kernel/units.ts';
import type { ImportRow } from '#domain/customers/import-row.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard, soldSale } from '#test/support/at-the-counter.ts';
import { inBatches } from '#test/support/in-batches.ts';
import { turned } from '#test/support/turned.ts';
import { valueOf } from '#test/support/value-of.ts';

import { tagsOf } from '../catalogue/tags.ts';
import { cardOf } from '../customers/card-queries.ts';
import { isLive } from '../customers/customer-documents.ts';
import { overviewOf } from '../customers/overview.ts';
import { readProgram } from '../loyalty/program.ts';
import { saveProgram } from '../loyalty/save-program.ts';
import { everythingIn, standingsFolded } from '../self-check.ts';
import type { Shop } from '../shop.ts';
import { databaseName } from '../shop-database.ts';
import { undoOperation } from '../undo.ts';
import type { Act } from '../write/act.ts';
import { importCards } from './import-cards.ts';
import type { RowDecision } from './take-card-in.ts';

let computer: TestComputer;
let shop: Shop;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
});

afterEach(async () => {
  computer.close();
  await Dexie.delete(databaseName(computer.shopId, shop.generation));
});

describe('a list taken in', () => {
  it('makes cards, with their tags made once', async () => {
    const outcome = await takeIn([row('王芳', '13900001111', 'VIP'), row('李梅', '', 'VIP')]);
    expect(outcome).toEqual({ ok: true, value: { created: 2, updated: 0, kept: 0 } });
    expect((await tagsOf(shop)).map(({ name }) => name)).toEqual(['VIP']);
    await shop.search.caughtUp();
    expect(shop.search.find('vip')).toHaveLength(2);
  });

  it('leaves a card of the same phone alone, or fills it in, as the owner decided', async () => {
    const card = await madeCard(shop, computer, {
      name: '王芳',
      phones: ['13900001111'],
      note: '旧',
    });
    const line = row('王小芳', '+86 139 0000 1111', '老客');
    const edit = { ...line.edit, note: '', likes: '绿茶' };

    expect(await takeIn([{ ...line, edit }], 'keep')).toMatchObject({ value: { kept: 1 } });
    expect(await cardOf(shop, card.id)).toMatchObject({ name: '王芳', likes: '' });
    expect(await takeIn([{ ...line, edit }], 'update')).toMatchObject({ value: { updated: 1 } });
    expect(await cardOf(shop, card.id)).toMatchObject({
      name: '王小芳',
      likes: '绿茶',
      note: '旧',
      phones: [{ digits: '13900001111' }],
    });
  });

  it('knows who brought whom, and lets nobody bring themselves over others', async () => {
    const wang = await madeCard(shop, computer, { name: '王芳', phones: ['13900001111'] });
    const li = await madeCard(shop, computer, {
      name: '李梅',
      referrerId: wang.id,
      phones: ['137'],
    });
    const list = [
      { ...row('王芳', '13900001111'), referrer: '李梅' },
      { ...row('赵云', '13900002222'), referrer: '王芳' },
      { ...row('钱多', '13900003333'), referrer: '没这个人' },
    ];
    expect(await takeIn(list, 'update')).toMatchObject({ value: { created: 2, updated: 0 } });
    expect(await cardOf(shop, wang.id)).toMatchObject({ referrerId: null });
    expect(await cardOf(shop, li.id)).toMatchObject({ referrerId: wang.id });
    await shop.search.caughtUp();
    const [zhao] = shop.search.find('赵云');
    const [qian] = shop.search.find('钱多');
    expect(await cardOf(shop, toRowId(zhao?.card.id ?? ''))).toMatchObject({ referrerId: wang.id });
    expect(await cardOf(shop, toRowId(qian?.card.id ?? ''))).toMatchObject({ note: '← 没这个人' });
  });

  it('brings balances from another system as entries of new cards, and of no others', async () => {
    await madeCard(shop, computer, { name: '王芳', phones: ['13900001111'] });
    const opening = {
      pointsHundredths: 3_750,
      stored: cents(5_000),
      spent: cents(80_000),
      visits: 4,
      lastDay: toBusinessDay('2025-12-01'),
    };
    const list = [
      { ...row('王芳', '13900001111'), opening },
      { ...row('李梅', '137'), opening },
    ];
    await takeIn(list, 'update');
    const standings = await shop.db.standings.toArray();
    expect(standings).toMatchObject([
      { points: 37, spent: 80_000, visits: 4, lastDay: '2025-12-01' },
    ]);
    expect(standings).toEqual(await standingsFolded(shop.db));
    const { earn } = await readProgram(shop.db);
    valueOf(await saveProgram(shop, { earn: { ...earn, decimals: 2 } }, computer.act()), computer);
    await turned(shop);
    expect(await shop.db.standings.toArray()).toMatchObject([{ points: 3_700 }]);
  });

  it('of families that share a phone makes a card for each number in the list', async () => {
    const list = [
      { ...row('王父', '13900001111'), number: 'A1' },
      { ...row('王母', '13900001111'), number: 'A2' },
      { ...row('王父', '13900001111'), number: 'A1' },
    ];
    expect(await takeIn(list)).toMatchObject({ value: { created: 2, kept: 1 } });
  });

  it('takes the same phone on two lines for one person', async () => {
    const outcome = await takeIn([row('王芳', '13900001111'), row('王女士', '139-0000-1111')]);
    expect(outcome).toMatchObject({ value: { created: 1, kept: 1 } });
  });

  it('undone in one step is gone, cards it changed are as before, and redone is back', async () => {
    const card = await madeCard(shop, computer, { name: '王芳', phones: ['13900001111'] });
    await soldSale(shop, computer, card.id, 500);
    const act = computer.act();
    const many = Array.from({ length: 2_100 }, (_, at) => row(`名${at}`, `138${eight(at)}`));
    await takeIn([row('王小芳', '13900001111'), ...many], 'update', act);
    expect(await liveCards()).toBe(2_101);

    const undo = computer.act();
    await undoOperation(shop, act.operationId, undo);
    expect(await liveCards()).toBe(1);
    expect(await overviewOf(shop, card.id)).toMatchObject({ card: { name: '王芳' }, points: 5 });
    await shop.search.caughtUp();
    expect(shop.search.find('名209')).toEqual([]);

    await undoOperation(shop, undo.operationId, computer.act());
    expect(await liveCards()).toBe(2_101);
    expect((await cardOf(shop, card.id))?.name).toBe('王小芳');
  });

  it('is all there after a rebuild', async () => {
    const many = Array.from({ length: 2_500 }, (_, at) => row(`名${at}`, `138${eight(at)}`));
    await takeIn(many);
    await shop.sender.settled();
    const before = await everythingIn(shop.db);
    computer.close();
    await Dexie.delete(databaseName(computer.shopId, 1));
    ({ shop } = await computer.open());
    expect(await everythingIn(shop.db)).toEqual(before);
    expect((await madeCard(shop, computer, { name: '新' })).number).toBe('02501');
  });

  it('cancelled leaves nothing', async () => {
    const many = Array.from({ length: 5_000 }, (_, at) => row(`名${at}`, ''));
    const stop = new AbortController();
    const outcome = await importCards(
      shop,
      inBatches(many),
      () => 'keep',
      computer.act(),
      () => stop.abort(),
      stop.signal,
    );
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'cancelled' } });
    expect(await shop.db.documents.count()).toBe(0);
    expect(await shop.db.staged.count()).toBe(0);
  });

  it('lets the counter go on selling meanwhile', async () => {
    const card = await madeCard(shop, computer, { name: '王芳' });
    const many = Array.from({ length: 6_000 }, (_, at) => row(`名${at}`, `138${eight(at)}`));
    const importing = takeIn(many);
    for (let sale = 0; sale < 5; sale += 1) await soldSale(shop, computer, card.id, 100);
    await importing;
    expect(await overviewOf(shop, card.id)).toMatchObject({ points: 5 });
    expect(await liveCards()).toBe(6_001);
  });
});

function takeIn(
  rows: readonly ImportRow[],
  decision: RowDecision = 'keep',
  act: Act = computer.act(),
) {
  computer.later();
  const signal = new AbortController().signal;
  return importCards(
    shop,
    inBatches(rows),
    () => decision,
    act,
    () => undefined,
    signal,
  );
}

async function liveCards(): Promise<number> {
  const documents = await shop.db.documents.where('kind').equals('customer').toArray();
  return documents.filter(isLive).length;
}

function row(name: string, phone: string, ...tags: readonly string[]): ImportRow {
  return { edit: { name, phones: phone === '' ? [] : [phone] }, tags };
}

function eight(number: number): string {
  return String(number).padStart(8, '0');
}
