import { useShop } from '#data/use-shop.ts';
import { lastUsableDay } from '#domain/loyalty/points/last-day.ts';
import type { Expiry, LoyaltyProgram, PeriodEnd } from '#domain/loyalty/program.ts';
import { useWords } from '#i18n/use-words.ts';

import { ChoiceField, NumberField } from './fields.tsx';
import { ProgramSheet } from './program-sheet.tsx';
import { plainSentence } from './sentences.ts';
import { typedCount } from './typed.ts';
import { type ProgramChange, useProgramForm } from './use-program-form.ts';

type ExpiryForm = {
  readonly mode: Expiry['mode'];
  readonly months: string;
  readonly roundUpTo: PeriodEnd;
  readonly days: string;
};

const periods = ['none', 'month', 'quarter', 'half_year', 'year'] as const;

/** How long points last. Switching it on gives the old ones a last day too, so it is tried first. */
export function ExpirySheet({ program }: { readonly program: LoyaltyProgram }) {
  const today = useShop().clock.today();
  const words = useWords();
  const { t, day } = words;
  const state = useProgramForm<ExpiryForm>(program, { shown, read });
  const { form, edit } = state;

  function examples(tried: LoyaltyProgram): readonly string[] {
    const until = lastUsableDay(today, tried.expiry);
    const isNew = program.expiry.mode === 'none' && until !== null;
    return [
      plainSentence(tried, words, today),
      ...(isNew ? [t('loyalty.exampleTerm', { day: day(until, today) })] : []),
    ];
  }

  return (
    <ProgramSheet
      title={t('loyalty.expiry')}
      hint={t('loyalty.expiryHint')}
      state={state}
      examples={examples}
    >
      <ChoiceField
        label={t('loyalty.expiryMode')}
        value={form.mode}
        onChange={(mode) => edit({ mode })}
        choices={(['none', 'months', 'days'] as const).map((value) => ({
          value,
          label: t(`loyalty.expiry-${value}`),
        }))}
      />
      {form.mode === 'months' && (
        <>
          <NumberField
            at="expiry/months"
            label={t('loyalty.months')}
            value={form.months}
            onChange={(months) => edit({ months })}
          />
          <ChoiceField
            label={t('loyalty.roundUpTo')}
            value={form.roundUpTo}
            onChange={(roundUpTo) => edit({ roundUpTo })}
            choices={periods.map((value) => ({ value, label: t(`loyalty.roundUp-${value}`) }))}
          />
        </>
      )}
      {form.mode === 'days' && (
        <NumberField
          at="expiry/days"
          label={t('loyalty.days')}
          value={form.days}
          onChange={(days) => edit({ days })}
        />
      )}
    </ProgramSheet>
  );
}

function shown({ expiry }: LoyaltyProgram): ExpiryForm {
  const isMonths = expiry.mode === 'months';
  return {
    mode: expiry.mode,
    months: isMonths ? String(expiry.months) : '12',
    roundUpTo: isMonths ? expiry.roundUpTo : 'month',
    days: expiry.mode === 'days' ? String(expiry.days) : '365',
  };
}

function read({ mode, months, roundUpTo, days }: ExpiryForm): ProgramChange {
  switch (mode) {
    case 'none':
      return { expiry: { mode } };
    case 'months':
      return { expiry: { mode, months: typedCount(months), roundUpTo } };
    case 'days':
      return { expiry: { mode, days: typedCount(days) } };
  }
}
