import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { couponList } from '#data/coupons/coupon-list.ts';
import { useShop } from '#data/use-shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

import { OfferSheet } from '../offer-sheet.tsx';
import { useTurnOffer } from '../use-turn-offer.ts';
import { CouponDialogs, type CouponWish } from './coupon-dialogs.tsx';
import { CouponRow } from './coupon-row.tsx';
import { FindCode } from './find-code.tsx';
import { useCouponBook } from './use-coupon-book.ts';

type CouponsSheetProps = { readonly onOpen: (id: RowId) => void };

/** The kinds of coupons, how many of each are out and what came back; issued to one or to many, and taken back. */
export function CouponsSheet({ onOpen }: CouponsSheetProps) {
  const shop = useShop();
  const { t } = useWords();
  const turn = useTurnOffer('coupon');
  const coupons = useLiveQuery(async () => couponList(shop), [shop]);
  const book = useCouponBook();
  const [wish, setWish] = useState<CouponWish>();
  if (coupons === undefined) return null;

  return (
    <>
      {coupons.length > 0 && <FindCode onOpen={onOpen} />}
      <OfferSheet
        title={t('rewards.tab-coupons')}
        hint={t('rewards.couponsHint')}
        add={t('rewards.newCoupon')}
        onAdd={() => setWish({ kind: 'edit', coupon: undefined })}
        empty={{
          icon: 'ticket',
          title: t('rewards.noCoupons'),
          hint: t('rewards.noCouponsHint'),
        }}
        offers={coupons}
        row={(coupon) => (
          <CouponRow
            key={coupon.id}
            coupon={coupon}
            pieces={book === undefined ? undefined : (book.get(coupon.id) ?? [])}
            onWish={(kind) => setWish({ kind, coupon })}
            onTurn={() => void turn(coupon)}
          />
        )}
      />
      {wish !== undefined && (
        <CouponDialogs
          wish={wish}
          coupons={coupons}
          book={book}
          onOpen={onOpen}
          onStock={(coupon) => setWish({ kind: 'stock', coupon })}
          onClose={() => setWish(undefined)}
        />
      )}
    </>
  );
}
