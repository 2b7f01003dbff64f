import { deleteMany } from '#data/customers/batch/delete-many.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';

import type { BatchDialogProps } from './dialog-props.ts';

/** Asks before the cards are put away, and says how many they are. */
export function DeleteDialog({ ids, busy, carryOut, onClose }: BatchDialogProps) {
  const shop = useShop();
  const { t } = useWords();
  const count = ids.length;
  return (
    <ConfirmDialog
      title={t('customers.deleteTitle', { count })}
      text={t('customers.deleteText')}
      action={t('customers.deleteThem', { count })}
      danger
      busy={busy}
      onClose={onClose}
      onConfirm={() =>
        void carryOut(
          (act, run) => deleteMany(shop, ids, act, run),
          (done) => t('customers.deleted', { count: done }),
        )
      }
    />
  );
}
