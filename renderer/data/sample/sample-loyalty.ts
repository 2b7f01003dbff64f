import { type RowId, toOperationId } from '#domain/kernel/units.ts';
import type { Result } from '#domain/kernel/result.ts';
import {
  sampleCoupons,
  sampleRewards,
  sampleTopUps,
  sampleVisitCard,
} from '#domain/sample/sample-loyalty.ts';

import { issueCoupons } from '../coupons/issue-coupons.ts';
import { saveCoupon } from '../coupons/coupon-list.ts';
import { saveReward } from '../rewards/reward-list.ts';
import { correctStock } from '../rewards/stock-book.ts';
import type { Shop } from '../shop.ts';
import { sellCard } from '../stored/sell-card.ts';
import { topUp } from '../stored/top-up.ts';
import { useCard } from '../stored/use-card.ts';
import type { Act } from '../write/act.ts';

/** How many of those who bought lately paid in beforehand, have a visit card, and hold a coupon. */
const toppedUp = 24;
const withCard = 12;
const withCoupon = 60;
const pieces = 20;

/**
 * What loyalty looks like in the shop to try: rewards with stock, coupons in people's hands, stored
 * value, and visit cards that are partly used. Each act has an id of its own, as in `liveThroughLately`.
 */
export async function loyaltyLately(
  then: Shop,
  people: readonly RowId[],
  staff: readonly RowId[],
): Promise<void> {
  for (const [at, reward] of sampleRewards.entries()) {
    const id = made(await saveReward(then, reward, actOf(`reward-${at}`)));
    if (reward.stockKept) made(await correctStock(then, id, pieces, actOf(`stock-${at}`)));
  }
  for (const [at, coupon] of sampleCoupons.entries()) {
    const couponId = made(await saveCoupon(then, coupon, actOf(`coupon-${at}`)));
    const customerIds = people.slice(at * withCoupon, (at + 1) * withCoupon);
    const run = { progress: () => undefined, signal: new AbortController().signal };
    made(await issueCoupons(then, { customerIds, couponId }, actOf(`issue-${at}`), run));
  }
  for (const [at, customerId] of people.slice(0, toppedUp).entries()) {
    const principal = sampleTopUps[at % sampleTopUps.length] ?? sampleTopUps[0];
    const paid = { method: 'wechat', staffId: staff[at % staff.length] ?? null } as const;
    if (principal === undefined) continue;
    made(await topUp(then, { customerId, principal, ...paid }, actOf(`top-up-${at}`)));
  }
  for (const [at, customerId] of people.slice(toppedUp, toppedUp + withCard).entries()) {
    const staffId = staff[at % staff.length] ?? null;
    const card = { customerId, productId: null, until: null, method: 'wechat', staffId } as const;
    const sold = made(await sellCard(then, { ...sampleVisitCard, ...card }, actOf(`card-${at}`)));
    const request = { cardId: sold.cardId, uses: 1 + (at % 9), staffId };
    made(await useCard(then, request, actOf(`card-use-${at}`)));
  }
}

/** The shop is ours to fill: a refusal is a mistake. */
function made<Value>(result: Result<Value, { readonly kind: string }>): Value {
  if (!result.ok) throw new Error(`The sample shop was refused: ${result.refusal.kind}.`);
  return result.value;
}

function actOf(name: string): Act {
  return { operationId: toOperationId(`sample-${name}`), by: null };
}
