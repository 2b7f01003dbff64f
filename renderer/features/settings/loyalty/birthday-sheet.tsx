import { useShop } from '#data/use-shop.ts';
import type { BusinessDay } from '#domain/kernel/units.ts';
import type { BirthdayBonus, LoyaltyProgram } from '#domain/loyalty/program.ts';
import { type Words, useWords } from '#i18n/use-words.ts';

import { birthdaySpan, rareBirthdays } from './examples.ts';
import { ChoiceField, NumberField, SwitchField, TimesField } from './fields.tsx';
import { ProgramSheet } from './program-sheet.tsx';
import { birthdaySentence } from './sentences.ts';
import { plainNumber, typedCount, typedScaled } from './typed.ts';
import { type ProgramChange, useProgramForm } from './use-program-form.ts';

type BirthdayForm = {
  readonly isOn: boolean;
  readonly times: string;
  readonly window: BirthdayBonus['window'];
  readonly before: string;
  readonly after: string;
  /** Empty: as often as she buys. */
  readonly maxUses: string;
};

const windows = ['day', 'month', 'around'] as const;

/** More points around a birthday, solar or lunar. */
export function BirthdaySheet({ program }: { readonly program: LoyaltyProgram }) {
  const today = useShop().clock.today();
  const words = useWords();
  const { t } = words;
  const state = useProgramForm<BirthdayForm>(program, { shown, read });
  const { form, edit } = state;

  return (
    <ProgramSheet
      title={t('loyalty.birthday')}
      hint={t('loyalty.birthdayHint')}
      state={state}
      examples={(tried) => [
        birthdaySentence(tried, words, today),
        ...spanSentence(tried, words, today),
      ]}
    >
      <SwitchField
        label={t('loyalty.birthdayOn')}
        checked={form.isOn}
        onChange={(isOn) => edit({ isOn })}
      />
      {form.isOn && (
        <>
          <TimesField
            at="birthday/percent"
            label={t('loyalty.times')}
            value={form.times}
            onChange={(times) => edit({ times })}
          />
          <ChoiceField
            label={t('loyalty.window')}
            value={form.window}
            onChange={(window) => edit({ window })}
            choices={windows.map((value) => ({ value, label: t(`loyalty.window-${value}`) }))}
          />
          {form.window === 'around' && (
            <>
              <NumberField
                at="birthday/before"
                label={t('loyalty.before')}
                unit={t('loyalty.daysUnit')}
                value={form.before}
                onChange={(before) => edit({ before })}
              />
              <NumberField
                at="birthday/after"
                label={t('loyalty.after')}
                unit={t('loyalty.daysUnit')}
                value={form.after}
                onChange={(after) => edit({ after })}
              />
            </>
          )}
          <NumberField
            at="birthday/maxUses"
            label={t('loyalty.maxUses')}
            placeholder={t('loyalty.noLimit')}
            value={form.maxUses}
            onChange={(maxUses) => edit({ maxUses })}
          />
        </>
      )}
    </ProgramSheet>
  );
}

/** How lunar and leap-day birthdays are kept, by bonuses, lists and greetings alike. */
export function BirthdayKeepingSheet({ program }: { readonly program: LoyaltyProgram }) {
  const today = useShop().clock.today();
  const { t, day } = useWords();
  const state = useProgramForm<KeepingForm>(program, {
    shown: ({ lunar, leapDay }) => ({ ...lunar, leapDay }),
    read: ({ leap, day30, leapDay }) => ({ lunar: { leap, day30 }, leapDay }),
  });
  const { form, edit } = state;

  function examples(tried: LoyaltyProgram): readonly string[] {
    const kept = rareBirthdays(tried, today);
    return (['leapDay', 'leapMonth', 'day30'] as const).flatMap((one) => {
      const on = kept[one];
      return on === null ? [] : [t(`loyalty.kept-${one}`, { day: day(on, today) })];
    });
  }

  return (
    <ProgramSheet
      title={t('loyalty.keeping')}
      hint={t('loyalty.keepingHint')}
      state={state}
      examples={examples}
    >
      <ChoiceField
        label={t('loyalty.leapDay')}
        value={form.leapDay}
        onChange={(leapDay) => edit({ leapDay })}
        choices={(['feb28', 'mar1'] as const).map((value) => ({
          value,
          label: t(`loyalty.leapDay-${value}`),
        }))}
      />
      <ChoiceField
        label={t('loyalty.leapMonth')}
        value={form.leap}
        onChange={(leap) => edit({ leap })}
        choices={(['regular', 'leap_if_exists', 'both'] as const).map((value) => ({
          value,
          label: t(`loyalty.leap-${value}`),
        }))}
      />
      <ChoiceField
        label={t('loyalty.day30')}
        value={form.day30}
        onChange={(day30) => edit({ day30 })}
        choices={(['last_day', 'next_day', 'skip'] as const).map((value) => ({
          value,
          label: t(`loyalty.day30-${value}`),
        }))}
      />
    </ProgramSheet>
  );
}

type KeepingForm = LoyaltyProgram['lunar'] & Pick<LoyaltyProgram, 'leapDay'>;

function spanSentence(program: LoyaltyProgram, words: Words, today: BusinessDay): string[] {
  const span = birthdaySpan(program, today);
  if (span === null || span.from === span.to) return [];
  const { t, day } = words;
  const { from, to } = span;
  return [
    t('loyalty.exampleSpan', {
      birthday: day(today, today),
      from: day(from, today),
      to: day(to, today),
    }),
  ];
}

function shown({ birthday }: LoyaltyProgram): BirthdayForm {
  const { percent = 200, window = 'day', before = 3, after = 3, maxUses = 1 } = birthday ?? {};
  return {
    isOn: birthday !== null,
    times: plainNumber(percent, 2),
    window,
    before: String(before),
    after: String(after),
    maxUses: maxUses === null ? '' : String(maxUses),
  };
}

function read({ isOn, times, window, before, after, maxUses }: BirthdayForm): ProgramChange {
  if (!isOn) return { birthday: null };
  return {
    birthday: {
      percent: typedScaled(times, 2),
      window,
      before: typedCount(before),
      after: typedCount(after),
      maxUses: maxUses.trim() === '' ? null : typedCount(maxUses),
    },
  };
}
