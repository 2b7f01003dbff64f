import { type Cents, cents, pointUnits } from '../kernel/units.ts';
import { firstProgram } from '../loyalty/program-settings.ts';
import type { LoyaltyProgram } from '../loyalty/program.ts';
import type { Reward } from '../rewards/reward.ts';
import type { Coupon } from '../coupons/coupon.ts';

/** The shop to try: a programme as many small shops have one. */
export const sampleProgram: LoyaltyProgram = {
  ...firstProgram,
  expiry: { mode: 'months', months: 12, roundUpTo: 'year' },
  tiers: [
    { id: 'base', name: '会员', threshold: cents(0), percent: 100 },
    { id: 'silver', name: '银卡', threshold: cents(100_000), percent: 120 },
    { id: 'gold', name: '金卡', threshold: cents(300_000), percent: 150 },
  ],
  birthday: { percent: 200, window: 'month', before: 0, after: 0, maxUses: null },
  referral: {
    referrerUnits: pointUnits(50),
    friendUnits: pointUnits(20),
    minimumSale: cents(10_000),
    withinDays: 30,
    monthlyCap: 10,
  },
  stored: {
    ...firstProgram.stored,
    topUps: [
      { principal: cents(50_000), bonus: cents(5_000) },
      { principal: cents(100_000), bonus: cents(12_000) },
    ],
  },
};

/** What its points can buy. */
export const sampleRewards: readonly Omit<Reward, 'id' | 'pictureId'>[] = [
  reward('护手霜 30g', 'goods', 300),
  reward('帆布袋', 'goods', 500),
  reward('头皮护理一次', 'service', 800),
  { ...reward('抵 10 元', 'cash', 1_000), value: cents(1_000) },
];

const anyCoupon = {
  validity: { mode: 'days', days: 30 },
  perPerson: null,
  stockKept: false,
  segment: null,
  partner: false,
  active: true,
} as const;

/** Two kinds of coupon: one off a larger bill, one present. */
export const sampleCoupons: readonly Omit<Coupon, 'id'>[] = [
  {
    ...anyCoupon,
    name: '满 200 减 20',
    terms: { type: 'off', off: cents(2_000), from: cents(20_000) },
  },
  {
    ...anyCoupon,
    name: '生日小样一份',
    terms: { type: 'gift', gift: '小样一份', from: cents(0) },
  },
];

/** What people pay in beforehand, and the visit card that sells best. */
export const sampleTopUps: readonly Cents[] = [cents(50_000), cents(100_000), cents(30_000)];
export const sampleVisitCard = { name: '洗剪吹 10 次卡', uses: 10, price: cents(38_000) };

function reward(
  name: string,
  type: Reward['type'],
  cost: number,
): Omit<Reward, 'id' | 'pictureId'> {
  const stockKept = type === 'goods';
  const none = { value: cents(0), couponId: null };
  return { name, type, cost: pointUnits(cost), ...none, stockKept, active: true };
}
