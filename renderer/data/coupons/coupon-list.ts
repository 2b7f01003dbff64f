import {
  type Coupon,
  type CouponFlaw,
  checkCoupon,
  segmentFrom,
  termsFrom,
  validityFrom,
} from '#domain/coupons/coupon.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { Document } from '#domain/sync/rows.ts';

import {
  changedFields,
  documentOfKind,
  documentsOfKind,
  numberField,
  textField,
} from '../catalogue/documents.ts';
import { stockOf } from '../rewards/stock-book.ts';
import type { Shop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';

export type CouponListRefusal = CouponFlaw | { readonly kind: 'unknown' | 'unknown-segment' };

/** A coupon with what is left of it; null where pieces are not counted. */
export type CouponOnList = Coupon & { readonly left: number | null };

/** All kinds of coupons, oldest first, those off the list too. One of a newer app, which cannot be read, is left out. */
export async function couponList(shop: Shop): Promise<readonly CouponOnList[]> {
  const { db } = shop;
  const coupons = (await documentsOfKind(db, 'coupon')).map(couponFrom);
  return Promise.all(
    coupons
      .filter((coupon) => coupon !== undefined)
      .map(async (coupon) => ({
        ...coupon,
        left: coupon.stockKept ? await stockOf(db, coupon.id) : null,
      })),
  );
}

/** One kind of coupon, inside a command. */
export async function readCoupon(db: ShopDatabase, id: RowId): Promise<Coupon | undefined> {
  const document = await documentOfKind(db, 'coupon', id);
  return document === undefined ? undefined : couponFrom(document);
}

/**
 * Makes a kind of coupon or changes one; those in customers' hands keep the terms they were issued with.
 * Refuses what `checkCoupon` refuses, and a tag or filter that is not there.
 */
export async function saveCoupon(
  shop: Shop,
  draft: Omit<Coupon, 'id'> & { readonly id?: RowId },
  act: Act,
): Promise<Result<RowId, CouponListRefusal>> {
  return operate<RowId, CouponListRefusal>(shop, act, async (write) => {
    const { id, ...given } = draft;
    const checked = checkCoupon(given);
    if (!checked.ok) return checked;
    const { segment } = checked.value;
    if (segment && (await documentOfKind(shop.db, segment.kind, segment.id)) === undefined) {
      return refuse({ kind: 'unknown-segment' });
    }
    if (id === undefined) return accept(write.createDocument('coupon', checked.value).id);

    const document = await documentOfKind(shop.db, 'coupon', id);
    if (document === undefined) return refuse({ kind: 'unknown' });
    write.editDocument(document, changedFields(document, checked.value));
    return accept(id);
  });
}

function couponFrom(document: Document): Coupon | undefined {
  const { fields } = document;
  const terms = termsFrom(fields['terms']);
  const validity = validityFrom(fields['validity']);
  const segment = segmentFrom(fields['segment']);
  if (terms === undefined || validity === undefined || segment === undefined) return undefined;
  const perPerson = numberField(document, 'perPerson', 0);
  return {
    id: document.id,
    name: textField(document, 'name'),
    terms,
    validity,
    perPerson: perPerson > 0 ? perPerson : null,
    stockKept: fields['stockKept'] === true,
    segment,
    partner: fields['partner'] === true,
    active: fields['active'] !== false,
  };
}
