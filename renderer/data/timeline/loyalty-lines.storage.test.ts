import { afterEach, beforeEach, expect, it } from 'vitest';

import { type RowId, cents, pointUnits, toBusinessDay } from '#domain/kernel/units.ts';
import { isLoyaltyLine } from '#domain/loyalty/told-line.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { amountOf, madeCard, soldSale } from '#test/support/at-the-counter.ts';
import { valueOf as valueAfter } from '#test/support/value-of.ts';
import type { Result } from '#domain/kernel/result.ts';

import { sellMembership } from '../activities/sell-membership.ts';
import { signIn } from '../activities/sign-in.ts';
import { saveCoupon } from '../coupons/coupon-list.ts';
import { issueCoupon } from '../coupons/issue-coupon.ts';
import { voidCoupon } from '../coupons/void-coupon.ts';
import { adjustPoints } from '../loyalty/adjust-points.ts';
import { saveProgram } from '../loyalty/save-program.ts';
import { cancelRedeem } from '../rewards/cancel-redeem.ts';
import { redeemReward } from '../rewards/redeem-reward.ts';
import { saveReward } from '../rewards/reward-list.ts';
import { recordSale } from '../sales/record-sale.ts';
import { refundSale } from '../sales/refund-sale.ts';
import type { Shop } from '../shop.ts';
import { adjustStored } from '../stored/adjust-stored.ts';
import { refundCard } from '../stored/refund-card.ts';
import { refundTopUp } from '../stored/refund-top-up.ts';
import { sellCard } from '../stored/sell-card.ts';
import { topUp } from '../stored/top-up.ts';
import { useCard } from '../stored/use-card.ts';
import { timelineOf } from './timeline.ts';

let computer: TestComputer;
let shop: Shop;
let wang: RowId;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  wang = (await madeCard(shop, computer, { name: '王芳' })).id;
});

afterEach(() => computer.close());

function valueOf<Value>(result: Result<Value, unknown>): Value {
  return valueAfter(result, computer);
}

/** The newest lines about loyalty, without what every line has. */
async function told(most: number) {
  const lines = (await timelineOf(shop, wang)).filter(isLoyaltyLine).slice(0, most);
  return lines.map(({ id: _id, operationId: _op, at: _at, day: _day, by: _by, ...line }) => line);
}

const counting = { off: false, reason: null };

it('points by hand, for coming by, and for a reward that was given back', async () => {
  const given = { customerId: wang, units: pointUnits(30), reason: 'gift', words: '开业' };
  valueOf(await adjustPoints(shop, given, computer.act()));
  valueOf(await signIn(shop, wang, computer.act()));
  const rewardId = valueOf(
    await saveReward(
      shop,
      {
        name: '茶杯',
        type: 'goods',
        cost: pointUnits(20),
        value: cents(0),
        couponId: null,
        stockKept: false,
        active: true,
      },
      computer.act(),
    ),
  );
  const ask = { customerId: wang, rewardId };
  const { redeemId } = valueOf(await redeemReward(shop, ask, computer.act()));
  valueOf(await cancelRedeem(shop, redeemId, computer.act()));
  expect(await told(4)).toEqual([
    { ...counting, kind: 'redeem-cancel', name: '茶杯' },
    { ...counting, kind: 'redeem', units: -20, name: '茶杯' },
    { ...counting, kind: 'points', units: 1, cause: 'signin', name: '' },
    { ...counting, kind: 'points', units: 30, cause: 'adjust', name: 'gift', reason: '开业' },
  ]);
});

it('stored value: topped up, corrected, given back', async () => {
  const method = 'cash' as const;
  const paid = { customerId: wang, principal: cents(50_000), method, staffId: null };
  const { topUpId } = valueOf(await topUp(shop, paid, computer.act()));
  valueOf(
    await adjustStored(
      shop,
      {
        customerId: wang,
        principal: cents(0),
        bonus: cents(500),
        reason: 'goodwill',
        words: '',
      },
      computer.act(),
    ),
  );
  valueOf(await refundTopUp(shop, { topUpId, method, reason: '搬家' }, computer.act()));
  const line = { ...counting, principal: 0, bonus: 0, method, name: '' };
  expect(await told(3)).toEqual([
    { ...line, kind: 'top-up-refund', principal: -50_000, reason: '搬家' },
    { ...line, kind: 'stored-adjust', bonus: 500, method: null, name: 'goodwill' },
    { ...line, kind: 'top-up', principal: 50_000 },
  ]);
});

