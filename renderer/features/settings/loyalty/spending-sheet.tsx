import { pointUnits } from '#domain/kernel/units.ts';
import type { LoyaltyProgram } from '#domain/loyalty/program.ts';
import { mostPointsFor, valueOfPoints } from '#domain/loyalty/spending.ts';
import { typedMoney } from '#i18n/money.ts';
import { useWords } from '#i18n/use-words.ts';

import { exampleBill } from './examples.ts';
import { MoneyField, NumberField } from './fields.tsx';
import { ProgramSheet } from './program-sheet.tsx';
import { plainNumber, typedCents, typedCount, typedUnits } from './typed.ts';
import { type ProgramChange, useProgramForm } from './use-program-form.ts';

type SpendingForm = {
  readonly perPoint: string;
  readonly minimum: string;
  readonly step: string;
  readonly share: string;
};

/** What somebody in the example has: enough that share and step decide. */
const examplePoints = 50_000;

/** Points as money off a bill. */
export function SpendingSheet({ program }: { readonly program: LoyaltyProgram }) {
  const { t, money, points } = useWords();
  const state = useProgramForm<SpendingForm>(program, { shown, read });
  const { form, edit } = state;

  function examples(tried: LoyaltyProgram): readonly string[] {
    const { decimals } = tried.earn;
    const { perPoint } = tried.spending;
    if (perPoint === 0) return [t('loyalty.exampleNoSpending')];
    const balance = pointUnits(examplePoints * 10 ** decimals);
    const most = mostPointsFor(tried, { balance, amount: exampleBill });
    const hundred = pointUnits(100 * 10 ** decimals);
    return [
      t('loyalty.exampleWorth', { worth: money(valueOfPoints(hundred, perPoint, decimals)) }),
      t('loyalty.exampleSpending', {
        paid: money(exampleBill),
        balance: points(balance, decimals),
        most: points(most, decimals),
        off: money(valueOfPoints(most, perPoint, decimals)),
      }),
    ];
  }

  return (
    <ProgramSheet
      title={t('loyalty.spending')}
      hint={t('loyalty.spendingHint')}
      state={state}
      examples={examples}
    >
      <MoneyField
        at="spending/perPoint"
        label={t('loyalty.perPoint')}
        value={form.perPoint}
        onChange={(perPoint) => edit({ perPoint })}
      />
      <NumberField
        at="spending/minUnits"
        label={t('loyalty.leastPoints')}
        value={form.minimum}
        onChange={(minimum) => edit({ minimum })}
      />
      <NumberField
        at="spending/stepUnits"
        label={t('loyalty.stepPoints')}
        value={form.step}
        onChange={(step) => edit({ step })}
      />
      <NumberField
        at="spending/maxPercent"
        label={t('loyalty.share')}
        unit={t('loyalty.percentUnit')}
        value={form.share}
        onChange={(share) => edit({ share })}
      />
    </ProgramSheet>
  );
}

function shown({ spending, earn }: LoyaltyProgram): SpendingForm {
  return {
    perPoint: typedMoney(spending.perPoint),
    minimum: plainNumber(spending.minUnits, earn.decimals),
    step: plainNumber(spending.stepUnits, earn.decimals),
    share: String(spending.maxPercent),
  };
}

function read(form: SpendingForm, { earn }: LoyaltyProgram): ProgramChange {
  return {
    spending: {
      perPoint: typedCents(form.perPoint),
      minUnits: typedUnits(form.minimum, earn.decimals),
      stepUnits: typedUnits(form.step, earn.decimals),
      maxPercent: typedCount(form.share),
    },
  };
}
