import { useState } from 'react';

import { deleteCard } from '#data/customers/delete-card.ts';
import { useShop } from '#data/use-shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';

import { useDesk } from '../desk-store.ts';
import { useDrafts } from '../draft/drafts-store.ts';
import { isBlankSale } from '../draft/sale-form.ts';
import { useActs } from '../use-acts.ts';

type DeleteCardDialogProps = {
  readonly id: RowId | null;
  readonly name: string;
  readonly onClose: () => void;
  readonly onDeleted: () => void;
};

/** Takes a card out of the book; one click brings it back, and its sales never leave. */
export function DeleteCardDialog({ id, name, onClose, onDeleted }: DeleteCardDialogProps) {
  const shop = useShop();
  const { t } = useWords();
  const { newAct, tellDone } = useActs();
  const [act] = useState(newAct);
  const shown = name === '' ? t('common.noName') : name;

  async function remove() {
    if (id === null) return;
    const outcome = await deleteCard(shop, id, act);
    onDeleted();
    if (!outcome.ok) return;
    useDesk.getState().show(null);
    const { sale, sellTo } = useDrafts.getState();
    if (isBlankSale(sale)) sellTo(null);
    await tellDone(act.operationId, t('undo.cardDeleted', { name: shown }));
  }

  return (
    <ConfirmDialog
      danger
      title={t('form.deleteTitle', { name: shown })}
      text={t('form.deleteText')}
      action={t('form.delete')}
      onConfirm={() => void remove()}
      onClose={onClose}
    />
  );
}
