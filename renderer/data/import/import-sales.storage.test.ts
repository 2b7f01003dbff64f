import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type RowId, cents, toBusinessDay } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard, soldSale } from '#test/support/at-the-counter.ts';
import { pastLine as line } from '#test/support/past-line.ts';
import { takingIn } from '#test/support/past-sales.ts';

import { documentsOfKind } from '../catalogue/documents.ts';
import { overviewOf } from '../customers/overview.ts';
import { refundSale } from '../sales/refund-sale.ts';
import { voidSale } from '../sales/void-sale.ts';
import { standingsFolded } from '../self-check.ts';
import type { Shop } from '../shop.ts';
import { databaseName } from '../shop-database.ts';
import { timelineOf, walkInsOf } from '../timeline/timeline.ts';
import { undoOperation } from '../undo.ts';

let computer: TestComputer;
let shop: Shop;
let wang: RowId;
const takeIn = takingIn(() => [shop, computer]);

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  wang = (await madeCard(shop, computer, { name: '王芳', phones: ['13900001111'] })).id;
});

afterEach(async () => {
  computer.close();
  await Dexie.delete(databaseName(computer.shopId, shop.generation));
});

describe('past sales taken in', () => {
  it('are told in the story of the customer, with goods in the words of the list', async () => {
    await takeIn([line({ product: '绿茶', amount: cents(2_400), quantity: 2_000 })]);
    expect(await timelineOf(shop, wang)).toMatchObject([
      { kind: 'sale', total: 2_400, day: '2025-03-05', lines: [{ name: '绿茶', quantity: 2_000 }] },
      { kind: 'joined' },
    ]);
    expect(await overviewOf(shop, wang)).toMatchObject({
      visits: 1,
      points: 0,
      lastBought: '绿茶',
    });
    expect((await products()).map(({ fields }) => fields)).toMatchObject([
      { name: '绿茶', price: 1_200 },
    ]);
  });

  it('can be refunded one by one, and are not voided one by one', async () => {
    await takeIn([line({}), line({ receipt: '0002' })]);
    const sale = (await timelineOf(shop, wang)).find(({ kind }) => kind === 'sale');
    const saleId = sale?.id ?? wang;
    const request = { saleId, amount: cents(200), method: 'cash', reason: '' } as const;
    expect(await refundSale(shop, request, computer.act())).toMatchObject({ ok: true });
    expect(await voidSale(shop, { saleId, reason: '' }, computer.act())).toMatchObject({
      ok: false,
      refusal: { kind: 'unknown-sale' },
    });
    expect(await overviewOf(shop, wang)).toMatchObject({ spentLastYear: 2_200 });
    expect(await shop.db.standings.toArray()).toEqual(await standingsFolded(shop.db));
  });

  it('go on with sales at the counter, as if they had been made there', async () => {
    await takeIn([line({})]);
    await soldSale(shop, computer, wang, 800);
    expect(await overviewOf(shop, wang)).toMatchObject({
      visits: 2,
      spentLastYear: 2_000,
      points: 8,
    });
    expect(await shop.db.standings.toArray()).toEqual(await standingsFolded(shop.db));
  });

  it('to nobody are found on their day', async () => {
    await takeIn([line({ phone: '', customerName: '' }), line({ receipt: '9' })]);
    const day = toBusinessDay('2025-03-05');
    expect(await walkInsOf(shop, day)).toMatchObject([{ kind: 'sale', total: 1_200 }]);
    expect(await walkInsOf(shop, toBusinessDay('2025-03-06'))).toEqual([]);
  });

  it.each([
    ['create', { customersCreated: 1, walkIns: 0, sales: 1 }, 0],
    ['walk-in', { customersCreated: 0, walkIns: 1, sales: 1 }, 0],
    ['refuse', { customersCreated: 0, walkIns: 0, sales: 0 }, 1],
  ] as const)('of somebody without a card: %s', async (unknown, outcome, refused) => {
    const plan = await takeIn([line({ phone: '13700000000' })], { unknown });
    expect(plan.outcome).toMatchObject(outcome);
    expect(plan.refused.size).toBe(refused);
  });

  it('of a name that two cards have stay out, and say so', async () => {
    await madeCard(shop, computer, { name: '王芳' });
    const plan = await takeIn([line({ phone: '' })]);
    expect([...plan.refused]).toEqual([[2, 'ambiguous-customer']]);
  });

  it('without goods in the catalogue keep their words, which go with the person', async () => {
    await takeIn([line({ product: '给王姐的茶' })], { products: 'text' });
    expect(await products()).toEqual([]);
    const [sale] = await timelineOf(shop, wang);
    expect(sale).toMatchObject({ lines: [{ name: '给王姐的茶' }] });
    expect(JSON.stringify(await shop.db.entries.toArray())).not.toContain('王姐');
    const words = await shop.db.texts.where('subject').equals(wang).toArray();
    expect(words.some(({ text }) => text?.includes('给王姐的茶'))).toBe(true);
  });

  it('are gone after an undo, with the cards and goods they made', async () => {
    const act = computer.act();
    await takeIn([line({}), line({ phone: '13700000000', customerName: '新客' })], {}, act);
    await undoOperation(shop, act.operationId, computer.act());
    expect(await overviewOf(shop, wang)).toMatchObject({ visits: 0, spentLastYear: 0 });
    expect(await products()).toEqual([]);
    await shop.search.caughtUp();
    expect(shop.search.find('新客')).toEqual([]);
  });
});

function products() {
  return documentsOfKind(shop.db, 'product');
}