it('a visit card: sold, used, given back', async () => {
  const { cardId } = valueOf(
    await sellCard(
      shop,
      {
        customerId: wang,
        productId: null,
        name: '洗发',
        uses: 2,
        price: cents(7_500),
        until: null,
        method: 'cash',
        staffId: null,
      },
      computer.act(),
    ),
  );
  valueOf(await useCard(shop, { cardId, uses: 1, staffId: null }, computer.act()));
  valueOf(await refundCard(shop, { cardId, method: 'cash', reason: '' }, computer.act()));
  expect(await told(3)).toEqual([
    { ...counting, kind: 'card-refunded', name: '洗发', amount: -3_750 },
    { ...counting, kind: 'card-used', name: '洗发', uses: 1, units: 37 },
    { ...counting, kind: 'card-sold', name: '洗发', uses: 2, amount: 7_500, until: null },
  ]);
});

it('a coupon given and taken back, and a tier that was bought', async () => {
  const today = shop.clock.today();
  const couponId = valueOf(
    await saveCoupon(
      shop,
      {
        name: '满 50 减 5',
        terms: { type: 'off', off: cents(500), from: cents(5_000) },
        validity: { mode: 'days', days: 0 },
        perPerson: null,
        stockKept: false,
        segment: null,
        partner: false,
        active: true,
      },
      computer.act(),
    ),
  );
  const issued = valueOf(await issueCoupon(shop, { couponId, customerId: wang }, computer.act()));
  valueOf(await voidCoupon(shop, { issueId: issued.issueId, reason: '' }, computer.act()));
  const tiers = [
    { id: 'base', name: 'base', threshold: cents(0), percent: 100 },
    { id: 'gold', name: '金卡', threshold: cents(100_000), percent: 120 },
  ];
  valueOf(await saveProgram(shop, { tiers }, computer.act()));
  const until = toBusinessDay(`${Number(today.slice(0, 4)) + 1}${today.slice(4)}`);
  const bought = { customerId: wang, tierId: 'gold', from: today, until };
  const fee = { fee: cents(19_900), method: 'cash' as const };
  valueOf(await sellMembership(shop, { ...bought, ...fee }, computer.act()));
  expect(await told(3)).toEqual([
    { ...counting, kind: 'membership', name: '金卡', from: today, until, amount: 19_900 },
    { ...counting, kind: 'coupon-void', name: '满 50 减 5' },
    { ...counting, kind: 'coupon-issued', name: '满 50 减 5', until: today },
  ]);
});

it('a sale that points and stored value paid, and what its refund gave back', async () => {
  await soldSale(shop, computer, wang, 12_850);
  const paid = {
    customerId: wang,
    principal: cents(4_000),
    method: 'cash',
    staffId: null,
  } as const;
  valueOf(await topUp(shop, paid, computer.act()));
  const draft = { ...amountOf(5_000, wang), points: pointUnits(100), stored: cents(4_000) };
  const { saleId } = valueOf(await recordSale(shop, draft, computer.act()));
  const part = { saleId, amount: cents(2_000), method: 'cash', reason: '' } as const;
  const back = valueOf(await refundSale(shop, part, computer.act()));
  const [refund, sale] = await timelineOf(shop, wang);
  expect(sale).toMatchObject({
    kind: 'sale',
    total: 4_900,
    bill: 5_000,
    stored: 4_000,
    used: { units: 100, value: 100 },
    units: 49,
    refunded: 2_000,
  });
  expect(refund).toMatchObject({ kind: 'refund', amount: 1_960, returned: 40, units: 40 - 20 });
  expect(refund).toMatchObject({ stored: back.stored.principal + back.stored.bonus });
});

it('points of a coarser time are told in the points of today', async () => {
  await soldSale(shop, computer, wang, 5_000);
  const earn = { points: 1, forEvery: cents(100), decimals: 1 };
  valueOf(await saveProgram(shop, { earn }, computer.act()));
  expect(await timelineOf(shop, wang)).toMatchObject([{ kind: 'sale', units: 500 }, {}]);
});
