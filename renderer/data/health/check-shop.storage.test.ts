import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { pointUnits, toRowId } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard, soldSale } from '#test/support/at-the-counter.ts';
import { pastLine } from '#test/support/past-line.ts';
import { takingIn } from '#test/support/past-sales.ts';

import { editCard } from '../customers/edit-card.ts';
import { erasePerson } from '../customers/erase-person.ts';
import { mergeCards } from '../customers/merge-cards.ts';
import type { Shop } from '../shop.ts';
import { undoOperation } from '../undo.ts';
import { CheckStopped, checkShop } from './check-shop.ts';

let computer: TestComputer;
let shop: Shop;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
});

afterEach(() => computer.close());

const takeIn = takingIn(() => [shop, computer]);

async function aBusyShop() {
  const wang = await madeCard(shop, computer, { name: '王芳', phones: ['13900001111'] });
  const li = await madeCard(shop, computer, { name: '李梅' });
  await soldSale(shop, computer, wang.id, 1_200);
  await soldSale(shop, computer, li.id, 2_500);
  await soldSale(shop, computer, null, 300);
  await editCard(shop, wang.id, { note: '只喝龙井' }, computer.act());
  computer.later();
  await takeIn([pastLine({ product: '茶', phone: '13700000000', customerName: '赵' })]);
  const act = computer.act();
  await mergeCards(shop, { members: [wang.id, li.id], choices: {} }, act);
  computer.later();
  return { wang, li, act };
}

function check(signal = new AbortController().signal) {
  return checkShop(shop, () => undefined, signal);
}

describe('a shop that looks at itself', () => {
  it('finds nothing wrong after sales, a merge, an undo, an import and an erasure', async () => {
    const { li, act } = await aBusyShop();
    expect(await check()).toMatchObject(fine);
    await undoOperation(shop, act.operationId, computer.act());
    await erasePerson(shop, li.id, computer.act());
    expect(await check()).toMatchObject({ ...fine, people: 3 });
  });

  it('puts points right that are not what the facts say', async () => {
    await aBusyShop();
    const [stored] = await shop.db.standings.toArray();
    if (stored === undefined) throw new Error('nobody');
    await shop.db.standings.put({ ...stored, points: pointUnits(stored.points + 100) });
    expect(await check()).toMatchObject({ ...fine, mended: 1 });
    expect(await shop.db.standings.toArray()).toContainEqual(stored);
    const all = await shop.db.standings.toArray();
    await shop.db.standings.clear();
    expect((await check()).mended).toBe(all.length);
    expect(await shop.db.standings.toArray()).toEqual(all);
    expect(await check()).toMatchObject(fine);
  });

  it('counts facts and words about nobody', async () => {
    const { wang } = await aBusyShop();
    await shop.db.documents.delete(wang.id);
    expect((await check()).orphans).toBeGreaterThan(0);
  });

  it('misses words that a change points to', async () => {
    await aBusyShop();
    const text = await shop.db.texts.toCollection().first();
    await shop.db.texts.delete(text?.id ?? toRowId('none'));
    expect((await check()).orphans).toBe(1);
  });

  it('says how far its clock is behind', async () => {
    await aBusyShop();
    computer.later(-5 * 86_400_000);
    expect(await check()).toMatchObject({ clockBehind: 4 });
  });

  it('is stopped by whoever asked for it', async () => {
    await aBusyShop();
    await expect(check(AbortSignal.abort())).rejects.toThrow(CheckStopped);
  });
});

const fine = { mended: 0, wrong: 0, orphans: 0, indexes: [], clockBehind: 0 };
