import { useShop } from '#data/use-shop.ts';
import { pointUnits } from '#domain/kernel/units.ts';
import { daysLater } from '#domain/kernel/days-later.ts';
import type { LoyaltyProgram } from '#domain/loyalty/program.ts';
import { useWords } from '#i18n/use-words.ts';

import { exampleBill } from './examples.ts';
import { ChoiceField, NumberField } from './fields.tsx';
import { ProgramSheet } from './program-sheet.tsx';
import { refundedAfterSpending } from './refund-example.ts';
import { typedCount } from './typed.ts';
import { useProgramForm } from './use-program-form.ts';

type RefundsForm = {
  readonly refundDebt: LoyaltyProgram['refundDebt'];
  readonly graceDays: string;
};

/** What a refund does to points that are spent already, and to points whose last day is past. */
export function RefundsSheet({ program }: { readonly program: LoyaltyProgram }) {
  const today = useShop().clock.today();
  const { t, money, points, day } = useWords();
  const state = useProgramForm<RefundsForm>(program, {
    shown: ({ refundDebt, graceDays }) => ({ refundDebt, graceDays: String(graceDays) }),
    read: ({ refundDebt, graceDays }) => ({ refundDebt, graceDays: typedCount(graceDays) }),
  });
  const { form, edit } = state;

  function examples(tried: LoyaltyProgram): readonly string[] {
    const { decimals } = tried.earn;
    const { earned, balance } = refundedAfterSpending({ ...tried, campaigns: [] }, today);
    const said = { paid: money(exampleBill), earned: points(earned, decimals) };
    const owed = points(pointUnits(0 - balance), decimals);
    const { graceDays } = tried;
    return [
      balance < 0
        ? t('loyalty.exampleDebt', { ...said, owed })
        : t('loyalty.exampleForgiven', said),
      graceDays === 0
        ? t('loyalty.exampleNoGrace')
        : t('loyalty.exampleGrace', { day: day(daysLater(today, graceDays), today) }),
    ];
  }

  return (
    <ProgramSheet
      title={t('loyalty.refunds')}
      hint={t('settingsFind.say-refunds')}
      state={state}
      examples={examples}
    >
      <ChoiceField
        label={t('loyalty.refundDebt')}
        value={form.refundDebt}
        onChange={(refundDebt) => edit({ refundDebt })}
        choices={(['carry', 'forgive'] as const).map((value) => ({
          value,
          label: t(`loyalty.debt-${value}`),
        }))}
      />
      <NumberField
        at="graceDays"
        label={t('loyalty.graceDays')}
        unit={t('loyalty.daysUnit')}
        value={form.graceDays}
        onChange={(graceDays) => edit({ graceDays })}
      />
    </ProgramSheet>
  );
}
