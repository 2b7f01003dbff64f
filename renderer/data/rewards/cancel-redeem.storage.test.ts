import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Card } from '#domain/customers/card.ts';
import type { Result } from '#domain/kernel/result.ts';
import { cents, pointUnits, toRowId } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard, soldSale } from '#test/support/at-the-counter.ts';
import { madeReward as rewardMade } from '#test/support/offers.ts';
import { refused } from '#test/support/refused.ts';
import { joined, takeIn } from '#test/support/two-counters.ts';
import { valueOf as valueAfter } from '#test/support/value-of.ts';

import { couponsOf } from '../coupons/coupon-queries.ts';
import { saveCoupon } from '../coupons/coupon-list.ts';
import { voidCoupon } from '../coupons/void-coupon.ts';
import { entriesOf } from '../entries-door.ts';
import { saveProgram } from '../loyalty/save-program.ts';
import { everythingIn } from '../self-check.ts';
import type { Shop } from '../shop.ts';
import { undoOperation } from '../undo.ts';
import { cancelRedeem } from './cancel-redeem.ts';
import { redeemReward } from './redeem-reward.ts';
import { redemptionsOf } from './redemptions.ts';
import type { RewardDraft } from './reward-list.ts';
import { correctStock, stockOf } from './stock-book.ts';

let computer: TestComputer;
let shop: Shop;
let wang: Card;
let li: Card;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  wang = await madeCard(shop, computer, { name: '王芳' });
  li = await madeCard(shop, computer, { name: '李明' });
  for (const { id } of [wang, li]) await soldSale(shop, computer, id, 60_000);
});

afterEach(() => computer.close());

function valueOf<Value>(result: Result<Value, unknown>): Value {
  return valueAfter(result, computer);
}

function madeReward(change?: Partial<RewardDraft>, pieces?: number) {
  return rewardMade(shop, computer, change, pieces);
}

function redeem(customerId: Card['id'], rewardId: Card['id'], act = computer.act()) {
  return redeemReward(shop, { customerId, rewardId }, act);
}

describe('a redemption cancelled', () => {
  it('gives the points and the piece back, by the terms of that day, and only once', async () => {
    const expiry = { mode: 'months', months: 12, roundUpTo: 'month' } as const;
    valueOf(await saveProgram(shop, { graceDays: 7, expiry }, computer.act()));
    const id = await madeReward({}, 1);
    const { redeemId } = valueOf(await redeem(wang.id, id));
    valueOf(await cancelRedeem(shop, redeemId, computer.act()));
    expect(await stockOf(shop.db, id)).toBe(1);
    expect(await redemptionsOf(shop.db, wang.id)).toMatchObject([
      { id: redeemId, cancelled: true },
    ]);
    const cancels = (await entriesOf(shop.db, wang.id)).filter(
      ({ kind }) => kind === 'redeem_cancel',
    );
    expect(cancels).toMatchObject([{ redeemId, graceDays: 7, freshUntil: '2027-03-31' }]);
    expect(await cancelRedeem(shop, redeemId, computer.act())).toEqual(refused('already'));
    valueOf(await redeem(wang.id, id));
  });

  it('at two counters apart brings one piece back', async () => {
    const id = await madeReward({}, 1);
    const { redeemId } = valueOf(await redeem(wang.id, id));
    const second = new TestComputer('till-2');
    second.nowMs = computer.nowMs;
    const other = (await second.open()).shop;
    await takeIn(other, await everythingIn(shop.db));
    valueOf(await cancelRedeem(shop, redeemId, computer.act()));
    expect((await cancelRedeem(other, redeemId, second.act())).ok).toBe(true);
    await joined(shop, other);
    expect([await stockOf(shop.db, id), await stockOf(other.db, id)]).toEqual([1, 1]);
    second.close();
  });

  it('is no cancelling of what was undone or never was', async () => {
    const id = await madeReward({}, 1);
    const act = computer.act();
    const { redeemId } = valueOf(await redeem(wang.id, id, act));
    valueOf(await undoOperation(shop, act.operationId, computer.act()));
    for (const odd of [redeemId, wang.id, toRowId('none')]) {
      expect(await cancelRedeem(shop, odd, computer.act())).toEqual(refused('unknown-redemption'));
    }
  });

  it('and then undone too leaves the stock as if neither had been', async () => {
    const id = await madeReward({}, 1);
    const act = computer.act();
    const { redeemId } = valueOf(await redeem(wang.id, id, act));
    valueOf(await cancelRedeem(shop, redeemId, computer.act()));
    valueOf(await undoOperation(shop, act.operationId, computer.act()));
    expect(await stockOf(shop.db, id)).toBe(1);
  });
});

describe('a coupon as a reward', () => {
  async function madeCouponReward(perPerson: number | null) {
    const terms = { type: 'off', off: cents(500), from: cents(5_000) } as const;
    const offered = { stockKept: true, segment: null, partner: false, active: true };
    const given = { name: '满 50 减 5', terms, validity: { mode: 'days', days: 30 } as const };
    const coupon = { ...given, perPerson, ...offered };
    const couponId = valueOf(await saveCoupon(shop, coupon, computer.act()));
    valueOf(await correctStock(shop, couponId, 2, computer.act()));
    const change = { type: 'coupon', couponId, cost: pointUnits(100) } as const;
    return { couponId, id: await madeReward(change, 5) };
  }

  it('is issued for the points, and voided when it is brought back', async () => {
    const { couponId, id } = await madeCouponReward(null);
    const { redeemId, issueId } = valueOf(await redeem(wang.id, id));
    const states = async () =>
      (await couponsOf(shop, wang.id, shop.clock.today())).map(({ state }) => state);
    expect(await couponsOf(shop, wang.id, shop.clock.today())).toMatchObject([
      { issueId, couponId, state: 'held', until: '2026-03-31' },
    ]);
    expect([await stockOf(shop.db, id), await stockOf(shop.db, couponId)]).toEqual([4, 1]);
    valueOf(await cancelRedeem(shop, redeemId, computer.act()));
    expect(await states()).toEqual(['voided']);
    expect([await stockOf(shop.db, id), await stockOf(shop.db, couponId)]).toEqual([5, 2]);
  });

  it('stays voided when only its own voiding before is undone', async () => {
    const { couponId, id } = await madeCouponReward(null);
    const { redeemId, issueId } = valueOf(await redeem(wang.id, id));
    const voiding = computer.act();
    valueOf(await voidCoupon(shop, { issueId: issueId ?? id, reason: '' }, voiding));
    valueOf(await cancelRedeem(shop, redeemId, computer.act()));
    expect(await stockOf(shop.db, couponId)).toBe(2);
    valueOf(await undoOperation(shop, voiding.operationId, computer.act()));
    const [coupon] = await couponsOf(shop, wang.id, shop.clock.today());
    expect(coupon).toMatchObject({ issueId, state: 'voided' });
    expect(await stockOf(shop.db, couponId)).toBe(2);
  });

  it('is refused at the limit of one person, and takes no points then', async () => {
    const { id } = await madeCouponReward(1);
    valueOf(await redeem(wang.id, id));
    const before = await everythingIn(shop.db);
    expect(await redeem(wang.id, id)).toEqual(refused('coupon', { why: 'limit-reached' }));
    expect(await everythingIn(shop.db)).toEqual(before);
  });

  it('is refused once the coupons are gone', async () => {
    const { id } = await madeCouponReward(null);
    valueOf(await redeem(wang.id, id));
    valueOf(await redeem(li.id, id));
    expect(await redeem(wang.id, id)).toEqual(refused('coupon', { why: 'no-stock' }));
  });
});
