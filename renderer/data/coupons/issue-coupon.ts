import { type Coupon, usableDays } from '#domain/coupons/coupon.ts';
import { codeOf } from '#domain/coupons/coupon-code.ts';
import type { CouponIssueEntry } from '#domain/coupons/facts.ts';
import { isCouponIssue, isCouponVoid } from '#domain/coupons/fold-coupons.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';
import type { Entry } from '#domain/sync/rows.ts';

import { liveDocument } from '../customers/customer-documents.ts';
import { couponsByCode } from '../entries-door.ts';
import { countingRowsOf } from '../loyalty/counting-rows.ts';
import { addStock, stockOf } from '../rewards/stock-book.ts';
import type { Shop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import type { Write } from '../write/write.ts';
import { readCoupon } from './coupon-list.ts';
import { segmentTest } from './segment.ts';

export type IssueRefusal =
  | { readonly kind: 'unknown-coupon' | 'retired' | 'over' }
  | { readonly kind: 'no-stock'; readonly left: number }
  | { readonly kind: 'unknown-customer' | 'outside-segment' | 'limit-reached' };

/** A coupon that can be issued today, the days of what is issued, and how many are left. */
export type ReadyCoupon = {
  readonly coupon: Coupon;
  readonly days: { readonly from: BusinessDay; readonly until: BusinessDay };
  readonly left: number;
};

/**
 * Puts a coupon into one customer's hand, with its terms of today frozen. Refuses a coupon that is not there,
 * off the list, over or out of stock, and a customer outside its segment or at the limit of one person.
 */
export async function issueCoupon(
  shop: Shop,
  { customerId, couponId }: { readonly customerId: RowId; readonly couponId: RowId },
  act: Act,
): Promise<Result<{ readonly issueId: RowId }, IssueRefusal>> {
  const { db } = shop;
  const isMeant = await segmentTest(shop, (await readCoupon(db, couponId))?.segment ?? null);
  return operate<{ readonly issueId: RowId }, IssueRefusal>(shop, act, async (write) => {
    const ready = await readyToIssue(db, couponId, write.today);
    if (!ready.ok) return ready;
    const card = await liveDocument(db, customerId);
    if (card === undefined) return refuse({ kind: 'unknown-customer' });
    if (!isMeant(card)) return refuse({ kind: 'outside-segment' });
    const issued = await issueOne(db, write, ready.value, card.id);
    return issued.ok ? accept({ issueId: issued.value }) : issued;
  });
}

/** Whether any of this coupon can be issued on a day. */
export async function readyToIssue(
  db: ShopDatabase,
  couponId: RowId,
  day: BusinessDay,
): Promise<Result<ReadyCoupon, IssueRefusal>> {
  const coupon = await readCoupon(db, couponId);
  if (coupon === undefined) return refuse({ kind: 'unknown-coupon' });
  if (!coupon.active) return refuse({ kind: 'retired' });
  const days = usableDays(coupon.validity, day);
  if (days === null) return refuse({ kind: 'over' });
  const left = coupon.stockKept ? await stockOf(db, couponId) : Infinity;
  return left <= 0 ? refuse({ kind: 'no-stock', left }) : accept({ coupon, days, left });
}

/** Issues one inside a command, with its piece of stock, unless the customer had as many as one person may. */
export async function issueOne(
  db: ShopDatabase,
  write: Write,
  ready: ReadyCoupon,
  customerId: RowId,
): Promise<Result<RowId, IssueRefusal>> {
  const rows = await countingRowsOf(db, customerId);
  if (isAtLimit(ready.coupon, rows)) return refuse({ kind: 'limit-reached' });
  const [id = write.newId()] = await freeIds(db, write, 1);
  addIssue(write, ready, customerId, id);
  takeStock(write, ready.coupon, 1);
  return accept(id);
}

/** Whether a customer had as many of a coupon as one person may, by their entries that count. Voided ones were not had. */
export function isAtLimit({ id, perPerson }: Coupon, rows: readonly Entry[]): boolean {
  if (perPerson === null) return false;
  const voided = new Set(rows.filter(isCouponVoid).map(({ issueId }) => issueId));
  const had = rows.filter(isCouponIssue).filter((issue) => issue.couponId === id);
  return had.filter((issue) => !voided.has(issue.id)).length >= perPerson;
}

/** Writes down that a customer has a coupon, under a code of its own; everything was checked before. */
export function addIssue(
  write: Write,
  { coupon, days }: ReadyCoupon,
  customerId: RowId,
  id: RowId,
): void {
  write.addEntry<CouponIssueEntry>({
    id,
    kind: 'coupon_issued',
    subject: customerId,
    couponId: coupon.id,
    name: coupon.name,
    terms: coupon.terms,
    code: codeOf(id),
    ...days,
    partner: coupon.partner,
  });
}

/** One entry in the stock book, however many were issued at once. */
export function takeStock(write: Write, { id, stockKept }: Coupon, pieces: number): void {
  if (stockKept && pieces > 0) addStock(write, { id, pieces: -pieces, cause: 'issued' });
}

/** Ids whose codes no coupon of this shop has. */
export async function freeIds(
  db: ShopDatabase,
  write: Write,
  count: number,
): Promise<readonly RowId[]> {
  const drawn = new Map(
    Array.from({ length: count }, () => write.newId()).map((id) => [codeOf(id), id]),
  );
  const taken = await couponsByCode(db, [...drawn.keys()]);
  for (const { code } of taken) drawn.delete(code);
  const missing = count - drawn.size;
  const free = [...drawn.values()];
  return missing === 0 ? free : [...free, ...(await freeIds(db, write, missing))];
}
