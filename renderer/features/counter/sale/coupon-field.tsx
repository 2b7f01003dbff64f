import { Button, NativeSelect } from '@mantine/core';

import type { HeldCoupon } from '#domain/coupons/fold-coupons.ts';
import { quoteCoupon } from '#domain/coupons/quote-coupon.ts';
import { type BusinessDay, type Cents, type RowId, toRowId } from '#domain/kernel/units.ts';
import { type Words, useWords } from '#i18n/use-words.ts';
import { KeyHint } from '#ui/key-hint.tsx';

import { useDrafts } from '../draft/drafts-store.ts';
import { focusSoon } from '../keys/focus.ts';
import classes from './pays.module.css';
import { problemInWords } from './refusal-in-words.ts';
import type { Till } from './till-of.ts';

type CouponFieldProps = { readonly till: Till };

/** The customer's coupons, those that end soonest first. What cannot be used on this bill says why, and cannot be chosen. */
export function CouponField({ till }: CouponFieldProps) {
  const words = useWords();
  const { t } = words;
  const chosen = useDrafts(({ sale }) => sale.couponIssueId);
  const changeSale = useDrafts((drafts) => drafts.changeSale);
  const { terms, billed, outcome } = till;
  const coupons = terms.buyer?.coupons ?? [];
  if (coupons.length === 0 && chosen === null) return null;

  const refusal =
    outcome?.ok === false && outcome.refusal.kind === 'coupon' ? outcome.refusal : undefined;
  return (
    <div className={classes.pay}>
      <NativeSelect
        id="sale-coupon"
        label={t('sale.coupon')}
        value={chosen ?? ''}
        error={refusal && problemInWords(refusal, till, words)}
        onChange={({ currentTarget: { value } }) =>
          changeSale({ couponIssueId: value === '' ? null : toRowId(value) })
        }
        data={[
          { value: '', label: t('sale.couponNone') },
          ...coupons.map((coupon) => ({
            value: coupon.issueId,
            label: couponLine(coupon, billed, terms.day, words),
            disabled: coupon.issueId !== chosen && !quoteCoupon(coupon, billed, terms.day).ok,
          })),
        ]}
      />
      <Button
        id="sale-use-coupon"
        size="compact-sm"
        variant="light"
        className={classes.all}
        rightSection={<KeyHint keys="Alt+Q" />}
        aria-keyshortcuts="Alt+Q"
        onClick={() => {
          const best = bestOf(coupons, billed, terms.day);
          if (chosen === null && best !== null) changeSale({ couponIssueId: best });
          focusSoon('sale-coupon');
        }}
      >
        {t('sale.useCoupon')}
      </Button>
    </div>
  );
}

/** The one that takes most off this bill; of equal ones the first to end. */
function bestOf(coupons: readonly HeldCoupon[], billed: Cents, day: BusinessDay): RowId | null {
  let best: { readonly issueId: RowId; readonly off: number } | null = null;
  for (const coupon of coupons) {
    const off = quoteCoupon(coupon, billed, day);
    if (off.ok && (best === null || off.value > best.off)) {
      best = { issueId: coupon.issueId, off: off.value };
    }
  }
  return best?.issueId ?? null;
}

function couponLine(coupon: HeldCoupon, billed: Cents, day: BusinessDay, words: Words): string {
  const { t, money, day: dayText } = words;
  const { name, terms, until } = coupon;
  const off = quoteCoupon(coupon, billed, day);
  if (off.ok) {
    const what =
      terms.type === 'gift'
        ? t('sale.couponGift', { gift: terms.gift })
        : t('sale.couponOff', { off: money(off.value) });
    return t('sale.couponLine', { name, what, until: dayText(until, day) });
  }
  switch (off.refusal.kind) {
    case 'below':
      return t('sale.couponFrom', { name, from: money(off.refusal.from) });
    case 'not-yet':
      return t('sale.couponLater', { name, from: dayText(off.refusal.from, day) });
    case 'over':
    case 'voided':
    case 'used':
    case 'partner':
    case 'not-understood':
      return t('sale.couponElse', { name });
  }
}
