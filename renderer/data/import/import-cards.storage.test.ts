import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { ImportRow } from '#domain/customers/import-row.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard, soldSale } from '#test/support/at-the-counter.ts';

import { tagsOf } from '../catalogue/tags.ts';
import { cardOf } from '../customers/card-queries.ts';
import { isLive } from '../customers/customer-documents.ts';
import { overviewOf } from '../customers/overview.ts';
import { everythingIn } from '../self-check.ts';
import type { Shop } from '../shop.ts';
import { databaseName } from '../shop-database.ts';
import { undoOperation } from '../undo.ts';
import type { Act } from '../write/act.ts';
import { type DuplicateDecision, importCards } from './import-cards.ts';

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
    expect(outcome).toEqual({ ok: true, value: { created: 2, updated: 0, skipped: 0 } });
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

    expect(await takeIn([{ ...line, edit }], 'skip')).toMatchObject({ value: { skipped: 1 } });
    expect(await cardOf(shop, card.id)).toMatchObject({ name: '王芳', likes: '' });
    expect(await takeIn([{ ...line, edit }], 'update')).toMatchObject({ value: { updated: 1 } });
    expect(await cardOf(shop, card.id)).toMatchObject({
      name: '王小芳',
      likes: '绿茶',
      note: '旧',
      phones: [{ digits: '13900001111' }],
    });
  });

  it('takes the same phone on two lines for one person', async () => {
    const outcome = await takeIn([row('王芳', '13900001111'), row('王女士', '139-0000-1111')]);
    expect(outcome).toMatchObject({ value: { created: 1, skipped: 1 } });
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
      many,
      'skip',
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
  decision: DuplicateDecision = 'skip',
  act: Act = computer.act(),
) {
  computer.later();
  return importCards(shop, rows, decision, act, () => undefined, new AbortController().signal);
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
