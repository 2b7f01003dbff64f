import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toBusinessDay, type RowId } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { amountOf, madeCard, soldSale } from '#test/support/at-the-counter.ts';
import { kept, openDays, soldTo, takenBack, theOne, withRule } from '#test/support/kept-care.ts';
import { saveProduct } from '../catalogue/products.ts';
import type { Shop } from '../shop.ts';
import { readCounters } from '../write/counters.ts';
import { saveCareSettings } from './save-care-settings.ts';
import { doneFollowUp, editFollowUp, postponeFollowUp } from './follow-ups.ts';

const dayMs = 86_400_000;

let computer: TestComputer;
let shop: Shop;
let anna: RowId;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  anna = (await madeCard(shop, computer, { name: '王芳' })).id;
});

afterEach(() => computer.close());

function sold(customerId: RowId, goods?: { readonly productId: RowId }) {
  return soldTo([shop, computer], customerId, goods);
}

describe('after a sale', () => {
  test('each rule makes one follow-up on its day', async () => {
    for (const afterDays of [3, 30, 90]) await withRule(shop, computer, { afterDays });
    await sold(anna);
    await kept(shop);
    expect(await openDays(shop)).toEqual(['2026-03-04', '2026-03-31', '2026-05-30']);
  });

  test('a rule that is off makes nothing', async () => {
    await withRule(shop, computer, { isOn: false });
    await sold(anna);
    await kept(shop);
    expect(await openDays(shop)).toEqual([]);
  });

  test('the next sale moves it, and nothing is there twice', async () => {
    await withRule(shop, computer);
    await sold(anna);
    await kept(shop);
    const { id } = await theOne(shop);
    computer.later(2 * dayMs);
    await sold(anna);
    await kept(shop);
    expect(await theOne(shop)).toMatchObject({ id, day: '2026-03-06', becauseDay: '2026-03-03' });
  });

  test('it is not on a day on which the shop is closed', async () => {
    await saveCareSettings(shop, { closedWeekdays: [2] }, computer.act());
    await withRule(shop, computer);
    await sold(anna);
    await kept(shop);
    expect(await openDays(shop)).toEqual(['2026-03-05']);
  });

  test('only goods of the rule count, by product and by category', async () => {
    const goods = {
      code: '',
      unit: '',
      careText: '',
      active: true,
      price: amountOf(1, null).discount,
    };
    const tea = await saveProduct(shop, { ...goods, name: '茶', category: '饮' }, computer.act());
    computer.later();
    if (!tea.ok) throw new Error(tea.refusal.kind);
    const productId = tea.value.id;
    await withRule(shop, computer, { trigger: { kind: 'productSale', productId }, afterDays: 5 });
    const trigger = { kind: 'categorySale', category: '饮' } as const;
    await withRule(shop, computer, { trigger, afterDays: 9 });
    await sold(anna);
    await kept(shop);
    expect(await openDays(shop)).toEqual([]);
    await sold(anna, { productId });
    await kept(shop);
    expect(await openDays(shop)).toEqual(['2026-03-06', '2026-03-10']);
  });

  test('a sale to nobody calls for nobody', async () => {
    await withRule(shop, computer);
    await soldSale(shop, computer, null, 900);
    await kept(shop);
    expect(await openDays(shop)).toEqual([]);
  });

  test('once it came to rest it writes nothing', async () => {
    await withRule(shop, computer);
    await sold(anna);
    await kept(shop);
    const { seq } = await readCounters(shop.db);
    await kept(shop);
    await kept(shop);
    expect((await readCounters(shop.db)).seq).toBe(seq);
  });

  test('a clock that is behind makes nothing until it is right again', async () => {
    await withRule(shop, computer);
    computer.later(10 * dayMs);
    await sold(anna);
    computer.later(-5 * dayMs);
    await kept(shop);
    expect(await openDays(shop)).toEqual([]);
    computer.later(5 * dayMs);
    await kept(shop);
    expect(await openDays(shop)).toEqual(['2026-03-14']);
  });
});

