import { useCallback } from 'react';

import { type CouponBook, couponBook } from '#data/coupons/coupon-book.ts';
import { useShop } from '#data/use-shop.ts';

import { useAfterArrivals } from '#data/use-after-arrivals.ts';

/** Everything issued, and what became of it; undefined until it was read. */
export function useCouponBook(): CouponBook | undefined {
  const shop = useShop();
  return useAfterArrivals(
    useCallback(async (signal: AbortSignal) => couponBook(shop, signal), [shop]),
  );
}
