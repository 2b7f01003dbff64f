import { Chip, Group, TextInput } from '@mantine/core';
import { useContext } from 'react';

import { useShop } from '#data/use-shop.ts';
import type { CareSettings } from '#domain/care/care-settings.ts';
import { openDayFrom } from '#domain/care/open-day.ts';
import { addDays } from '#domain/kernel/calendar.ts';
import type { BusinessDay } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

import { FaultContext, SwitchField } from '../loyalty/fields.tsx';
import classes from './care.module.css';
import { CareSheet } from './care-sheet.tsx';
import { timeText, typedTime } from './typed-time.ts';
import { useCareForm } from './use-care-form.ts';

type OpenDaysSheetProps = {
  readonly settings: CareSettings;
  readonly holidays: readonly BusinessDay[];
};

type OpenDaysForm = {
  readonly closed: readonly number[];
  readonly opensAt: string;
  readonly notifies: boolean;
};

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;

/** When the shop is open: nobody is called from a closed one, and the day is announced when it opens. */
export function OpenDaysSheet({ settings, holidays }: OpenDaysSheetProps) {
  const today = useShop().clock.today();
  const words = useWords();
  const { t } = words;
  const state = useCareForm<OpenDaysForm>(settings, { shown, read });
  const { form, edit } = state;

  function examples({ closedWeekdays, opensAt, notifies }: CareSettings): readonly string[] {
    return [
      movedSentence(closedWeekdays),
      notifies
        ? t('careSettings.exampleNotifies', { time: timeText(opensAt) })
        : t('careSettings.exampleSilent'),
    ];
  }

  /** The next day on which the shop is closed, and what becomes of its follow-ups. */
  function movedSentence(closedWeekdays: readonly number[]): string {
    const closed = { closedWeekdays, holidays };
    for (let ahead = 0; ahead < 400; ahead += 1) {
      const day = addDays(today, ahead);
      const open = openDayFrom(day, closed);
      if (open === day) continue;
      return t('careSettings.exampleMoved', { closed: words.today(day), open: words.today(open) });
    }
    return t('careSettings.exampleAlwaysOpen');
  }

  return (
    <CareSheet
      title={t('careSettings.openDays')}
      hint={t('careSettings.openDaysHint')}
      state={state}
      examples={examples}
    >
      <fieldset className={classes.chips}>
        <legend>{t('careSettings.closedWeekdays')}</legend>
        <Group gap="xs">
          {weekdays.map((weekday) => (
            <Chip
              key={weekday}
              checked={form.closed.includes(weekday)}
              onChange={(isClosed) =>
                edit({
                  closed: weekdays.filter((one) =>
                    one === weekday ? isClosed : form.closed.includes(one),
                  ),
                })
              }
            >
              {t(`careSettings.weekday-${weekday}`)}
            </Chip>
          ))}
        </Group>
      </fieldset>
      <TimeField
        label={t('careSettings.opensAt')}
        value={form.opensAt}
        onChange={(opensAt) => edit({ opensAt })}
      />
      <SwitchField
        label={t('careSettings.notifies')}
        checked={form.notifies}
        onChange={(notifies) => edit({ notifies })}
      />
    </CareSheet>
  );
}

type TimeFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
};

function TimeField({ label, value, onChange }: TimeFieldProps) {
  const isFaulty = useContext(FaultContext) === 'opensAt';
  return (
    <TextInput
      className={classes.time ?? ''}
      autoComplete="off"
      label={label}

      value={value}
      error={isFaulty}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function shown({ closedWeekdays, opensAt, notifies }: CareSettings): OpenDaysForm {
  const closed = weekdays.filter((one) => closedWeekdays.includes(one));
  return { closed, opensAt: timeText(opensAt), notifies };
}

function read({ closed, opensAt, notifies }: OpenDaysForm): Partial<CareSettings> {
  return { closedWeekdays: closed, opensAt: typedTime(opensAt), notifies };
}
