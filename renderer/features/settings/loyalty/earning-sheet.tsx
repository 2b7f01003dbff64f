import { useShop } from '#data/use-shop.ts';
import { cents } from '#domain/kernel/units.ts';
import type { LoyaltyProgram } from '#domain/loyalty/program.ts';
import { typedMoney } from '#i18n/money.ts';
import { useWords } from '#i18n/use-words.ts';

import { exampleBill, exampleSale } from './examples.ts';
import { ChoiceField, MoneyField, NumberField } from './fields.tsx';
import { ProgramSheet } from './program-sheet.tsx';
import { gives, plainSentence } from './sentences.ts';
import { typedCents, typedCount } from './typed.ts';
import { type ProgramChange, useProgramForm } from './use-program-form.ts';

type EarningForm = {
  readonly forEvery: string;
  readonly points: string;
  readonly decimals: '0' | '1' | '2';
  readonly rounding: LoyaltyProgram['rounding'];
  readonly earnOn: LoyaltyProgram['earnOn'];
  readonly minimum: string;
};

/** N points for every X, and what happens to the rest of it. */
export function EarningSheet({ program }: { readonly program: LoyaltyProgram }) {
  const today = useShop().clock.today();
  const words = useWords();
  const { t, money } = words;
  const state = useProgramForm<EarningForm>(program, { shown, read });
  const { form, edit } = state;
  const present = program.earn.decimals;
  const word = <Word extends string>(value: Word, label: string) => ({ value, label });

  /** Points pay ¥68 of the bill: what counts is the difference between net and gross. */
  function partlyPaid(tried: LoyaltyProgram): string {
    const used = cents(6_800);
    const sold = exampleSale({ program: { ...tried, campaigns: [] }, day: today, used });
    return t('loyalty.exampleUsed', {
      paid: money(exampleBill),
      used: money(used),
      gives: gives(sold, tried, words, today),
    });
  }

  return (
    <ProgramSheet
      title={t('loyalty.earning')}
      hint={t('loyalty.earningHint')}
      state={state}
      examples={(tried) => [plainSentence(tried, words, today), partlyPaid(tried)]}
    >
      <MoneyField
        at="earn/forEvery"
        label={t('loyalty.forEvery')}
        value={form.forEvery}
        onChange={(forEvery) => edit({ forEvery })}
      />
      <NumberField
        at="earn/points"
        label={t('loyalty.points')}
        value={form.points}
        onChange={(points) => edit({ points })}
      />
      <ChoiceField
        label={t('loyalty.decimals')}
        value={form.decimals}
        onChange={(decimals) => edit({ decimals })}
        choices={(['0', '1', '2'] as const)
          .filter((one) => Number(one) >= present)
          .map((one) => word(one, t(`loyalty.decimals-${one}`)))}
      />
      <ChoiceField
        label={t('loyalty.rounding')}
        value={form.rounding}
        onChange={(rounding) => edit({ rounding })}
        choices={(['floor', 'half_up', 'ceil'] as const).map((one) =>
          word(one, t(`loyalty.rounding-${one}`)),
        )}
      />
      <ChoiceField
        label={t('loyalty.earnOn')}
        value={form.earnOn}
        onChange={(earnOn) => edit({ earnOn })}
        choices={(['net', 'gross'] as const).map((one) => word(one, t(`loyalty.earnOn-${one}`)))}
      />
      <MoneyField
        at="minimum"
        label={t('loyalty.minimum')}
        value={form.minimum}
        onChange={(minimum) => edit({ minimum })}
      />
    </ProgramSheet>
  );
}

function shown({ earn, rounding, earnOn, minimum }: LoyaltyProgram): EarningForm {
  const decimals = (['0', '1', '2'] as const)[earn.decimals] ?? '0';
  return {
    forEvery: typedMoney(earn.forEvery),
    points: String(earn.points),
    decimals,
    rounding,
    earnOn,
    minimum: typedMoney(minimum),
  };
}

function read(form: EarningForm): ProgramChange {
  const { rounding, earnOn } = form;
  return {
    earn: {
      points: typedCount(form.points),
      forEvery: typedCents(form.forEvery),
      decimals: Number(form.decimals),
    },
    rounding,
    earnOn,
    minimum: typedCents(form.minimum),
  };
}
