import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import { type PointUnits, type RowId, pointUnits } from '#domain/kernel/units.ts';
import type { RedeemEntry } from '#domain/loyalty/facts.ts';
import type { Reward } from '#domain/rewards/reward.ts';

import { type IssueRefusal, issueOne, readyToIssue } from '../coupons/issue-coupon.ts';
import { liveDocument } from '../customers/customer-documents.ts';
import { balanceOf } from '../loyalty/balance-of.ts';
import { readProgram } from '../loyalty/program.ts';
import type { Shop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import type { Write } from '../write/write.ts';
import { readReward } from './reward-list.ts';
import { addStock, stockOf } from './stock-book.ts';

export type RedeemRefusal =
  | { readonly kind: 'unknown-customer' | 'unknown-reward' | 'retired' | 'no-stock' }
  | { readonly kind: 'too-few-points'; readonly missing: PointUnits }
  /** The coupon it is about cannot be issued to them. */
  | { readonly kind: 'coupon'; readonly why: IssueRefusal['kind'] };

export type Redeemed = {
  readonly redeemId: RowId;
  /** Of the coupon that was issued for the points, if it was one. */
  readonly issueId: RowId | null;
};

/**
 * Takes the points for a reward and a piece of its stock, and issues the coupon if it is one: all in one
 * operation. Balance and stock book are read in the same transaction, so of two people redeeming the last one
 * the second is refused, and so is the second of two clicks.
 */
export async function redeemReward(
  shop: Shop,
  { customerId, rewardId }: { readonly customerId: RowId; readonly rewardId: RowId },
  act: Act,
): Promise<Result<Redeemed, RedeemRefusal>> {
  return operate<Redeemed, RedeemRefusal>(shop, act, async (write) => {
    const { db } = shop;
    const { earn } = await readProgram(db);
    const reward = await readReward(db, rewardId, earn.decimals);
    if (reward === undefined) return refuse({ kind: 'unknown-reward' });
    const card = await liveDocument(db, customerId);
    if (card === undefined) return refuse({ kind: 'unknown-customer' });
    const refusal = await whyNot(db, reward, card.id, write);
    if (refusal !== undefined) return refuse(refusal);
    return addRedeem(db, write, reward, { customerId: card.id, decimals: earn.decimals });
  });
}

/**
 * Writes a redemption that was decided on: the points, the piece, the coupon. Part of the command that
 * asked, so that a sale takes a reward along in its own operation. Refuses a coupon that cannot be issued.
 */
export async function addRedeem(
  db: ShopDatabase,
  write: Write,
  reward: Reward,
  { customerId, decimals }: { readonly customerId: RowId; readonly decimals: number },
): Promise<Result<Redeemed, RedeemRefusal>> {
  const issued = await couponFor(db, write, reward, customerId);
  if (!issued.ok) return issued;
  const redeem = write.addEntry<RedeemEntry>({
    kind: 'redeem',
    subject: customerId,
    units: reward.cost,
    decimals,
    rewardId: reward.id,
    name: reward.name,
  });
  if (reward.stockKept) addStock(write, { id: reward.id, pieces: -1, cause: 'redeemed' });
  return accept({ redeemId: redeem.id, issueId: issued.value });
}

async function whyNot(
  db: ShopDatabase,
  reward: Reward,
  customerId: RowId,
  { today }: Write,
): Promise<RedeemRefusal | undefined> {
  // A damaged or newer document may cost nothing; giving it away for nothing helps nobody.
  if (!reward.active || reward.cost <= 0) return { kind: 'retired' };
  if (reward.stockKept && (await stockOf(db, reward.id)) <= 0) return { kind: 'no-stock' };
  const missing = reward.cost - (await balanceOf(db, customerId, today));
  return missing > 0 ? { kind: 'too-few-points', missing: pointUnits(missing) } : undefined;
}

/** A segment does not hold here: the reward is on the list for everybody, and they paid for it. */
async function couponFor(
  db: ShopDatabase,
  write: Write,
  { couponId }: Reward,
  customerId: RowId,
): Promise<Result<RowId | null, RedeemRefusal>> {
  if (couponId === null) return accept(null);
  const ready = await readyToIssue(db, couponId, write.today);
  const issued = ready.ok ? await issueOne(db, write, ready.value, customerId) : ready;
  return issued.ok ? issued : refuse({ kind: 'coupon', why: issued.refusal.kind });
}
