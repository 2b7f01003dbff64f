import { signInUnits } from '#domain/activities/sign-in-streak.ts';
import type { LoyaltyProgram } from '#domain/loyalty/program.ts';
import { useWords } from '#i18n/use-words.ts';

import { rowOfSignIns } from './examples.ts';
import { NumberField } from './fields.tsx';
import { ProgramSheet } from './program-sheet.tsx';
import { plainNumber, typedCount, typedUnits } from './typed.ts';
import { type ProgramChange, useProgramForm } from './use-program-form.ts';

type SignInForm = {
  readonly units: string;
  readonly everyDays: string;
  readonly bonus: string;
};

/** Points for coming by, once a day, and more for coming day after day. */
export function SignInSheet({ program }: { readonly program: LoyaltyProgram }) {
  const { t, points, number } = useWords();
  const state = useProgramForm<SignInForm>(program, { shown, read });
  const { form, edit } = state;

  function examples({ signIn, earn }: LoyaltyProgram): readonly string[] {
    if (signIn.units === 0) return [t('loyalty.exampleNoSignIn')];
    const { everyDays } = signIn;
    return [
      t('loyalty.exampleSignIn', {
        days: number(everyDays),
        day: points(signInUnits(signIn, 1), earn.decimals),
        last: points(signInUnits(signIn, everyDays), earn.decimals),
        all: points(rowOfSignIns(signIn), earn.decimals),
      }),
    ];
  }

  return (
    <ProgramSheet
      title={t('loyalty.signIn')}
      hint={t('loyalty.signInHint')}
      state={state}
      examples={examples}
    >
      <NumberField
        at="signIn/units"
        label={t('loyalty.signInUnits')}
        value={form.units}
        onChange={(units) => edit({ units })}
      />
      <NumberField
        at="signIn/everyDays"
        label={t('loyalty.everyDays')}
        unit={t('loyalty.daysUnit')}
        value={form.everyDays}
        onChange={(everyDays) => edit({ everyDays })}
      />
      <NumberField
        at="signIn/bonusUnits"
        label={t('loyalty.signInBonus')}
        value={form.bonus}
        onChange={(bonus) => edit({ bonus })}
      />
    </ProgramSheet>
  );
}

function shown({ signIn, earn }: LoyaltyProgram): SignInForm {
  return {
    units: plainNumber(signIn.units, earn.decimals),
    everyDays: String(signIn.everyDays),
    bonus: plainNumber(signIn.bonusUnits, earn.decimals),
  };
}

function read({ units, everyDays, bonus }: SignInForm, { earn }: LoyaltyProgram): ProgramChange {
  return {
    signIn: {
      units: typedUnits(units, earn.decimals),
      everyDays: typedCount(everyDays),
      bonusUnits: typedUnits(bonus, earn.decimals),
    },
  };
}
