import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';

import { useShop } from '#data/use-shop.ts';
import { type CareRule, type CareRuleDraft, checkRule } from '#domain/care/care-rule.ts';
import { type ClosedDays, openDayFrom } from '#domain/care/open-day.ts';
import { addDays } from '#domain/kernel/calendar.ts';
import { useWords } from '#i18n/use-words.ts';
import { Dialog } from '#ui/dialog.tsx';

import { FaultContext } from '../loyalty/fields.tsx';
import type { NamedProduct } from '../loyalty/named-products.ts';
import live from '../live-sheet.module.css';
import { RuleFields } from './rule-fields.tsx';
import { formOfRule, newRuleForm, readRuleForm } from './rule-form.ts';
import { ruleProblem } from './rule-in-words.ts';

type RuleDialogProps = {
  /** Undefined for a new one. */
  readonly rule: CareRule | undefined;
  readonly products: readonly NamedProduct[];
  readonly closed: ClosedDays;
  readonly onSave: (rule: CareRuleDraft) => void;
  readonly onClose: () => void;
};

/** What makes follow-ups by itself, being typed; the sentence below says when the next one would come. */
export function RuleDialog({ rule, products, closed, onSave, onClose }: RuleDialogProps) {
  const today = useShop().clock.today();
  const words = useWords();
  const { t } = words;
  const [form, setForm] = useState(() =>
    rule === undefined ? newRuleForm(today) : formOfRule(rule, products),
  );
  const draft = readRuleForm(form, products, rule?.isOn ?? false);
  const checked = draft && checkRule(draft);
  const problem = checked === undefined ? ({ kind: 'no-goods' } as const) : refusalOf(checked);

  function example({ trigger, afterDays, kind }: CareRuleDraft): string {
    const because = t(`careSettings.because-${trigger.kind}`, {
      stage: t(`care.life-${form.stage}`),
      goods: form.goods,
      day: words.day(addDays(today, 'days' in trigger ? trigger.days : 0), today),
    });
    const due = openDayFrom(addDays(today, afterDays), closed);
    return t('careSettings.exampleRule', {
      because,
      day: words.today(due),
      kind: t(`care.kind-${kind}`),
    });
  }

  return (
    <Dialog
      size="lg"
      onClose={onClose}
      title={t(rule === undefined ? 'careSettings.newRule' : 'careSettings.editRule')}
    >
      <FaultContext value={problem === undefined ? undefined : faultOf(problem)}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (checked?.ok) onSave(checked.value);
          }}
        >
          <Stack>
            <RuleFields
              form={form}
              products={products}
              onChange={(patch) => setForm((present) => ({ ...present, ...patch }))}
            />
            <div className={live.example} role="status" data-bad={problem !== undefined}>
              <p>
                {checked?.ok
                  ? example(checked.value)
                  : ruleProblem(problem ?? { kind: 'no-goods' }, words)}
              </p>
            </div>
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {t('common.cancel')}
              </Button>
              <Button
                type="submit"
                aria-disabled={problem !== undefined}
                {...(problem !== undefined && { 'data-disabled': true })}
              >
                {t('common.save')}
              </Button>
            </Group>
          </Stack>
        </form>
      </FaultContext>
    </Dialog>
  );
}

type Checked = ReturnType<typeof checkRule>;
type Refusal = Extract<Checked, { readonly ok: false }>['refusal'];

function refusalOf(checked: Checked): Refusal | undefined {
  return checked.ok ? undefined : checked.refusal;
}

function faultOf(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'out-of-range':
      return refusal.field;
    case 'no-goods':
      return 'goods';
    case 'too-long':
      return 'text';
    case 'no-day':
      return 'since';
    case 'unknown-rule':
      return '';
  }
}
