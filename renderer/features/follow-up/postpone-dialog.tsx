import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { type KeyboardEvent, useState } from 'react';

import { readClosedDays } from '#data/care/closed-days.ts';
import { postponeFollowUp } from '#data/care/follow-ups.ts';
import type { KnownFollowUp } from '#data/care/follow-up-by-id.ts';
import { useShop } from '#data/use-shop.ts';
import type { Act } from '#data/write/act.ts';
import { useToday } from '#data/use-today.ts';
import { openDayFrom } from '#domain/care/open-day.ts';
import { daysLater } from '#domain/kernel/days-later.ts';
import { minuteFrom, minuteText } from '#domain/kernel/minute-text.ts';
import { type BusinessDay, type RowId, isBusinessDay } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { isComposing } from '#ui/composing.ts';
import { KeyHint } from '#ui/key-hint.tsx';

import { CareModal } from './care-modal.tsx';
import classes from './dialogs.module.css';
import type { CareDialogProps } from './follow-up-wish.ts';
import { focusNow } from './focus-now.ts';
import { nameFor } from './name-for.ts';
import { oneAct } from './one-act.ts';
import { sayNotSaved } from './refusal-words.ts';
import { WhatAbout } from './what-about.tsx';

type PostponeDialogProps = CareDialogProps & {
  readonly id: RowId;
  readonly known: KnownFollowUp | undefined;
  readonly name: string;
};

const steps = [1, 3, 7] as const;

/** To another day: 1, 3 or 7 days from today by that very key, or a day that is chosen. */
export function PostponeDialog({ id, known, name, acts, onClose }: PostponeDialogProps) {
  const shop = useShop();
  const { t, day: dayInWords } = useWords();
  const today = useToday();
  const [to, setTo] = useState<string>(() => daysLater(today, 1));
  const [typed, setTyped] = useState<string>();
  const [press] = useState(() => oneAct(acts.newAct()));
  const minute = known?.followUp.minute ?? null;
  const time = typed ?? (minute === null ? '' : minuteText(minute));
  const isClosed = useIsClosed(to);

  async function save(day: BusinessDay, act: Act) {
    const who = await nameFor(shop, id, name, { t });
    const outcome = await postponeFollowUp(
      shop,
      id,
      typed === undefined ? { day } : { day, minute: minuteFrom(typed) },
      act,
    );
    onClose();
    const words = t('followUp.saved-postponed', { name: who, day: dayInWords(day, today) });
    if (outcome.ok) void acts.tellDone(act.operationId, words);
    else sayNotSaved(outcome.refusal.kind, t);
    return true;
  }

  function postponeTo(day: BusinessDay) {
    void press(async (act) => save(day, act));
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.altKey || event.metaKey) return;
    const isInField = event.target instanceof HTMLInputElement;
    const step = isInField ? undefined : steps.find((days) => String(days) === event.key);
    if (step !== undefined) {
      event.preventDefault();
      postponeTo(daysLater(today, step));
    }
  }

  const chosen = isBusinessDay(to) ? to : undefined;
  const warning = chosen !== undefined && chosen < today ? 'followUp.pastDay' : undefined;
  return (
    <CareModal title={t('followUp.postponeTitle', { name })} onClose={onClose}>
      <form
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen !== undefined) postponeTo(chosen);
        }}
      >
        <Stack>
          {known && <WhatAbout known={known} />}
          <Text size="sm">{t('followUp.postponeHow')}</Text>
          <div className={classes.choices}>
            {steps.map((days, at) => (
              <Button
                key={days}
                variant="default"
                rightSection={<KeyHint keys={String(days)} />}
                aria-keyshortcuts={String(days)}
                onClick={() => postponeTo(daysLater(today, days))}
                {...(at === 0 && { 'data-autofocus': true, ref: focusNow })}
              >
                {`${t('followUp.plus', { count: days })} · ${dayInWords(daysLater(today, days), today)}`}
              </Button>
            ))}
          </div>
          <div className={classes.pair}>
            <TextInput
              type="date"
              label={t('followUp.toDay')}
              value={to}
              description={isClosed ? t('followUp.closedDay') : undefined}
              error={warning && t(warning)}
              onChange={(event) => setTo(event.currentTarget.value)}
            />
            <TextInput
              type="time"
              label={t('followUp.time')}
              value={time}
              onInvalid={(event) => {
                // Half a time was typed: the field would give it out as none.
                event.preventDefault();
                sayNotSaved('no-time', t);
              }}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          </div>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" disabled={chosen === undefined}>
              {t('followUp.postpone')}
            </Button>
          </Group>
        </Stack>
      </form>
    </CareModal>
  );
}

function useIsClosed(day: string): boolean {
  const { db } = useShop();
  const closed = useLiveQuery(async () => readClosedDays(db), [db]);
  return closed !== undefined && isBusinessDay(day) && openDayFrom(day, closed) !== day;
}
