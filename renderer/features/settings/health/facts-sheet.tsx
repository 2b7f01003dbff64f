import { daysClockIsBehind } from '#data/clock-check.ts';
import { journalCover } from '#data/health/journal-cover.ts';
import { isLate } from '#data/meeting/last-meeting.ts';
import type { MeetingState } from '#data/meeting/meeting-desk.ts';
import { useMeeting } from '#data/meeting/use-meeting.ts';
import { useSafety } from '#data/use-safety.ts';
import { useShop } from '#data/use-shop.ts';
import { useToday } from '#data/use-today.ts';
import type { BusinessDay, Instant } from '#domain/kernel/units.ts';
import { formatBytes } from '#i18n/bytes.ts';
import { type Words, useWords } from '#i18n/use-words.ts';
import { dayOf, instantOf, nowMs } from '#platform/clock.ts';
import { Sheet } from '#ui/sheet.tsx';
import { useLiveQuery } from 'dexie-react-hooks';

import { Fact } from './fact.tsx';
import classes from './facts.module.css';
import { SnapshotNow } from './snapshot-now.tsx';
import { type HealthFacts, useHealthFacts } from './use-health-facts.ts';

type Said = Parameters<typeof Fact>[0];

/** How the shop is kept, at a glance: what was written last and where, and what is to be done about it. */
export function FactsSheet() {
  const words = useWords();
  const { db, clock } = useShop();
  const today = useToday();
  const safety = useSafety();
  const { state: meeting } = useMeeting();
  const facts = useHealthFacts();
  const behind = useLiveQuery(async () => daysClockIsBehind(db, clock), [db, clock, today]) ?? 0;
  const { t } = words;
  if (facts === undefined) return null;
  const said: readonly Said[] = [
    ofJournal(facts, safety.kind, words, today),
    ofSnapshots(facts, words, today),
    ofCopies(meeting, words, today),
    ...ofDisk(facts, words),
    behind > 0
      ? {
          state: 'warn',
          title: t('health.clock'),
          texts: [t('health.clockBehind', { count: behind })],
        }
      : { state: 'fine', title: t('health.clock'), texts: [t('health.clockFine')] },
  ];
  return (
    <Sheet title={t('health.facts')} hint={t('health.factsHint')}>
      <ul className={classes.list}>
        {said.map((one) => (
          <Fact key={one.title} {...one} />
        ))}
      </ul>
    </Sheet>
  );
}

function ofJournal(
  { journal }: HealthFacts,
  safety: string,
  words: Words,
  today: BusinessDay,
): Said {
  const { t } = words;
  const title = t('health.journal');
  if (journal === null) return { state: 'warn', title, texts: [t('health.journalTrial')] };
  if (journal === 'unreadable') return { state: 'bad', title, texts: [t('health.journalBad')] };
  const last =
    journal.atMs === null
      ? ''
      : t('health.journalLast', { when: when(instantOf(journal.atMs), words, today) });
  if (safety === 'not-yet-safe')
    return { state: 'bad', title, texts: [t('health.journalWaits'), last] };
  return {
    state: 'fine',
    title,
    texts: [t('health.journalSafe', { count: journal.records }), last],
  };
}

/** A snapshot is made every day the shop is open; after three days without one something keeps it from being made. */
const lateDays = 3;

function ofSnapshots({ snapshots, begins }: HealthFacts, words: Words, today: BusinessDay): Said {
  const { t, language } = words;
  const title = t('health.snapshots');
  if (snapshots === null) return { state: 'warn', title, texts: [t('health.snapshotsTrial')] };
  if (snapshots.kind === 'unreadable')
    return { state: 'bad', title, texts: [t('health.snapshotsBad')] };
  const kept = snapshots.snapshots.filter(({ isThere }) => isThere);
  const newest = kept.find(({ isVerified }) => isVerified);
  const unread =
    snapshots.unreadable > 0 ? t('health.snapshotsUnread', { count: snapshots.unreadable }) : '';
  const holding = journalCover(begins, kept);
  const few = holding === null || holding > 1 ? '' : t('health.snapshotsFew', { count: holding });
  if (newest === undefined) {
    const state = few === '' ? 'warn' : 'bad';
    return {
      state,
      title,
      texts: [t('health.snapshotsNone'), few, unread],
      children: <SnapshotNow />,
    };
  }
  const isLate = nowMs() - Date.parse(newest.madeAt) > lateDays * 86_400_000;
  return {
    state: holding === 0 ? 'bad' : isLate || unread !== '' || few !== '' ? 'warn' : 'fine',
    title,
    texts: [
      t('health.snapshotLast', {
        when: whenText(newest.madeAt, words, today),
        size: formatBytes(newest.bytes, language),
      }),
      t('health.snapshotsKept', { count: kept.length }),
      isLate ? t('health.snapshotsLate') : '',
      few,
      unread,
    ],
    children: isLate || few !== '' ? <SnapshotNow /> : null,
  };
}

function ofCopies(meeting: MeetingState | undefined, words: Words, today: BusinessDay): Said {
  const { t } = words;
  const title = t('health.copies');
  if (meeting === undefined || meeting.kind === 'no-desktop') {
    return { state: 'warn', title, texts: [t('health.copiesTrial')] };
  }
  const { kind, last, path, problem, every } = meeting;
  const lastText = last === null ? '' : t('health.copyLast', { when: when(last.at, words, today) });
  if (kind === 'off') return { state: 'warn', title, texts: [t('health.copiesOff'), lastText] };
  const place = t('health.copyPlace', { path });
  if (kind !== 'on')
    return { state: 'warn', title, texts: [t('health.copiesLocked'), place, lastText] };
  if (problem !== null)
    return { state: 'warn', title, texts: [t('health.copiesWait'), place, lastText] };
  const isOld = last !== null && isLate(last, every, nowMs());
  return {
    state: last === null || isOld ? 'warn' : 'fine',
    title,
    texts: [isOld ? t('health.copiesLate') : '', lastText, place, t('health.copyPass')],
  };
}

function ofDisk(facts: HealthFacts, { t, language }: Words): readonly Said[] {
  const { space, databaseBytes } = facts;
  const size =
    databaseBytes === null
      ? ''
      : t('health.databaseSize', { size: formatBytes(databaseBytes, language) });
  const title = t('health.space');
  if (space === null) return size === '' ? [] : [{ state: 'fine', title, texts: [size] }];
  if (space.kind === 'unknown')
    return [{ state: 'warn', title, texts: [t('health.spaceUnknown'), size] }];
  const blanks = {
    free: formatBytes(space.free, language),
    total: formatBytes(space.total, language),
  };
  const texts = {
    plenty: [t('health.spaceFree', blanks), size],
    low: [t('health.spaceFree', blanks), t('health.spaceLow'), size],
    tight: [t('health.spaceFree', blanks), t('health.spaceTight'), size],
  };
  const states = { plenty: 'fine', low: 'warn', tight: 'bad' } as const;
  return [{ state: states[space.level], title, texts: texts[space.level] }];
}

/** `今天 14:05`, `3月5日 14:05`: a moment as the owner would say it. */
export function when(at: Instant, { t, day, time }: Words, today: BusinessDay): string {
  const which = dayOf(at);
  return `${which === today ? t('common.today') : day(which, today)} ${time(at)}`;
}

function whenText(at: string, words: Words, today: BusinessDay): string {
  return when(instantOf(Date.parse(at)), words, today);
}
