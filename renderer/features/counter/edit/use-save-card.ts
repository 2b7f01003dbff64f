import { useState } from 'react';

import { createCard } from '#data/customers/create-card.ts';
import { editCard } from '#data/customers/edit-card.ts';
import { useShop } from '#data/use-shop.ts';
import { type RowId, toRowId } from '#domain/kernel/units.ts';
import { cardRefusal } from '#i18n/card-refusal.ts';
import { useWords } from '#i18n/use-words.ts';

import { openCard } from '../desk-acts.ts';
import { useDesk } from '../desk-store.ts';
import { editFrom } from '../draft/card-form.ts';
import { useDrafts } from '../draft/drafts-store.ts';
import { focusFindBox } from '../keys/focus.ts';
import { useActs } from '../use-acts.ts';

/** Saves the card in the fields, new or edited; `problem` says in words why it could not. */
export function useSaveCard() {
  const shop = useShop();
  const words = useWords();
  const { t } = words;
  const { newAct, tellDone } = useActs();
  const [problem, setProblem] = useState<string>();

  async function save(): Promise<void> {
    const draft = useDrafts.getState().card;
    if (draft === null) return;
    const { cardId, form, operationId } = draft;
    const referrerId = referrerFrom(form.referrer);
    if (referrerId === undefined) {
      setProblem(t('form.referrerUnknown'));
      return;
    }
    const edit = editFrom(form, referrerId);
    const act = newAct(operationId);
    const outcome =
      cardId === null ? await createCard(shop, edit, act) : await editCard(shop, cardId, edit, act);
    if (!outcome.ok) {
      setProblem(cardRefusal(outcome.refusal, words));
      return;
    }
    finish(outcome.value.id, cardId === null);
    const name = outcome.value.name === '' ? outcome.value.number : outcome.value.name;
    await tellDone(operationId, t(cardId === null ? 'undo.cardMade' : 'undo.cardSaved', { name }));
  }

  /** The card with that number: the search knows all of them. Null if none was given. */
  function referrerFrom(number: string): RowId | null | undefined {
    if (number.trim() === '') return null;
    const found = shop.search.find(number.trim(), 5);
    const match = found.find(({ card }) => card.number === number.trim());
    return match === undefined ? undefined : toRowId(match.card.id);
  }

  return { save, problem, forget: () => setProblem(undefined) };
}

function finish(id: RowId, isNew: boolean): void {
  useDrafts.getState().dropCard();
  if (!isNew) {
    focusFindBox();
    return;
  }
  useDesk.getState().type('');
  openCard(id);
}
