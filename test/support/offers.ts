import { saveCoupon } from '#data/coupons/coupon-list.ts';
import { type RewardDraft, saveReward } from '#data/rewards/reward-list.ts';
import { correctStock } from '#data/rewards/stock-book.ts';
import type { Shop } from '#data/shop.ts';
import type { Coupon } from '#domain/coupons/coupon.ts';
import { type RowId, cents, pointUnits } from '#domain/kernel/units.ts';

import type { TestComputer } from './a-shop.ts';
import { valueOf } from './value-of.ts';

/** A cup for 500 points, of which the shop counts its pieces. */
export const cup: RewardDraft = {
  name: '茶杯',
  type: 'goods',
  cost: pointUnits(500),
  value: cents(0),
  couponId: null,
  stockKept: true,
  active: true,
};

/** 5 yuan off from 50 yuan on, for thirty days, as many as are asked for. */
export const fiveOff: Omit<Coupon, 'id'> = {
  name: '满 50 减 5',
  terms: { type: 'off', off: cents(500), from: cents(5_000) },
  validity: { mode: 'days', days: 30 },
  perPerson: null,
  stockKept: false,
  segment: null,
  partner: false,
  active: true,
};

/** Puts the cup, or something like it, on the list of rewards, with so many pieces in stock. */
export async function madeReward(
  shop: Shop,
  computer: TestComputer,
  change: Partial<RewardDraft> = {},
  pieces = 0,
): Promise<RowId> {
  const reward = await saveReward(shop, { ...cup, ...change }, computer.act());
  return stocked(shop, computer, valueOf(reward, computer), pieces);
}

/** Puts the coupon, or one like it, on the list, with so many pieces in stock. */
export async function madeCoupon(
  shop: Shop,
  computer: TestComputer,
  change: Partial<Coupon> = {},
  pieces = 0,
): Promise<RowId> {
  const coupon = await saveCoupon(shop, { ...fiveOff, ...change }, computer.act());
  return stocked(shop, computer, valueOf(coupon, computer), pieces);
}

async function stocked(shop: Shop, computer: TestComputer, id: RowId, pieces: number) {
  if (pieces > 0) valueOf(await correctStock(shop, id, pieces, computer.act()), computer);
  return id;
}
