import { Button, Checkbox } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { couponList } from '#data/coupons/coupon-list.ts';
import { useShop } from '#data/use-shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';
import { Sheet } from '#ui/sheet.tsx';

import classes from '../offers.module.css';
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
  const [showsAll, setShowsAll] = useState(false);
  if (coupons === undefined) return null;

  const retired = coupons.filter(({ active }) => !active).length;
  const shown = coupons.filter(({ active }) => active || showsAll);
  const add = (
    <Button
      leftSection={<Icon name="add" size={18} />}
      onClick={() => setWish({ kind: 'edit', coupon: undefined })}
    >
      {t('rewards.newCoupon')}
    </Button>
  );

  return (
    <>
      {coupons.length > 0 && <FindCode onOpen={onOpen} />}
      <Sheet
        title={t('rewards.tab-coupons')}
        hint={t('rewards.couponsHint')}
        {...(coupons.length > 0 && { aside: add })}
      >
        {coupons.length === 0 && (
          <EmptyState
            icon="ticket"
            title={t('rewards.noCoupons')}
            hint={t('rewards.noCouponsHint')}
          >
            {add}
          </EmptyState>
        )}
        <ul className={classes.list}>
          {shown.map((coupon) => (
            <CouponRow
              key={coupon.id}
              coupon={coupon}
              pieces={book === undefined ? undefined : (book.get(coupon.id) ?? [])}
              onWish={(kind) => setWish({ kind, coupon })}
              onTurn={() => void turn(coupon)}
            />
          ))}
        </ul>
        {retired > 0 && (
          <Checkbox
            mt="md"
            label={t('rewards.showRetired', { count: retired })}
            checked={showsAll}
            onChange={({ currentTarget: { checked } }) => setShowsAll(checked)}
          />
        )}
      </Sheet>
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
