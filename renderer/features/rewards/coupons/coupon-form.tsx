import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';

import {
  type CouponListRefusal,
  type CouponOnList,
  saveCoupon,
} from '#data/coupons/coupon-list.ts';
import { useShop } from '#data/use-shop.ts';
import { checkCoupon } from '#domain/coupons/coupon.ts';
import { termsInWords } from '#i18n/coupon-words.ts';
import { useWords } from '#i18n/use-words.ts';

import { OfferDialog } from '../offer-dialog.tsx';
import { OfferName } from '../offer-name.tsx';
import classes from '../offers.module.css';
import { GroupSelect } from '../people/group-select.tsx';
import type { Stocked } from '../stock/stock-dialog.tsx';
import { useOfferActs } from '../use-offer-acts.ts';
import { TermsFields } from './terms-fields.tsx';
import { type TypedCoupon, couponTyped, typedCoupon } from './typed-coupon.ts';
import { ValidityFields } from './validity-fields.tsx';

type CouponFormProps = {
  readonly coupon: CouponOnList | undefined;
  readonly onClose: () => void;
  /** A new coupon whose pieces are counted has none yet. */
  readonly onStock: (coupon: Stocked) => void;
};

const problems = {
  empty: 'rewards.nameEmpty',
  'bad-terms': 'rewards.badTerms',
  'bad-validity': 'rewards.badValidity',
  'bad-limit': 'rewards.badLimit',
  unknown: 'rewards.gone',
  'unknown-segment': 'rewards.segmentGone',
} as const satisfies Record<CouponListRefusal['kind'], string>;

/** A new kind of coupon or a changed one. What customers hold already keeps the terms it was issued with. */
export function CouponForm({ coupon, onClose, onStock }: CouponFormProps) {
  const shop = useShop();
  const words = useWords();
  const { t } = words;
  const { newAct, tell } = useOfferActs();
  const [act] = useState(newAct);
  const [typed, setTyped] = useState(() => typedCoupon(coupon));
  const [problem, setProblem] = useState<string>();
  const given = { ...couponTyped(typed), active: coupon?.active ?? true };
  const example = checkCoupon({ ...given, name: 'x' });

  function put(change: Partial<TypedCoupon>) {
    setTyped({ ...typed, ...change });
    setProblem(undefined);
  }

  async function save() {
    const known = coupon === undefined ? {} : { id: coupon.id };
    const outcome = await saveCoupon(shop, { ...known, ...given }, act);
    if (!outcome.ok) return setProblem(t(problems[outcome.refusal.kind]));
    const name = typed.name.trim();
    onClose();
    if (typed.stockKept && coupon?.stockKept !== true) onStock({ id: outcome.value, name });
    await tell(act, t('rewards.saved', { name }));
  }

  return (
    <OfferDialog
      title={t(coupon === undefined ? 'rewards.newCoupon' : 'rewards.editCoupon')}
      action={t('common.save')}
      problem={problem}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <OfferName className={classes.whole} value={typed.name} onChange={(name) => put({ name })} />
      <TermsFields typed={typed} onChange={put} />
      {example.ok && (
        <output className={classes.example}>{termsInWords(given.terms, words)}</output>
      )}
      <ValidityFields typed={typed} onChange={put} />
      <TextInput
        className={classes.small}
        label={t('rewards.perPerson')}
        description={t('rewards.emptyIsAny')}
        inputMode="numeric"
        autoComplete="off"
        value={typed.perPerson}
        onChange={(event) => put({ perPerson: event.currentTarget.value })}
      />
      <GroupSelect
        className={classes.grow ?? ''}
        label={t('rewards.segment')}
        description={t('rewards.segmentHint')}
        value={typed.segment}
        first={[{ value: '', label: t('filter.everybody') }]}
        onChange={(segment) => put({ segment })}
      />
      <Checkbox
        className={classes.whole}
        label={t('rewards.couponStockKept')}
        description={t('rewards.couponStockHint')}
        checked={typed.stockKept}
        onChange={({ currentTarget: { checked } }) => put({ stockKept: checked })}
      />
      <Checkbox
        className={classes.whole}
        label={t('rewards.partner')}
        description={t('rewards.partnerHint')}
        checked={typed.partner}
        onChange={({ currentTarget: { checked } }) => put({ partner: checked })}
      />
    </OfferDialog>
  );
}
