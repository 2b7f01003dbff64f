import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { couponList } from '#data/coupons/coupon-list.ts';
import { couponsOf } from '#data/coupons/coupon-queries.ts';
import { voidCoupon } from '#data/coupons/void-coupon.ts';
import { useShop } from '#data/use-shop.ts';
import { useToday } from '#data/use-today.ts';
import type { IssuedCoupon } from '#domain/coupons/fold-coupons.ts';
import { useWords } from '#i18n/use-words.ts';
import { EmptyState } from '#ui/empty-state.tsx';

import { WalletModal } from '../parts/wallet-modal.tsx';
import classes from '../parts/wallet.module.css';
import { useTold } from '../use-told.ts';
import type { WalletDialogProps } from '../wallet-wish.ts';
import { CouponRow } from './coupon-row.tsx';
import { IssueForm } from './issue-form.tsx';

/** What coupons somebody holds, what became of the others; one more is issued, one that was a mistake is voided. */
export function CouponsDialog({ customer, acts, onClose }: WalletDialogProps) {
  const shop = useShop();
  const { t } = useWords();
  const { id, name } = customer;
  const day = useToday();
  const { act, told, once } = useTold(acts);
  const [problem, setProblem] = useState<string>();
  const coupons = useLiveQuery(async () => couponsOf(shop, id, day), [shop, id, day]);
  const offered = useLiveQuery(async () => couponList(shop), [shop]);
  // Both at once: the dialog gives the keyboard to the field that is there when it opens.
  if (coupons === undefined || offered === undefined) return null;
  const held = coupons
    .filter(({ state }) => state === 'held')
    .sort((one, other) => (one.until < other.until ? -1 : 1));
  const past = coupons.filter(({ state }) => state !== 'held').toReversed();

  async function takeBack(coupon: IssuedCoupon) {
    const outcome = await voidCoupon(shop, { issueId: coupon.issueId, reason: '' }, act);
    setProblem(outcome.ok ? undefined : t(`wallet.void-${outcome.refusal.kind}`));
    if (outcome.ok) await told(t('wallet.voidDone', { name: coupon.name }), name);
  }

  return (
    <WalletModal title={t('wallet.coupons')} name={name} size="wide" onClose={onClose}>
      <IssueForm
        customerId={id}
        name={name}
        acts={acts}
        offered={offered.filter(({ active }) => active)}
      />
      {problem !== undefined && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
      {held.length === 0 && (
        <EmptyState icon="ticket" title={t('wallet.noCoupons')} hint={t('wallet.noCouponsHint')} />
      )}
      <ul className={classes.list}>
        {held.map((coupon) => (
          <CouponRow
            key={coupon.issueId}
            coupon={coupon}
            onVoid={() => void once(async () => takeBack(coupon))}
          />
        ))}
      </ul>
      {past.length > 0 && (
        <details className={classes.fold}>
          <summary>{t('wallet.pastCoupons', { count: past.length })}</summary>
          <ul className={classes.list}>
            {past.slice(0, 200).map((coupon) => (
              <CouponRow key={coupon.issueId} coupon={coupon} />
            ))}
          </ul>
        </details>
      )}
    </WalletModal>
  );
}
