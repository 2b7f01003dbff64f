import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RowId, cents } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard } from '#test/support/at-the-counter.ts';
import { kept, openDays, soldTo, takenBack, theOne, withRule } from '#test/support/kept-care.ts';
import { valueOf } from '#test/support/value-of.ts';
import { saveProduct } from '../catalogue/products.ts';
import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { editFollowUp } from './follow-ups.ts';

let computer: TestComputer;
let shop: Shop;
let anna: RowId;
let tea: RowId;
let sale: Act;

const goods = {
  name: '茶',
  code: '',
  unit: '',
  careText: '',
  active: true,
  price: cents(1),
};

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  anna = (await madeCard(shop, computer, { name: '王芳' })).id;
  const saved = await saveProduct(shop, { ...goods, category: '饮' }, computer.act());
  tea = valueOf(saved, computer).id;
  await withRule(shop, computer, { trigger: { kind: 'categorySale', category: '饮' } });
  sale = await soldTo([shop, computer], anna, { productId: tea });
  await kept(shop);
});

afterEach(() => computer.close());

async function moved(category: string): Promise<void> {
  valueOf(await saveProduct(shop, { ...goods, id: tea, category }, computer.act()), computer);
}

/** Whatever a person changes makes the keeper look at everything about this customer. */
async function looked(): Promise<void> {
  const { id, ...known } = await theOne(shop);
  await editFollowUp(shop, id, { ...known, text: '问口味' }, computer.act());
  computer.later();
  await kept(shop);
}

describe('goods that are moved to another category', () => {
  test('leave what is promised', async () => {
    await moved('茶饮');
    await looked();
    expect(await openDays(shop)).toEqual(['2026-03-04']);
    await moved('');
    await looked();
    expect(await openDays(shop)).toEqual(['2026-03-04']);
  });

  test('and whose sale is taken back take the promise with them', async () => {
    await moved('茶饮');
    await looked();
    await takenBack([shop, computer], sale);
    await kept(shop);
    expect(await openDays(shop)).toEqual([]);
  });

  test('call for nothing new', async () => {
    await moved('茶饮');
    computer.later(86_400_000);
    await soldTo([shop, computer], anna, { productId: tea });
    await looked();
    expect(await openDays(shop)).toEqual(['2026-03-04']);
  });
});
