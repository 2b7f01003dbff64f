import { Button } from '@mantine/core';
import { useState } from 'react';

import { deleteCard } from '#data/customers/delete-card.ts';
import { useShop } from '#data/use-shop.ts';
import type { Card } from '#domain/customers/card.ts';
import { useWords } from '#i18n/use-words.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { Icon } from '#ui/icon.tsx';

import { useProfileActs } from './use-profile-acts.ts';

type DeleteCardProps = { readonly card: Card; readonly onDeleted: () => void };

/** Takes the card out of the book; one undo brings it back. Making somebody forgotten is another matter. */
export function DeleteCard({ card, onDeleted }: DeleteCardProps) {
  const shop = useShop();
  const { t } = useWords();
  const { newAct, tell, sayProblem } = useProfileActs();
  const [asks, setAsks] = useState(false);
  const name = card.name || card.number;

  async function remove() {
    const act = newAct();
    const outcome = await deleteCard(shop, card.id, act);
    setAsks(false);
    if (!outcome.ok) return sayProblem(act.operationId, t('form.unknownCard'));
    onDeleted();
    await tell(act, t('undo.cardDeleted', { name }));
  }

  return (
    <>
      <Button
        variant="subtle"
        color="red"
        size="compact-sm"
        leftSection={<Icon name="trash" size={15} />}
        onClick={() => setAsks(true)}
      >
        {t('form.delete')}
      </Button>
      {asks && (
        <ConfirmDialog
          danger
          title={t('form.deleteTitle', { name })}
          text={t('form.deleteText')}
          action={t('form.delete')}
          onConfirm={() => void remove()}
          onClose={() => setAsks(false)}
        />
      )}
    </>
  );
}
