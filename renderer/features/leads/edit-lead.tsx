import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';

import type { Lead } from '#domain/customers/lead.ts';
import { parseMoney } from '#domain/kernel/money-text.ts';
import { typedMoney } from '#i18n/money.ts';
import { useWords } from '#i18n/use-words.ts';
import { MoneyInput } from '#ui/money-input.tsx';

import { useLeadActs } from './use-lead-acts.ts';

type EditLeadProps = { readonly lead: Lead; readonly onClose: () => void };

/** What a lead may be worth and what to do next, beside the card. Enter saves, Esc leaves it as it was. */
export function EditLead({ lead, onClose }: EditLeadProps) {
  const { t } = useWords();
  const { save } = useLeadActs();
  const [value, setValue] = useState(
    lead.expectedValue === null ? '' : typedMoney(lead.expectedValue),
  );
  const [nextStep, setNextStep] = useState(lead.nextStep);
  const [isWrong, setWrong] = useState(false);

  async function submit() {
    const amount = parseMoney(value);
    if (!amount.ok && amount.refusal.kind !== 'empty') return setWrong(true);
    onClose();
    await save(lead, { expectedValue: amount.ok ? amount.value : null, nextStep });
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="sm">
        <MoneyInput
          data-autofocus
          label={t('field.expectedValue')}
          value={value}
          parse={parseMoney}
          error={isWrong ? t('money.not-an-amount') : undefined}
          onChange={(text) => {
            setWrong(false);
            setValue(text);
          }}
        />
        <TextInput
          label={t('field.nextStep')}
          placeholder={t('leads.nextStepHint')}
          value={nextStep}
          maxLength={200}
          onChange={(event) => setNextStep(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" size="xs" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" size="xs">
            {t('common.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
