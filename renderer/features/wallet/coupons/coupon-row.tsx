import { Button } from '@mantine/core';

import type { IssuedCoupon } from '#domain/coupons/fold-coupons.ts';
import { termsInWords } from '#i18n/coupon-words.ts';
import { useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';

import classes from '../parts/wallet.module.css';

type CouponRowProps = { readonly coupon: IssuedCoupon; readonly onVoid?: () => void };

/** One coupon: what it does, from when until when, its code, and what became of it. */
export function CouponRow({ coupon, onVoid }: CouponRowProps) {
  const words = useWords();
  const { t, day } = words;
  const { name, terms, code, from, until, partner, state } = coupon;
  return (
    <li className={classes.row} aria-label={name}>
      <div>
        <p className={classes.main}>{name}</p>
        <p className={classes.quiet}>
          {[
            termsInWords(terms, words),
            t('wallet.fromUntil', { from: day(from, today()), until: day(until, today()) }),
            ...(partner ? [t('wallet.partner')] : []),
          ].join(' · ')}
        </p>
        <p className={`${classes.quiet} ${classes.code}`}>{code}</p>
      </div>
      <div className={classes.sum}>
        {onVoid === undefined ? (
          <span className={classes.state}>{t(`wallet.coupon-${state}`)}</span>
        ) : (
          <Button
            variant="default"
            size="compact-md"
            aria-label={t('wallet.voidOf', { name, code })}
            onClick={onVoid}
          >
            {t('wallet.void')}
          </Button>
        )}
      </div>
    </li>
  );
}
