import { readCode } from '#domain/coupons/coupon-code.ts';
import {
  type HeldCoupon,
  type IssuedCoupon,
  foldCoupons,
  heldCoupons,
} from '#domain/coupons/fold-coupons.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';

import { couponsByCode } from '../entries-door.ts';
import { countingRowsOf } from '../loyalty/counting-rows.ts';
import type { Shop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';

/** Everything a customer was issued and what became of it, oldest first. */
export async function couponsOf(
  shop: Shop,
  customerId: RowId,
  day: BusinessDay,
): Promise<readonly IssuedCoupon[]> {
  return readCouponsOf(shop.db, customerId, day);
}

/** As `couponsOf`, inside a command. */
export async function readCouponsOf(
  db: ShopDatabase,
  customerId: RowId,
  day: BusinessDay,
): Promise<readonly IssuedCoupon[]> {
  return foldCoupons(await countingRowsOf(db, customerId), day);
}

/** What a customer could use on `day` or later, those that end soonest first. */
export async function couponsHeldBy(
  shop: Shop,
  customerId: RowId,
  day: BusinessDay,
): Promise<readonly HeldCoupon[]> {
  return heldCoupons(await countingRowsOf(shop.db, customerId), day);
}

/** A coupon and whose it is. */
export type FoundCoupon = IssuedCoupon & { readonly customerId: RowId };

/**
 * The coupon whose code was typed or scanned; undefined for no code, one nobody was issued, and one whose issue
 * was undone. Should two counters ever have given the same code, the one that can be used.
 */
export async function couponByCode(
  shop: Shop,
  typed: string,
  day: BusinessDay,
): Promise<FoundCoupon | undefined> {
  const { db } = shop;
  const code = readCode(typed);
  if (code === null) return undefined;
  const found: FoundCoupon[] = [];
  for (const { id, subject } of await couponsByCode(db, [code])) {
    if (subject === null) continue;
    const coupons = await readCouponsOf(db, subject, day);
    const coupon = coupons.find(({ issueId }) => issueId === id);
    if (coupon !== undefined) found.push({ ...coupon, customerId: subject });
  }
  return found.find(({ state }) => state === 'held') ?? found[0];
}