describe('a sale that is taken back', () => {
  test('takes an untouched follow-up away, and brought back brings back the same', async () => {
    await withRule(shop, computer);
    const act = await sold(anna);
    await kept(shop);
    const { id } = await theOne(shop);
    const undo = await takenBack([shop, computer], act);
    await kept(shop);
    expect(await openDays(shop)).toEqual([]);
    await takenBack([shop, computer], undo);
    await kept(shop);
    expect((await theOne(shop)).id).toBe(id);
  });

  test('moves it back to the sale before', async () => {
    await withRule(shop, computer);
    await sold(anna);
    computer.later(dayMs);
    const act = await sold(anna);
    await kept(shop);
    expect(await openDays(shop)).toEqual(['2026-03-05']);
    await takenBack([shop, computer], act);
    await kept(shop);
    expect(await openDays(shop)).toEqual(['2026-03-04']);
  });

  test('leaves one that somebody postponed', async () => {
    await withRule(shop, computer);
    const act = await sold(anna);
    await kept(shop);
    const { id } = await theOne(shop);
    await postponeFollowUp(shop, id, { day: toBusinessDay('2026-03-20') }, computer.act());
    computer.later();
    await takenBack([shop, computer], act);
    await kept(shop);
    expect(await openDays(shop)).toEqual(['2026-03-20']);
  });

  test('gives the day back that somebody chose, for good', async () => {
    await withRule(shop, computer);
    const first = await sold(anna);
    await kept(shop);
    const { id } = await theOne(shop);
    await postponeFollowUp(shop, id, { day: toBusinessDay('2026-03-20') }, computer.act());
    computer.later(dayMs);
    const mistaken = await sold(anna);
    await kept(shop);
    expect(await openDays(shop)).toEqual(['2026-03-05']);
    await takenBack([shop, computer], mistaken);
    await kept(shop);
    expect(await theOne(shop)).toMatchObject({
      id,
      day: '2026-03-20',
      becauseDay: '2026-03-01',
      postponedFrom: '2026-03-04',
    });
    await takenBack([shop, computer], first);
    await kept(shop);
    expect(await openDays(shop)).toEqual(['2026-03-20']);
  });

  test('takes one away of which somebody changed only the words', async () => {
    await withRule(shop, computer);
    const act = await sold(anna);
    await kept(shop);
    const { id, ...known } = await theOne(shop);
    await editFollowUp(shop, id, { ...known, text: '问鞋子' }, computer.act());
    computer.later();
    await takenBack([shop, computer], act);
    await kept(shop);
    expect(await openDays(shop)).toEqual([]);
  });
});

describe('once it was done', () => {
  test('only a later sale calls again', async () => {
    await withRule(shop, computer);
    await sold(anna);
    await kept(shop);
    const { id } = await theOne(shop);
    computer.later(dayMs);
    await doneFollowUp(shop, id, { result: 'reached', note: '' }, computer.act());
    computer.later();
    await kept(shop);
    expect(await openDays(shop)).toEqual([]);
    await sold(anna);
    await kept(shop);
    expect(await openDays(shop)).toEqual(['2026-03-05']);
  });

  test('and the doing is taken back after another was made, one of the two is left', async () => {
    await withRule(shop, computer);
    await sold(anna);
    await kept(shop);
    const { id } = await theOne(shop);
    const done = computer.act();
    await doneFollowUp(shop, id, { result: 'reached', note: '' }, done);
    computer.later(dayMs);
    await sold(anna);
    await kept(shop);
    await takenBack([shop, computer], done);
    await kept(shop);
    expect(await openDays(shop)).toEqual(['2026-03-05']);
  });
});

describe('killed between the sale and its follow-up', () => {
  test('the next start makes it', async () => {
    await withRule(shop, computer);
    await kept(shop);
    await sold(anna);
    ({ shop } = await computer.restart());
    await kept(shop);
    expect(await openDays(shop)).toEqual(['2026-03-04']);
  });

  test('so does a database that had to be built anew', async () => {
    await withRule(shop, computer);
    await sold(anna);
    await shop.sender.settled();
    computer.generation = 7;
    ({ shop } = await computer.restart());
    await kept(shop);
    expect(await openDays(shop)).toEqual(['2026-03-04']);
  });
});
