import { Button, Group, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';

import { createCard } from '#data/customers/create-card.ts';
import { useShop } from '#data/use-shop.ts';
import { parseMoney } from '#domain/kernel/money-text.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { Dialog } from '#ui/dialog.tsx';
import { MoneyInput } from '#ui/money-input.tsx';

import classes from './leads-screen.module.css';
import { PerhapsKnown } from './perhaps-known.tsx';
import { useLeadActs } from './use-lead-acts.ts';

type NewLeadDialogProps = {
  readonly onOpen: (id: RowId) => void;
  readonly onClose: () => void;
};

type Problem = 'form.noNameNoPhone' | 'money.not-an-amount' | 'leads.notSaved';
const blank = { name: '', phone: '', value: '', nextStep: '' };

/** Somebody who asked and has not bought: a name or a phone, what they may be worth, what to do next. */
export function NewLeadDialog({ onOpen, onClose }: NewLeadDialogProps) {
  const shop = useShop();
  const { t } = useWords();
  const { newAct, tell } = useLeadActs();
  const [act] = useState(newAct);
  const [form, setForm] = useState(blank);
  const [stage, setStage] = useState<'lead' | 'aiming'>('lead');
  const [problem, setProblem] = useState<Problem>();

  function change(part: Partial<typeof blank>) {
    setProblem(undefined);
    setForm({ ...form, ...part });
  }

  async function submit() {
    const { name, phone, nextStep } = form;
    const amount = parseMoney(form.value);
    if (!amount.ok && amount.refusal.kind !== 'empty') return setProblem('money.not-an-amount');
    const expectedValue = amount.ok ? amount.value : null;
    const edit = { name, phones: phone === '' ? [] : [phone], stage, expectedValue, nextStep };
    const made = await createCard(shop, edit, act);
    if (!made.ok) {
      const isBare = made.refusal.kind === 'no-name-and-no-phone';
      return setProblem(isBare ? 'form.noNameNoPhone' : 'leads.notSaved');
    }
    onClose();
    await tell(act, t('undo.cardMade', { name: made.value.name || phone }));
  }

  return (
    <Dialog onClose={onClose} title={t('leads.add')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="sm">
          <Group grow>
            <TextInput
              data-autofocus
              label={t('form.name')}
              value={form.name}
              maxLength={60}
              onChange={(event) => change({ name: event.currentTarget.value })}
            />
            <TextInput
              label={t('field.phone')}
              inputMode="tel"
              value={form.phone}
              maxLength={40}
              onChange={(event) => change({ phone: event.currentTarget.value })}
            />
          </Group>
          <PerhapsKnown name={form.name} phone={form.phone} onOpen={onOpen} />
          <MoneyInput
            label={t('field.expectedValue')}
            value={form.value}
            parse={parseMoney}
            onChange={(value) => change({ value })}
          />
          <TextInput
            label={t('field.nextStep')}
            placeholder={t('leads.nextStepHint')}
            value={form.nextStep}
            maxLength={200}
            onChange={(event) => change({ nextStep: event.currentTarget.value })}
          />
          <SegmentedControl
            aria-label={t('field.stage')}
            value={stage}
            onChange={setStage}
            data={[
              { value: 'lead', label: t('stage.lead') },
              { value: 'aiming', label: t('stage.aiming') },
            ]}
          />
          {problem !== undefined && (
            <p role="alert" className={classes.problem}>
              {t(problem)}
            </p>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit">{t('leads.addIt')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
