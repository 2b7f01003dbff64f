import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Coupon } from '#domain/coupons/coupon.ts';
import type { Card } from '#domain/customers/card.ts';
import type { Result } from '#domain/kernel/result.ts';
import { cents } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { amountOf, madeCard, soldSale } from '#test/support/at-the-counter.ts';
import { madeCoupon as couponMade } from '#test/support/offers.ts';
import { refused } from '#test/support/refused.ts';
import { valueOf as valueAfter } from '#test/support/value-of.ts';

import { stockOf } from '../rewards/stock-book.ts';
import { recordSale } from '../sales/record-sale.ts';
import { refundSale } from '../sales/refund-sale.ts';
import type { Shop } from '../shop.ts';
import { undoOperation } from '../undo.ts';
import { couponsOf } from './coupon-queries.ts';
import { issueCoupon } from './issue-coupon.ts';
import { voidCoupon } from './void-coupon.ts';

let computer: TestComputer;
let shop: Shop;
let wang: Card;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  wang = await madeCard(shop, computer, { name: '王芳' });
});

afterEach(() => {
  computer.close();
});

function valueOf<Value>(result: Result<Value, unknown>): Value {
  return valueAfter(result, computer);
}

function madeCoupon(change?: Partial<Coupon>, pieces?: number) {
  return couponMade(shop, computer, change, pieces);
}

async function issued(couponId: Coupon['id'], customerId = wang.id, act = computer.act()) {
  return valueOf(await issueCoupon(shop, { customerId, couponId }, act)).issueId;
}

async function states(customerId = wang.id) {
  return (await couponsOf(shop, customerId, shop.clock.today())).map(({ state }) => state);
}

describe('a coupon in a sale', () => {
  async function sold(issueId: Coupon['id'], act = computer.act()) {
    const draft = { ...amountOf(6_000, wang.id), couponIssueId: issueId };
    return valueOf(await recordSale(shop, draft, act));
  }

  it('is used by it, stays used when it is refunded, and is held again when it is undone', async () => {
    const issueId = await issued(await madeCoupon());
    const act = computer.act();
    const { saleId, total } = await sold(issueId, act);
    expect(total).toBe(5_500);
    expect(await states()).toEqual(['redeemed']);
    const refund = { saleId, amount: cents(5_500), method: 'cash', reason: '' } as const;
    const refundAct = computer.act();
    valueOf(await refundSale(shop, refund, refundAct));
    expect(await states()).toEqual(['redeemed']);
    valueOf(await undoOperation(shop, refundAct.operationId, computer.act()));
    valueOf(await undoOperation(shop, act.operationId, computer.act()));
    expect(await states()).toEqual(['held']);
  });

  it('cannot be voided afterwards, nor voided twice, nor when it is over', async () => {
    const id = await madeCoupon();
    const [used, other, late] = [await issued(id), await issued(id), await issued(id)];
    await sold(used);
    const ask = (issueId: Coupon['id']) =>
      voidCoupon(shop, { issueId, reason: '' }, computer.act());
    expect(await ask(used)).toEqual(refused('used'));
    valueOf(await ask(other));
    expect(await ask(other)).toEqual(refused('voided'));
    expect(await ask(wang.id)).toEqual(refused('unknown'));
    computer.later(31 * 86_400_000);
    expect(await ask(late)).toEqual(refused('over'));
  });

  it('gives its piece back when it is voided', async () => {
    const id = await madeCoupon({ stockKept: true }, 5);
    const issueId = await issued(id);
    valueOf(await voidCoupon(shop, { issueId, reason: '' }, computer.act()));
    expect(await stockOf(shop.db, id)).toBe(5);
  });

  it('is left alone by a sale that does not name it', async () => {
    await issued(await madeCoupon());
    await soldSale(shop, computer, wang.id, 6_000);
    expect(await states()).toEqual(['held']);
  });
});
