import { TextInput } from '@mantine/core';
import { useState } from 'react';

import { voidSale } from '#data/sales/void-sale.ts';
import type { TimelineLine } from '#data/timeline/timeline-line.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';

import { useActs } from '../use-acts.ts';

type VoidDialogProps = {
  readonly sale: Extract<TimelineLine, { kind: 'sale' }>;
  readonly onClose: () => void;
};

/** For a sale entered by mistake: it stays in the book, struck through, with the reason. */
export function VoidDialog({ sale, onClose }: VoidDialogProps) {
  const shop = useShop();
  const { t, money } = useWords();
  const { newAct, tellDone } = useActs();
  const [act] = useState(newAct);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();

  async function strike() {
    const outcome = await voidSale(shop, { saleId: sale.id, reason }, act);
    if (!outcome.ok) {
      const isVoid = outcome.refusal.kind === 'voided';
      setProblem(t(isVoid ? 'timeline.alreadyVoided' : 'timeline.unknownSale'));
      return;
    }
    onClose();
    await tellDone(act.operationId, t('timeline.voidDone', { amount: money(sale.total) }));
  }

  return (
    <ConfirmDialog
      danger
      title={t('timeline.voidTitle')}
      text={t('timeline.voidText')}
      action={t('timeline.voidSave', { amount: money(sale.total) })}
      onConfirm={() => void strike()}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={t('timeline.voidReason')}
        value={reason}
        error={problem}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
