import type { CouponBook } from '#data/coupons/coupon-book.ts';
import type { CouponOnList } from '#data/coupons/coupon-list.ts';
import type { RowId } from '#domain/kernel/units.ts';

import { StockDialog, type Stocked } from '../stock/stock-dialog.tsx';
import { CouponForm } from './coupon-form.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { PiecesDialog } from './pieces-dialog.tsx';

/** What somebody wants to do with a kind of coupon. */
export type CouponWish =
  | { readonly kind: 'edit'; readonly coupon: CouponOnList | undefined }
  | { readonly kind: 'issue' | 'pieces'; readonly coupon: CouponOnList }
  | { readonly kind: 'stock'; readonly coupon: Stocked };

type CouponDialogsProps = {
  readonly wish: CouponWish;
  readonly coupons: readonly CouponOnList[];
  readonly book: CouponBook | undefined;
  readonly onOpen: (id: RowId) => void;
  readonly onStock: (coupon: Stocked) => void;
  readonly onClose: () => void;
};

/** The dialog that answers the wish, about the coupon as it is now and not as it was when the dialog was asked for. */
export function CouponDialogs(props: CouponDialogsProps) {
  const { wish, coupons, book, onOpen, onStock, onClose } = props;
  switch (wish.kind) {
    case 'edit':
      return <CouponForm coupon={wish.coupon} onStock={onStock} onClose={onClose} />;
    case 'stock':
      return <StockDialog of={wish.coupon} onClose={onClose} />;
    case 'issue':
    case 'pieces': {
      const coupon = coupons.find(({ id }) => id === wish.coupon.id) ?? wish.coupon;
      if (wish.kind === 'issue') return <IssueDialog coupon={coupon} onClose={onClose} />;
      const pieces = book?.get(coupon.id) ?? [];
      return <PiecesDialog coupon={coupon} pieces={pieces} onOpen={onOpen} onClose={onClose} />;
    }
  }
}
