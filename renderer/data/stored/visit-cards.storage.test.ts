import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type RowId, cents, toBusinessDay, toRowId } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard } from '#test/support/at-the-counter.ts';
import { granted } from '#test/support/stored-counter.ts';

import { saveProduct } from '../catalogue/products.ts';
import { deleteCard } from '../customers/delete-card.ts';
import type { Shop } from '../shop.ts';
import { undoOperation } from '../undo.ts';
import { refundCard } from './refund-card.ts';
import { type CardSale, sellCard } from './sell-card.ts';
import { cardsOf } from './stored-queries.ts';
import { useCard } from './use-card.ts';

let computer: TestComputer;
let shop: Shop;
let wang: RowId;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  wang = (await madeCard(shop, computer, { name: '王芳' })).id;
});

afterEach(() => computer.close());

function threeCuts(more: Partial<CardSale> = {}): CardSale {
  return {
    customerId: wang,
    productId: null,
    name: '洗剪吹',
    uses: 3,
    price: cents(100_00),
    until: null,
    method: 'cash',
    staffId: null,
    ...more,
  };
}

async function sold(more: Partial<CardSale> = {}): Promise<RowId> {
  const { cardId } = granted(await sellCard(shop, threeCuts(more), computer.act()));
  computer.later();
  return cardId;
}

async function use(cardId: RowId, uses = 1, act = computer.act()) {
  const used = await useCard(shop, { cardId, uses, staffId: null }, act);
  computer.later();
  return used;
}

const back = (cardId: RowId) => ({ cardId, method: 'cash', reason: '' }) as const;

describe('a visit card', () => {
  it('is used to the last use, and its shares add up to its price', async () => {
    const cardId = await sold();
    const shares = [];
    for (const left of [2, 1, 0]) {
      const used = granted(await use(cardId));
      expect(used.left).toBe(left);
      shares.push(used.share);
    }
    expect(shares).toEqual([33_33, 33_33, 33_34]);
    expect(await use(cardId)).toEqual({ ok: false, refusal: { kind: 'too-few', left: 0 } });
    expect(await cardsOf(shop, wang)).toMatchObject([
      { cardId, name: '洗剪吹', left: 0, spent: 100_00, isOver: 'used_up' },
    ]);
  });

  it('spends its share and earns points when it is used, not when it is sold', async () => {
    const cardId = await sold();
    const used = granted(await use(cardId, 2));
    expect(used).toMatchObject({ left: 1, share: 66_66, units: 66 });
    const entry = await shop.db.entries.get(used.useId);
    expect(entry).toMatchObject({
      kind: 'card_used',
      subject: wang,
      uses: 2,
      share: 66_66,
      earned: { units: 66 },
    });
  });

  it('used once, however often it is pressed, and by two windows for the last use once', async () => {
    const cardId = await sold();
    const act = computer.act();
    const first = await use(cardId, 2, act);
    expect(await use(cardId, 2, act)).toEqual(first);
    const both = await Promise.all([use(cardId), use(cardId)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await cardsOf(shop, wang))[0]?.left).toBe(0);
  });

  it('gets a use back that is undone, and the shares still add up', async () => {
    const cardId = await sold();
    const act = computer.act();
    granted(await use(cardId, 1, act));
    granted(await use(cardId, 1));
    granted(await undoOperation(shop, act.operationId, computer.act()));
    expect((await cardsOf(shop, wang))[0]).toMatchObject({ left: 2, spent: 33_33 });
    granted(await use(cardId, 2));
    expect((await cardsOf(shop, wang))[0]).toMatchObject({ left: 0, spent: 100_00 });
  });

  it('is given back pro rata, once, and is over', async () => {
    const cardId = await sold();
    granted(await use(cardId));
    const refunded = granted(await refundCard(shop, back(cardId), computer.act()));
    expect(refunded).toMatchObject({ uses: 2, amount: 66_67 });
    expect((await cardsOf(shop, wang))[0]).toMatchObject({ left: 0, isOver: 'refunded' });
    expect(await use(cardId)).toEqual({ ok: false, refusal: { kind: 'refunded' } });
    const again = await refundCard(shop, back(cardId), computer.act());
    expect(again).toEqual({ ok: false, refusal: { kind: 'already-refunded' } });
  });

  it('with nothing left is not given back', async () => {
    const cardId = await sold();
    granted(await use(cardId, 3));
    const refused = await refundCard(shop, back(cardId), computer.act());
    expect(refused).toEqual({ ok: false, refusal: { kind: 'nothing-unused' } });
  });

  it('past its last day cannot be used, and its money can still be given back', async () => {
    const until = toBusinessDay('2026-03-02');
    const cardId = await sold({ until });
    computer.later(86_400_000);
    granted(await use(cardId));
    computer.later(86_400_000);
    const late = { kind: 'past-last-day', until };
    expect(await use(cardId)).toEqual({ ok: false, refusal: late });
    expect((await cardsOf(shop, wang))[0]?.isOver).toBe('expired');
    expect(granted(await refundCard(shop, back(cardId), computer.act())).amount).toBe(66_67);
  });

  it('that was taken back, or never was, is used by nobody', async () => {
    const act = computer.act();
    const { cardId } = granted(await sellCard(shop, threeCuts(), act));
    granted(await undoOperation(shop, act.operationId, computer.act()));
    expect(await use(cardId)).toEqual({ ok: false, refusal: { kind: 'voided' } });
    expect(await cardsOf(shop, wang)).toEqual([]);
    for (const id of [toRowId('nothing'), wang]) {
      expect(await use(id)).toEqual({ ok: false, refusal: { kind: 'unknown-card' } });
    }
  });

  it('of somebody whose card was deleted is not used, and can be given back', async () => {
    const cardId = await sold();
    granted(await deleteCard(shop, wang, computer.act()));
    expect(await use(cardId)).toEqual({ ok: false, refusal: { kind: 'unknown-customer' } });
    expect(granted(await refundCard(shop, back(cardId), computer.act())).amount).toBe(100_00);
  });

  it('is called as its product is if it has no name of its own', async () => {
    const product = granted(
      await saveProduct(
        shop,
        {
          name: '染发',
          code: '',
          category: '',
          price: cents(1),
          unit: '次',
          careText: '',
          active: true,
        },
        computer.act(),
      ),
    );
    await sold({ productId: product.id, name: ' ' });
    expect((await cardsOf(shop, wang))[0]).toMatchObject({ name: '染发', productId: product.id });
  });

  it.each([
    ['to nobody', { customerId: toRowId('nobody') }, 'unknown-customer'],
    ['of a product that is gone', { productId: toRowId('gone') }, 'unknown-product'],
    ['without a name', { name: ' ' }, 'no-name'],
    ['without uses', { uses: 0 }, 'bad-uses'],
    ['with half a use', { uses: 1.5 }, 'bad-uses'],
    ['with more uses than anybody has', { uses: 10_000 }, 'bad-uses'],
    ['for nothing', { price: cents(0) }, 'bad-amount'],
    ['for less than nothing', { price: cents(-1) }, 'bad-amount'],
    ['for more than a shop has', { price: cents(10_000_000_000) }, 'bad-amount'],
    ['that ended yesterday', { until: toBusinessDay('2026-02-28') }, 'bad-last-day'],
    ['until a day that is none', { until: toBusinessDay('2026-06-31') }, 'bad-last-day'],
  ])('is not sold %s', async (_, more, kind) => {
    const refused = await sellCard(shop, threeCuts(more), computer.act());
    expect(refused).toEqual({ ok: false, refusal: { kind } });
    expect(await cardsOf(shop, wang)).toEqual([]);
  });
});
