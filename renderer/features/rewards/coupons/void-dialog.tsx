import { TextInput } from '@mantine/core';
import { useState } from 'react';

import { type VoidCouponRefusal, voidCoupon } from '#data/coupons/void-coupon.ts';
import { useShop } from '#data/use-shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';

import { useOfferActs } from '../use-offer-acts.ts';

type VoidDialogProps = {
  readonly issueId: RowId;
  readonly name: string;
  readonly onClose: () => void;
};

const problems = {
  unknown: 'rewards.gone',
  voided: 'rewards.voidedBefore',
  used: 'rewards.usedBefore',
  over: 'rewards.couponOver',
} as const satisfies Record<VoidCouponRefusal['kind'], string>;

/** Takes one coupon back before it is used; its piece goes back into stock. */
export function VoidDialog({ issueId, name, onClose }: VoidDialogProps) {
  const shop = useShop();
  const { t } = useWords();
  const { newAct, tell } = useOfferActs();
  const [act] = useState(newAct);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();

  async function confirm() {
    const outcome = await voidCoupon(shop, { issueId, reason }, act);
    if (!outcome.ok) return setProblem(t(problems[outcome.refusal.kind]));
    onClose();
    await tell(act, t('rewards.voided', { name }));
  }

  return (
    <ConfirmDialog
      danger
      title={t('rewards.voidTitle', { name })}
      text={t('rewards.voidText')}
      action={t('rewards.void')}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={t('rewards.voidReason')}
        maxLength={200}
        value={reason}
        error={problem}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
