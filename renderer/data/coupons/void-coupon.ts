import type { CouponIssueEntry, CouponVoidEntry } from '#domain/coupons/facts.ts';
import { isCouponIssue } from '#domain/coupons/fold-coupons.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';

import { entriesOfOperation, entryById } from '../entries-door.ts';
import { givePieceBack } from '../rewards/stock-book.ts';
import type { Shop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import type { Write } from '../write/write.ts';
import { readCouponsOf } from './coupon-queries.ts';

export type VoidCouponRefusal = {
  /** `over`: its last day is past, and there is nothing left to take back. */
  readonly kind: 'unknown' | 'voided' | 'used' | 'over';
};

/** Takes a coupon back before it was used; its piece goes back into stock, and it no longer counts for the person's limit. */
export async function voidCoupon(
  shop: Shop,
  { issueId, reason }: { readonly issueId: RowId; readonly reason: string },
  act: Act,
): Promise<Result<{ readonly voidId: RowId }, VoidCouponRefusal>> {
  return operate<{ readonly voidId: RowId }, VoidCouponRefusal>(shop, act, async (write) => {
    const { db } = shop;
    const issue = await entryById(db, issueId);
    if (issue === undefined || !isCouponIssue(issue) || issue.subject === null) {
      return refuse({ kind: 'unknown' });
    }
    const coupons = await readCouponsOf(db, issue.subject, write.today);
    const state = coupons.find((coupon) => coupon.issueId === issueId)?.state;
    switch (state) {
      case undefined: // its issue was undone
        return refuse({ kind: 'unknown' });
      case 'redeemed':
        return refuse({ kind: 'used' });
      case 'voided':
        return refuse({ kind: 'voided' });
      case 'expired':
        return refuse({ kind: 'over' });
      case 'held':
        return accept({ voidId: await addVoid(db, write, issue, reason) });
    }
  });
}

/** Voids a coupon inside a command. */
export async function addVoid(
  db: ShopDatabase,
  write: Write,
  issue: CouponIssueEntry,
  reason: string,
): Promise<RowId> {
  const made = await entriesOfOperation(db, issue.operationId);
  givePieceBack(write, issue.couponId, { of: issue.id, made });
  const entry = write.addEntry<CouponVoidEntry>({
    kind: 'coupon_void',
    subject: issue.subject,
    issueId: issue.id,
    reasonId: write.addTextIfAny(issue.subject, reason),
  });
  return entry.id;
}
