import { useShop } from '#data/use-shop.ts';
import type { LoyaltyProgram } from '#domain/loyalty/program.ts';
import { useWords } from '#i18n/use-words.ts';
import { newRowId } from '#platform/ids.ts';

import { exampleBill, exampleSale } from './examples.ts';
import { DayField, NameField, TimesField } from './fields.tsx';
import { ProgramSheet } from './program-sheet.tsx';
import { RowList } from './row-list.tsx';
import { gives } from './sentences.ts';
import { plainNumber, typedDay, typedScaled } from './typed.ts';
import { type ProgramChange, useProgramForm } from './use-program-form.ts';

type CampaignsForm = {
  readonly campaigns: readonly {
    readonly id: string;
    readonly name: string;
    readonly from: string;
    readonly to: string;
    readonly times: string;
  }[];
};

/** Days on which everything earns more. */
export function CampaignsSheet({ program }: { readonly program: LoyaltyProgram }) {
  const today = useShop().clock.today();
  const words = useWords();
  const { t, money, day } = words;
  const state = useProgramForm<CampaignsForm>(program, { shown, read });

  function examples(tried: LoyaltyProgram): readonly string[] {
    const next = tried.campaigns
      .filter(({ to }) => to >= today)
      .toSorted((one, other) => (one.from < other.from ? -1 : 1))[0];
    if (next === undefined) return [t('loyalty.exampleNoCampaign')];
    const on = next.from > today ? next.from : today;
    return [
      t('loyalty.exampleCampaign', {
        day: day(on, today),
        name: next.name,
        paid: money(exampleBill),
        gives: gives(exampleSale({ program: tried, day: on }), tried, words, today),
      }),
    ];
  }

  return (
    <ProgramSheet
      title={t('loyalty.campaigns')}
      hint={t('settingsFind.say-campaigns')}
      state={state}
      examples={examples}
    >
      <RowList
        rows={state.form.campaigns}
        onRows={(campaigns) => state.edit({ campaigns })}
        newRow={() => ({ id: newRowId(), name: '', from: today, to: today, times: '2' })}
        add={t('loyalty.addCampaign')}
        empty={t('loyalty.noCampaigns')}
        row={(row, at, change) => (
          <>
            <NameField
              at={`campaigns/${at}/name`}
              label={t('loyalty.campaignName')}
              value={row.name}
              onChange={(name) => change({ name })}
            />
            <DayField
              at={`campaigns/${at}/from`}
              label={t('loyalty.from')}
              value={row.from}
              onChange={(from) => change({ from })}
            />
            <DayField
              at={`campaigns/${at}/to`}
              label={t('loyalty.to')}
              value={row.to}
              onChange={(to) => change({ to })}
            />
            <TimesField
              at={`campaigns/${at}/percent`}
              label={t('loyalty.times')}
              value={row.times}
              onChange={(times) => change({ times })}
            />
          </>
        )}
      />
    </ProgramSheet>
  );
}

function shown({ campaigns }: LoyaltyProgram): CampaignsForm {
  return {
    campaigns: campaigns.map(({ percent, ...rest }) => ({
      ...rest,
      times: plainNumber(percent, 2),
    })),
  };
}

function read({ campaigns }: CampaignsForm): ProgramChange {
  return {
    campaigns: campaigns.map(({ id, name, from, to, times }) => ({
      id,
      name,
      from: typedDay(from),
      to: typedDay(to),
      percent: typedScaled(times, 2),
    })),
  };
}
