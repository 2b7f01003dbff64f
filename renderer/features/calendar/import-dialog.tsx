import { Button, FileButton, Group } from '@mantine/core';
import { useState } from 'react';

import { type IcsPlan, importIcs, planIcs } from '#data/care/ics-import.ts';
import { useShop } from '#data/use-shop.ts';
import { type IcsFile, type IcsRefusal, readIcs } from '#domain/care/ics/read-ics.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';
import { type Words, useWords } from '#i18n/use-words.ts';
import { calendarText } from '#platform/calendar-file.ts';
import { inShopTime } from '#platform/zone-time.ts';
import { Dialog } from '#ui/dialog.tsx';

import classes from './import-dialog.module.css';
import { PlannedList } from './planned-list.tsx';
import type { CalendarActs } from './use-calendar-acts.ts';

type ImportDialogProps = {
  readonly today: BusinessDay;
  readonly acts: CalendarActs;
  readonly onClose: () => void;
};

type Read = { readonly file: IcsFile; readonly plan: IcsPlan };

/** Follow-ups out of another calendar's file: first what would come of it, then all of them as one action. */
export function ImportDialog({ today, acts, onClose }: ImportDialogProps) {
  const words = useWords();
  const { t } = words;
  const shop = useShop();
  const [read, setRead] = useState<Read>();
  const [problem, setProblem] = useState('');
  const [people, setPeople] = useState<ReadonlyMap<RowId, RowId>>(new Map());
  const [isBusy, setBusy] = useState(false);

  async function open(file: File | null): Promise<void> {
    if (file === null) return;
    setProblem('');
    setRead(undefined);
    const text = await calendarText(file);
    if (!text.ok) return setProblem(refusedBecause(text.refusal, words));
    const outcome = readIcs(text.value, inShopTime);
    if (!outcome.ok) return setProblem(refusedBecause(outcome.refusal, words));
    setRead({ file: outcome.value, plan: await planIcs(shop, outcome.value.events) });
  }

  const planned = (read?.plan.fresh ?? []).map((one) => ({
    ...one,
    customerId: people.get(one.id) ?? one.customerId,
  }));
  const ready = planned.filter(({ customerId }) => customerId !== null);

  async function takeIn(): Promise<void> {
    setBusy(true);
    const act = acts.newAct();
    const run = { progress: () => undefined, signal: new AbortController().signal };
    const outcome = await importIcs(shop, ready, act, run);
    setBusy(false);
    if (!outcome.ok) return setProblem(t('calendar.notImported'));
    onClose();
    void acts.tell(act, t('calendar.imported', { count: outcome.value }));
  }

  return (
    <Dialog onClose={onClose} title={t('calendar.import')} size="lg">
      <p className={classes.hint}>{t('calendar.importHint')}</p>
      <FileButton accept=".ics,text/calendar" onChange={(file) => void open(file)}>
        {(button) => (
          <Button {...button} variant={read === undefined ? 'filled' : 'default'} data-autofocus>
            {t(read === undefined ? 'calendar.chooseFile' : 'calendar.otherFile')}
          </Button>
        )}
      </FileButton>
      {problem !== '' && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
      {read !== undefined && (
        <>
          <ul className={classes.counts} aria-live="polite">
            {countsOf(read, ready.length, words).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <PlannedList
            planned={planned}
            today={today}
            onChoose={(line, id) => setPeople(new Map([...people, [line, id]]))}
          />
        </>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button disabled={ready.length === 0} loading={isBusy} onClick={() => void takeIn()}>
          {t('calendar.importNow', { count: ready.length })}
        </Button>
      </Group>
    </Dialog>
  );
}

/** What comes in and what does not, and why. */
function countsOf({ file, plan }: Read, ready: number, { t }: Words): readonly string[] {
  const counts = [
    [ready, 'calendar.willCome'],
    [plan.fresh.length - ready, 'calendar.withoutCustomer'],
    [plan.known, 'calendar.knownAlready'],
    [plan.past, 'calendar.isPast'],
    [file.cancelled, 'calendar.calledOff'],
    [file.unreadable, 'calendar.unreadable'],
    [file.onceOnly, 'calendar.onceOnly'],
    [file.unsureTimes, 'calendar.unsureTimes'],
    [file.shortened, 'calendar.shortened'],
  ] as const;
  return counts
    .filter(([count], at) => at === 0 || count > 0)
    .map(([count, words]) => t(words, { count }));
}

function refusedBecause(refusal: IcsRefusal, { t, number }: Words): string {
  switch (refusal.kind) {
    case 'too-large':
      return t('calendar.fileTooLarge', { most: number(Math.round(refusal.most / 1_000_000)) });
    case 'too-many':
      return t('calendar.fileTooMany', { most: number(refusal.most) });
    case 'not-a-calendar':
      return t('calendar.notACalendar');
    case 'damaged':
      return t('calendar.damaged', { line: refusal.line });
  }
}
