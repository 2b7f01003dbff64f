import { isCouponIssue } from '#domain/coupons/fold-coupons.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { RedeemCancelEntry, RedeemEntry } from '#domain/loyalty/facts.ts';
import { lastUsableDay } from '#domain/loyalty/points/last-day.ts';
import type { Entry } from '#domain/sync/rows.ts';

import { readCouponsOf } from '../coupons/coupon-queries.ts';
import { addVoid } from '../coupons/void-coupon.ts';
import { entriesOfOperation, entryById } from '../entries-door.ts';
import { readOff } from '../operations-off.ts';
import { readProgram } from '../loyalty/program.ts';
import type { Shop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import type { Write } from '../write/write.ts';
import { isRedeem, redemptionsOf } from './redemptions.ts';
import { givePieceBack } from './stock-book.ts';

export type CancelRefusal = {
  readonly kind: 'unknown-redemption' | 'already' | 'coupon-used';
};

/**
 * A reward brought back: the points go where they came from with their own last day, the pieces go back into
 * stock, and a coupon issued for the points is voided. How parts whose day is past are treated is frozen here
 * (`rules-points.md` 8).
 *
 * Refuses a redemption that is not there or was undone, a second time, and one whose coupon has been used.
 */
export async function cancelRedeem(
  shop: Shop,
  redeemId: RowId,
  act: Act,
): Promise<Result<{ readonly cancelId: RowId }, CancelRefusal>> {
  return operate<{ readonly cancelId: RowId }, CancelRefusal>(shop, act, async (write) => {
    const { db } = shop;
    const redeem = await entryById(db, redeemId);
    const off = await readOff(db);
    if (redeem === undefined || !isRedeem(redeem) || off.has(redeem.operationId)) {
      return refuse({ kind: 'unknown-redemption' });
    }
    const all = redeem.subject === null ? [] : await redemptionsOf(db, redeem.subject);
    if (all.some(({ id, cancelled }) => id === redeem.id && cancelled)) {
      return refuse({ kind: 'already' });
    }
    const made = await entriesOfOperation(db, redeem.operationId);
    if (!(await voidItsCoupon(db, write, redeem, made))) return refuse({ kind: 'coupon-used' });
    givePieceBack(write, redeem.rewardId, { of: redeem.id, made });

    const { graceDays, expiry } = await readProgram(db);
    const cancel = write.addEntry<RedeemCancelEntry>({
      kind: 'redeem_cancel',
      subject: redeem.subject,
      redeemId: redeem.id,
      graceDays,
      freshUntil: lastUsableDay(write.today, expiry),
    });
    return accept({ cancelId: cancel.id });
  });
}

/**
 * False if it was used: then there is nothing to bring back. One that is voided already is voided for this too, or the
 * undo of that would leave the customer with points and coupon.
 */
async function voidItsCoupon(
  db: ShopDatabase,
  write: Write,
  { subject }: RedeemEntry,
  made: readonly Entry[],
): Promise<boolean> {
  const issue = made.find(isCouponIssue);
  if (issue === undefined || subject === null) return true;
  const coupons = await readCouponsOf(db, subject, write.today);
  const state = coupons.find(({ issueId }) => issueId === issue.id)?.state;
  if (state === 'redeemed') return false;
  await addVoid(db, write, issue, '');
  return true;
}
