import { Radio, Stack } from '@mantine/core';

import { useShop } from '#data/use-shop.ts';
import type { LoyaltyProgram, TierPolicy } from '#domain/loyalty/program.ts';
import { tierName, tierTyped } from '#i18n/loyalty-names.ts';
import { typedMoney } from '#i18n/money.ts';
import { type Words, useWords } from '#i18n/use-words.ts';
import { newRowId } from '#platform/ids.ts';

import { exampleBill, exampleSale, tierStory, topTier } from './examples.ts';
import { MoneyField, NameField, NumberField, TimesField } from './fields.tsx';
import classes from './fields.module.css';
import { ProgramSheet } from './program-sheet.tsx';
import { RowList } from './row-list.tsx';
import { gives } from './sentences.ts';
import { plainNumber, typedCents, typedCount, typedScaled } from './typed.ts';
import { type ProgramChange, useProgramForm } from './use-program-form.ts';

type TierRow = {
  readonly id: string;
  readonly name: string;
  readonly threshold: string;
  readonly times: string;
};

type TiersForm = {
  readonly tiers: readonly TierRow[];
  readonly months: string;
  readonly policy: TierPolicy;
};

const policies = ['immediate', 'hold_fit', 'hold_one_down'] as const;

/** The levels that spending reaches, what they earn, and how they are lost again. */
export function TiersSheet({ program }: { readonly program: LoyaltyProgram }) {
  const today = useShop().clock.today();
  const words = useWords();
  const { t } = words;
  const state = useProgramForm<TiersForm>(program, {
    shown: (one) => shown(one, words),
    read: (form) => read(form, words),
  });
  const { form, edit } = state;

  return (
    <ProgramSheet
      title={t('loyalty.tiers')}
      hint={t('loyalty.tiersHint')}
      state={state}
      examples={(tried) => sentences(tried, words, today)}
    >
      <RowList
        rows={form.tiers}
        onRows={(tiers) => edit({ tiers })}
        newRow={() => ({ id: newRowId(), name: '', threshold: '', times: '1' })}
        add={t('loyalty.addTier')}
        fixed={1}
        row={(row, at, change) => (
          <>
            <NameField
              at={`tiers/${at}/name`}
              label={t('loyalty.tierName')}
              value={row.name}
              onChange={(name) => change({ name })}
            />
            <MoneyField
              at={`tiers/${at}/threshold`}
              label={t('loyalty.threshold')}
              value={row.threshold}
              disabled={at === 0}
              onChange={(threshold) => change({ threshold })}
            />
            <TimesField
              at={`tiers/${at}/percent`}
              label={t('loyalty.times')}
              value={row.times}
              onChange={(times) => change({ times })}
            />
          </>
        )}
      />
      <NumberField
        at="tierMonths"
        label={t('loyalty.tierMonths')}
        unit={t('loyalty.monthsUnit')}
        value={form.months}
        onChange={(months) => edit({ months })}
      />
      <Radio.Group
        className={classes.wide ?? ''}
        label={t('loyalty.policy')}
        value={form.policy}
        onChange={(value) => edit({ policy: policies.find((one) => one === value) ?? 'immediate' })}
      >
        <Stack gap="0.4rem" mt="0.4rem">
          {policies.map((one) => (
            <Radio key={one} value={one} label={t(`loyalty.policy-${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
    </ProgramSheet>
  );
}

function sentences(
  program: LoyaltyProgram,
  words: Words,
  today: LoyaltyProgram['holidays'][number],
): readonly string[] {
  const { t, money, day } = words;
  const story = tierStory(program, today);
  const tier = topTier(program);
  if (story === null || tier === undefined) return [t('loyalty.exampleOneTier')];
  const sold = exampleSale({ program: { ...program, campaigns: [] }, day: today, tierId: tier.id });
  const name = tierName(tier.name, words);
  const reached = { spent: money(story.spent), tier: name };
  return [
    t('loyalty.exampleTier', {
      tier: name,
      paid: money(exampleBill),
      gives: gives(sold, program, words, today),
    }),
    story.after === null
      ? t('loyalty.exampleTierStays', reached)
      : t('loyalty.exampleTierEnds', {
          ...reached,
          later: tierName(story.after.tier.name, words),
          day: day(story.after.day, today),
        }),
  ];
}

function shown({ tiers, tierMonths, tierPolicy }: LoyaltyProgram, words: Words): TiersForm {
  return {
    tiers: tiers.map(({ id, name, threshold, percent }) => ({
      id,
      name: tierName(name, words),
      threshold: typedMoney(threshold),
      times: plainNumber(percent, 2),
    })),
    months: String(tierMonths),
    policy: tierPolicy,
  };
}

function read({ tiers, months, policy }: TiersForm, words: Words): ProgramChange {
  return {
    tiers: tiers.map(({ id, name, threshold, times }) => ({
      id,
      name: tierTyped(name, words),
      threshold: typedCents(threshold),
      percent: typedScaled(times, 2),
    })),
    tierMonths: typedCount(months),
    tierPolicy: policy,
  };
}
