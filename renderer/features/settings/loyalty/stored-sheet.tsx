import { useShop } from '#data/use-shop.ts';
import { type Cents, cents } from '#domain/kernel/units.ts';
import type { LoyaltyProgram, StoredRule } from '#domain/loyalty/program.ts';
import { lastRefundDay } from '#domain/stored/requests.ts';
import { bonusFor, splitSpend } from '#domain/stored/split-spend.ts';
import { typedMoney } from '#i18n/money.ts';
import { useWords } from '#i18n/use-words.ts';
import { newRowId } from '#platform/ids.ts';

import { exampleBill } from './examples.ts';
import { ChoiceField, MoneyField, NumberField } from './fields.tsx';
import { ProgramSheet } from './program-sheet.tsx';
import { RowList } from './row-list.tsx';
import { typedCents, typedCount } from './typed.ts';
import { type ProgramChange, useProgramForm } from './use-program-form.ts';

type StoredForm = {
  readonly topUps: readonly {
    readonly id: string;
    readonly principal: string;
    readonly bonus: string;
  }[];
  readonly order: StoredRule['order'];
  readonly warnOver: string;
  readonly lowBelow: string;
  readonly cardLowBelow: string;
  readonly refundDays: string;
};

/** Top-ups with their bonus, which purse pays first, and when the counter speaks up. */
export function StoredSheet({ program }: { readonly program: LoyaltyProgram }) {
  const today = useShop().clock.today();
  const { t, money, day } = useWords();
  const state = useProgramForm<StoredForm>(program, { shown, read });
  const { form, edit } = state;

  function examples({ stored }: LoyaltyProgram): readonly string[] {
    const principal = exampleTopUp(stored);
    const bonus = bonusFor(principal, stored.topUps);
    const amount = cents(Math.min(exampleBill, principal + bonus));
    const split = splitSpend(amount, { principal, bonus }, stored.order);
    return [
      t('loyalty.exampleTopUp', { principal: money(principal), bonus: money(bonus) }),
      t('loyalty.exampleSplit', {
        paid: money(amount),
        principal: money(split.principal),
        bonus: money(split.bonus),
      }),
      t('loyalty.exampleTopUpRefund', {
        day: day(lastRefundDay({ day: today }, stored.refundDays), today),
      }),
    ];
  }

  return (
    <ProgramSheet
      title={t('loyalty.stored')}
      hint={t('loyalty.storedHint')}
      state={state}
      examples={examples}
    >
      <RowList
        rows={form.topUps}
        onRows={(topUps) => edit({ topUps })}
        newRow={() => ({ id: newRowId(), principal: '', bonus: '' })}
        add={t('loyalty.addTopUp')}
        empty={t('loyalty.noTopUps')}
        row={(row, at, change) => (
          <>
            <MoneyField
              at={`stored/topUps/${at}/principal`}
              label={t('loyalty.topUp')}
              value={row.principal}
              onChange={(principal) => change({ principal })}
            />
            <MoneyField
              at={`stored/topUps/${at}/bonus`}
              label={t('loyalty.topUpBonus')}
              value={row.bonus}
              onChange={(bonus) => change({ bonus })}
            />
          </>
        )}
      />
      <ChoiceField
        label={t('loyalty.order')}
        value={form.order}
        onChange={(order) => edit({ order })}
        choices={(['pro_rata', 'principal_first'] as const).map((value) => ({
          value,
          label: t(`loyalty.order-${value}`),
        }))}
      />
      <NumberField
        at="stored/refundDays"
        label={t('loyalty.refundDays')}
        unit={t('loyalty.daysUnit')}
        value={form.refundDays}
        onChange={(refundDays) => edit({ refundDays })}
      />
      <MoneyField
        at="stored/warnOver"
        label={t('loyalty.warnOver')}
        value={form.warnOver}
        onChange={(warnOver) => edit({ warnOver })}
      />
      <MoneyField
        at="stored/lowBelow"
        label={t('loyalty.lowBelow')}
        value={form.lowBelow}
        onChange={(lowBelow) => edit({ lowBelow })}
      />
      <NumberField
        at="stored/cardLowBelow"
        label={t('loyalty.cardLowBelow')}
        unit={t('loyalty.usesUnit')}
        value={form.cardLowBelow}
        onChange={(cardLowBelow) => edit({ cardLowBelow })}
      />
    </ProgramSheet>
  );
}

/** The smallest top-up that has a bonus; 500 yuan where none has. */
function exampleTopUp({ topUps }: StoredRule): Cents {
  const least = Math.min(...topUps.map(({ principal }) => principal));
  return cents(Number.isFinite(least) ? least : 50_000);
}

function shown({ stored }: LoyaltyProgram): StoredForm {
  return {
    topUps: stored.topUps.map(({ principal, bonus }, at) => ({
      id: `kept-${at}`,
      principal: typedMoney(principal),
      bonus: typedMoney(bonus),
    })),
    order: stored.order,
    warnOver: typedMoney(stored.warnOver),
    lowBelow: typedMoney(stored.lowBelow),
    cardLowBelow: String(stored.cardLowBelow),
    refundDays: String(stored.refundDays),
  };
}

function read(form: StoredForm): ProgramChange {
  return {
    stored: {
      topUps: form.topUps.map(({ principal, bonus }) => ({
        principal: typedCents(principal),
        bonus: typedCents(bonus),
      })),
      order: form.order,
      warnOver: typedCents(form.warnOver),
      lowBelow: typedCents(form.lowBelow),
      cardLowBelow: typedCount(form.cardLowBelow),
      refundDays: typedCount(form.refundDays),
    },
  };
}
