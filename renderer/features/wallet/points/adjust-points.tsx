import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';

import { type AdjustRefusal, adjustPoints } from '#data/loyalty/adjust-points.ts';
import { useShop } from '#data/use-shop.ts';
import { pointUnits } from '#domain/kernel/units.ts';
import { lastUsableDay } from '#domain/loyalty/points/last-day.ts';
import { useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';

import { DialogForm } from '../parts/dialog-form.tsx';
import { ReasonFields } from '../parts/reason-fields.tsx';
import { SignChoice } from '../parts/sign-choice.tsx';
import { WalletModal } from '../parts/wallet-modal.tsx';
import classes from '../parts/wallet.module.css';
import { useTold } from '../use-told.ts';
import type { WalletDialogProps } from '../wallet-wish.ts';
import { type AdjustForm, lastDayOf, unitsOf, withAmount } from './adjust-form.ts';

/** Points given or taken by hand: by how much and why, never to a new balance. A large change asks again. */
export function AdjustPoints({ customer, acts, onClose }: WalletDialogProps) {
  const shop = useShop();
  const { t, points, pointsChange, day } = useWords();
  const { program, standing } = customer.loyalty;
  const { decimals } = program.earn;
  const { act, told, once, isBusy } = useTold(acts);
  const [form, setForm] = useState<AdjustForm>({
    sign: 1,
    amount: '',
    ends: 'rule',
    until: '',
    reason: program.adjustReasons[0] ?? null,
    words: '',
  });
  const [problem, setProblem] = useState<AdjustRefusal['kind']>();
  const [isAsking, setAsking] = useState(false);
  const units = unitsOf(form, decimals);
  const byRule = lastUsableDay(today(), program.expiry);

  function change(next: AdjustForm) {
    setForm(next);
    setProblem(undefined);
  }

  function ask() {
    if (units !== undefined && Math.abs(units) > program.askAbove) setAsking(true);
    else void once(save);
  }

  async function save() {
    setAsking(false);
    const until = lastDayOf(form);
    if (units === undefined) return setProblem(form.amount.trim() === '' ? 'nothing' : 'not-whole');
    if (until === 'bad') return setProblem('bad-day');
    const { reason, words } = form;
    const asked = { customerId: customer.id, units, reason, words };
    const outcome = await adjustPoints(
      shop,
      { ...asked, ...(until !== undefined && { until }) },
      act,
    );
    if (!outcome.ok) return setProblem(outcome.refusal.kind);
    onClose();
    await told(t('wallet.adjustDone', { points: pointsChange(units, decimals) }), customer.name);
  }

  if (isAsking && units !== undefined) {
    const [shown, { name }] = [pointsChange(units, decimals), customer];
    return (
      <ConfirmDialog
        title={t('wallet.adjustAskTitle')}
        text={t('wallet.adjustAsk', { name, points: shown })}
        action={t('wallet.adjustSave', { points: shown })}
        busy={isBusy}
        onConfirm={() => void once(save)}
        onClose={() => setAsking(false)}
      />
    );
  }
  const after = pointUnits(standing.points + (units ?? 0));
  return (
    <WalletModal title={t('wallet.adjust')} name={customer.name} onClose={onClose}>
      <DialogForm
        action={
          units === undefined || units === 0
            ? t('wallet.adjust')
            : t('wallet.adjustSave', { points: pointsChange(units, decimals) })
        }
        problem={problem && t(`wallet.adjust-${problem}`)}
        busy={isBusy}
        onSubmit={ask}
        onCancel={onClose}
      >
        <TextInput
          data-autofocus
          label={t('wallet.byHowMuch')}
          inputMode="decimal"
          autoComplete="off"
          value={form.amount}
          onChange={({ currentTarget }) => change(withAmount(form, currentTarget.value))}
        />
        <SignChoice value={form.sign} onChange={(sign) => change({ ...form, sign })} />
        <ReasonFields
          reasons={program.adjustReasons}
          value={form}
          onChange={(reason) => change({ ...form, ...reason })}
        />
        {form.sign > 0 && (
          <div className={classes.pair}>
            <NativeSelect
              label={t('wallet.ends')}
              value={form.ends}
              data={[
                {
                  value: 'rule',
                  label:
                    byRule === null
                      ? t('wallet.endsRuleNever')
                      : t('wallet.endsRule', { day: day(byRule, today()) }),
                },
                { value: 'day', label: t('wallet.endsDay') },
                ...(byRule === null ? [] : [{ value: 'never', label: t('wallet.forEver') }]),
              ]}
              onChange={({ currentTarget: { value } }) =>
                change({ ...form, ends: value === 'day' || value === 'never' ? value : 'rule' })
              }
            />
            {form.ends === 'day' && (
              <TextInput
                type="date"
                label={t('wallet.lastDay')}
                min={today()}
                value={form.until}
                onChange={({ currentTarget }) => change({ ...form, until: currentTarget.value })}
              />
            )}
          </div>
        )}
        <p className={classes.preview} aria-live="polite">
          {t('wallet.adjustPreview', {
            before: points(standing.points, decimals),
            after: points(after, decimals),
          })}
          {after < 0 && ` ${t('wallet.adjustDebt')}`}
        </p>
      </DialogForm>
    </WalletModal>
  );
}
