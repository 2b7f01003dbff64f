import { Chip, Group } from '@mantine/core';

import { useShop } from '#data/use-shop.ts';
import type { CareSettings } from '#domain/care/care-settings.ts';
import { festivalsBetween } from '#domain/care/festival-days.ts';
import { type FestivalKind, festivalKinds } from '#domain/care/festivals.ts';
import { addDays } from '#domain/kernel/calendar.ts';
import { useWords } from '#i18n/use-words.ts';

import { NumberField } from '../loyalty/fields.tsx';
import { typedCount } from '../loyalty/typed.ts';
import classes from './care.module.css';
import { CareSheet } from './care-sheet.tsx';
import { useCareForm } from './use-care-form.ts';

type FestivalsForm = { readonly festivals: readonly FestivalKind[]; readonly lead: string };

/** Festivals the shop greets at, and how long before them they are on the board. */
export function FestivalsSheet({ settings }: { readonly settings: CareSettings }) {
  const today = useShop().clock.today();
  const { t, day } = useWords();
  const state = useCareForm<FestivalsForm>(settings, { shown, read });
  const { form, edit } = state;

  function examples({ festivals, festivalLead }: CareSettings): readonly string[] {
    const [next] = festivalsBetween(today, addDays(today, 400), festivals);
    if (next === undefined) return [t('careSettings.exampleNoFestival')];
    return [
      t('careSettings.exampleFestival', {
        festival: t(`care.festival-${next.kind}`),
        day: day(next.day, today),
        from: day(addDays(next.day, -festivalLead), today),
      }),
    ];
  }

  return (
    <CareSheet
      title={t('careSettings.festivals')}
      hint={t('careSettings.festivalsHint')}
      state={state}
      examples={examples}
    >
      <fieldset className={classes.chips}>
        <legend>{t('careSettings.festivalsKept')}</legend>
        <Group gap="xs">
          {festivalKinds.map((kind) => (
            <Chip
              key={kind}
              checked={form.festivals.includes(kind)}
              onChange={(isKept) =>
                edit({
                  festivals: festivalKinds.filter((one) =>
                    one === kind ? isKept : form.festivals.includes(one),
                  ),
                })
              }
            >
              {t(`care.festival-${kind}`)}
            </Chip>
          ))}
        </Group>
      </fieldset>
      <NumberField
        at="festivalLead"
        label={t('careSettings.festivalLead')}
        unit={t('loyalty.daysUnit')}
        value={form.lead}
        onChange={(lead) => edit({ lead })}
      />
    </CareSheet>
  );
}

function shown({ festivals, festivalLead }: CareSettings): FestivalsForm {
  return {
    festivals: festivalKinds.filter((kind) => festivals.includes(kind)),
    lead: String(festivalLead),
  };
}

function read({ festivals, lead }: FestivalsForm): Partial<CareSettings> {
  return { festivals, festivalLead: typedCount(lead) };
}
