import { useState } from 'react';

import { editFollowUp } from '#data/care/follow-ups.ts';
import { type KnownFollowUp, followUpById } from '#data/care/follow-up-by-id.ts';
import { useShop } from '#data/use-shop.ts';
import type { Act } from '#data/write/act.ts';
import { refuse } from '#domain/kernel/result.ts';
import { useWords } from '#i18n/use-words.ts';

import { FollowUpFields } from './follow-up-fields.tsx';
import { changedForm, draftOf, formOf } from './follow-up-form.ts';
import type { CareDialogProps } from './follow-up-wish.ts';
import { oneAct } from './one-act.ts';
import { PromiseForm } from './promise-form.tsx';
import { sayNotSaved } from './refusal-words.ts';

type EditDialogProps = CareDialogProps & { readonly known: KnownFollowUp; readonly name: string };

/** Changes what was promised, for when and by whom; the customer stays. */
export function EditDialog({ known, name, acts, onClose }: EditDialogProps) {
  const shop = useShop();
  const { t } = useWords();
  const [form, setForm] = useState(() => formOf(known));
  const [press] = useState(() => oneAct(acts.newAct()));

  async function save(act: Act) {
    // Another counter may have changed it since it was shown: only what was changed here is written.
    const newest = (await followUpById(shop, known.followUp.id)) ?? known;
    const draft = draftOf(changedForm(formOf(newest), formOf(known), form));
    const outcome =
      draft === undefined
        ? refuse({ kind: 'no-day' } as const)
        : await editFollowUp(shop, known.followUp.id, draft, act);
    if (outcome.ok) {
      onClose();
      void acts.tellDone(act.operationId, t('followUp.saved-edited', { name }));
    } else sayNotSaved(outcome.refusal.kind, t);
    return outcome.ok;
  }

  return (
    <PromiseForm
      title={t('followUp.editTitle', { name })}
      onSave={() => void press(save)}
      onClose={onClose}
    >
      <FollowUpFields
        form={form}
        onChange={(change) => setForm((before) => ({ ...before, ...change }))}
      />
    </PromiseForm>
  );
}
