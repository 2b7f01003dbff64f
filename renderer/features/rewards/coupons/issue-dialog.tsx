import { useCallback, useState } from 'react';

import { couponBook } from '#data/coupons/coupon-book.ts';
import type { CouponOnList } from '#data/coupons/coupon-list.ts';
import { type IssueManyRefusal, issueCoupons } from '#data/coupons/issue-coupons.ts';
import { previewIssue } from '#data/coupons/issue-preview.ts';
import { useShop } from '#data/use-shop.ts';
import { termsInWords } from '#i18n/coupon-words.ts';
import { useWords } from '#i18n/use-words.ts';

import { OfferDialog } from '../offer-dialog.tsx';
import classes from '../offers.module.css';
import { peopleOf } from '../people/people-of.ts';
import { PreviewBox } from '../people/preview-box.tsx';
import type { Target } from '../people/target.ts';
import { TargetFields } from '../people/target-fields.tsx';
import { useBatch } from '../people/use-batch.ts';
import { useAfterArrivals } from '#data/use-after-arrivals.ts';
import { useOfferActs } from '../use-offer-acts.ts';

type IssueDialogProps = { readonly coupon: CouponOnList; readonly onClose: () => void };

/** Issues a coupon to one customer or to a group: says first how many get it and why others do not, then does it as one action. */
export function IssueDialog({ coupon, onClose }: IssueDialogProps) {
  const shop = useShop();
  const words = useWords();
  const { t, number, day } = words;
  const { newAct, tell, sayProblem } = useOfferActs();
  const { running, carryOut } = useBatch();
  const [target, setTarget] = useState<Target>({ kind: 'group', group: null });
  const [problem, setProblem] = useState<string>();
  const ask = useCallback(
    async (signal: AbortSignal) => {
      const ids = await peopleOf(shop, target);
      const book = ids === undefined ? undefined : await couponBook(shop, signal);
      if (ids === undefined || book === undefined) return undefined;
      const preview = await previewIssue(shop, coupon, ids, book.get(coupon.id) ?? []);
      return { ...preview, ids };
    },
    [shop, coupon, target],
  );
  const preview = useAfterArrivals(ask);
  const isChosen = (target.kind === 'one' ? target.id : target.group) !== null;
  const today = shop.clock.today();

  async function issue() {
    if (preview === undefined) return;
    const act = newAct();
    const request = { couponId: coupon.id, customerIds: [...preview.ids] };
    const outcome = await carryOut((run) => issueCoupons(shop, request, act, run));
    if (!outcome.ok) return setProblem(said(outcome.refusal));
    onClose();
    const { issued } = outcome.value;
    if (issued === 0) return sayProblem(act.operationId, t('rewards.issuedNone'));
    const counted = { count: issued, shown: number(issued), name: coupon.name };
    await tell(act, t('rewards.issued', counted));
  }

  function said(refusal: IssueManyRefusal): string {
    switch (refusal.kind) {
      case 'no-stock':
        return t('rewards.tooFewLeft', { left: number(Math.max(0, refusal.left)) });
      case 'over':
        return t('rewards.couponOver');
      case 'cancelled':
        return t('customers.batchStopped');
      case 'limit-reached':
      case 'outside-segment':
      case 'retired':
      case 'unknown-coupon':
      case 'unknown-customer':
        return t('rewards.gone');
    }
  }

  function close() {
    running?.stop();
    onClose();
  }

  const { get = 0, limit = 0, outside = 0, missing = 0, days = null } = preview ?? {};
  return (
    <OfferDialog
      title={t('rewards.issueOf', { name: coupon.name })}
      action={t('rewards.issueTo', { count: get, shown: number(get) })}
      problem={problem}
      busy={running !== undefined}
      isIdle={get === 0 || missing > 0 || days === null}
      onConfirm={() => void issue()}
      onClose={close}
    >
      <p className={classes.soft}>{termsInWords(coupon.terms, words)}</p>
      <TargetFields
        target={target}
        onChange={(chosen) => {
          setTarget(chosen);
          setProblem(undefined);
        }}
      />
      {isChosen && (
        <PreviewBox
          main={preview && t('rewards.willGet', { count: get, shown: number(get) })}
          rest={[
            ...(limit > 0 ? [t('rewards.atLimit', { count: limit, shown: number(limit) })] : []),
            ...(outside > 0
              ? [t('rewards.outside', { count: outside, shown: number(outside) })]
              : []),
            ...(days !== null && get > 0
              ? [
                  t('rewards.usable', {
                    from: day(days.from, today),
                    until: day(days.until, today),
                  }),
                ]
              : []),
          ]}
          problem={
            missing > 0
              ? t('rewards.missing', { count: missing, shown: number(missing) })
              : preview && days === null
                ? t('rewards.couponOver')
                : undefined
          }
          running={running}
        />
      )}
    </OfferDialog>
  );
}
