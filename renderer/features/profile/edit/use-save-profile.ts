import { useState } from 'react';

import { editCard } from '#data/customers/edit-card.ts';
import { useShop } from '#data/use-shop.ts';
import type { CustomField } from '#domain/customers/custom-field.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

import { refusalInWords } from '../refusal-in-words.ts';
import { useProfileActs } from '../use-profile-acts.ts';
import { useProfileDrafts } from './profile-drafts.ts';
import { editBetween, sameForm } from './profile-form.ts';

/** Saves the draft of a card as one action; `problem` says in words why it could not. */
export function useSaveProfile(id: RowId, fields: readonly CustomField[]) {
  const shop = useShop();
  const words = useWords();
  const { newAct, tell } = useProfileActs();
  const [problem, setProblem] = useState<string>();

  async function save(): Promise<void> {
    const { drafts, drop } = useProfileDrafts.getState();
    const draft = drafts[id];
    if (draft === undefined) return;
    if (sameForm(draft.began, draft.form)) return drop(id);
    const edit = editBetween(draft.began, draft.form, fields);
    if (!edit.ok) return setProblem(refusalInWords(edit.refusal, fields, words));

    const act = newAct(draft.operationId);
    const outcome = await editCard(shop, id, edit.value, act);
    if (!outcome.ok) return setProblem(refusalInWords(outcome.refusal, fields, words));
    drop(id);
    const { name, number } = outcome.value;
    await tell(act, words.t('undo.cardSaved', { name: name === '' ? number : name }));
  }

  return { save, problem, forget: () => setProblem(undefined) };
}
