import { useState } from 'react';

import { addFollowUp } from '#data/care/follow-ups.ts';
import { cardOf } from '#data/customers/card-queries.ts';
import { useShop } from '#data/use-shop.ts';
import type { Act } from '#data/write/act.ts';
import { useToday } from '#data/use-today.ts';
import { daysLater } from '#domain/kernel/days-later.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

import { CustomerField } from './customer-field.tsx';
import { FollowUpFields } from './follow-up-fields.tsx';
import { draftOf, newForm } from './follow-up-form.ts';
import type { CareDialogProps } from './follow-up-wish.ts';
import { oneAct } from './one-act.ts';
import { PromiseForm } from './promise-form.tsx';
import { sayNotSaved } from './refusal-words.ts';

type NewDialogProps = CareDialogProps & {
  readonly customerId: RowId | null;
  readonly day: BusinessDay | null;
};

/** Promises something to a customer: for tomorrow, if nobody said another day. */
export function NewDialog({ customerId, day, acts, onClose }: NewDialogProps) {
  const shop = useShop();
  const { t, day: dayInWords } = useWords();
  const today = useToday();
  const [form, setForm] = useState(() => newForm(customerId, day ?? daysLater(today, 1)));
  const [isAsked, setAsked] = useState(false);
  const [press] = useState(() => oneAct(acts.newAct()));

  async function save(act: Act) {
    setAsked(true);
    const draft = draftOf(form);
    if (draft === undefined) {
      if (form.customerId !== null) sayNotSaved('no-day', t);
      return false;
    }
    const outcome = await addFollowUp(shop, draft, act);
    if (!outcome.ok) {
      sayNotSaved(outcome.refusal.kind, t);
      return false;
    }
    const name = (await cardOf(shop, draft.customerId))?.name || t('common.noName');
    onClose();
    const words = t('followUp.saved-new', { name, day: dayInWords(draft.day, today) });
    void acts.tellDone(act.operationId, words);
    return true;
  }

  const isMissing = isAsked && form.customerId === null;
  return (
    <PromiseForm title={t('followUp.newTitle')} onSave={() => void press(save)} onClose={onClose}>
      <CustomerField
        value={form.customerId}
        error={isMissing ? t('followUp.chooseCustomer') : undefined}
        onChange={(id) => setForm((before) => ({ ...before, customerId: id }))}
      />
      <FollowUpFields
        form={form}
        onChange={(change) => setForm((before) => ({ ...before, ...change }))}
      />
    </PromiseForm>
  );
}
