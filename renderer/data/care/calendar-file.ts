import { type BusinessDay, type Seq, seq, toInstant } from '#domain/kernel/units.ts';

import { daysClockIsBehind } from '../clock-check.ts';
import { localSetting, setLocalSetting } from '../local-settings.ts';
import type { Shop } from '../shop.ts';
import { readCounters } from '../write/counters.ts';
import type {
  CalendarDesk,
  CalendarFilePorts,
  CalendarFileState,
  CalendarFileWords,
} from './calendar-desk.ts';
import { isCalendarTouched } from './calendar-touched.ts';

export type CalendarFileKeeper = {
  readonly state: () => CalendarFileState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Asks a person for the place, and writes there. */
  readonly choose: (words: CalendarFileWords) => Promise<void>;
  readonly showNames: (withNames: boolean) => Promise<void>;
  /** Writes now, whatever was or was not changed. */
  readonly writeNow: () => Promise<void>;
  /** Answers false if the computer could not forget the place. */
  readonly forget: () => Promise<boolean>;
  /** Resolves once what is committed so far stands in the file. */
  readonly caughtUp: () => Promise<void>;
  readonly stop: () => void;
};

const habit = 'calendarFileNames';
/** After something changed, so that the sale is saved and ten acts make one file. */
const usualPauseMs = 3_000;
/** Of the time that passes, at most one part in so many is spent on the file. */
const shareOfTime = 10;
/** How often midnight is looked for, and a folder that was gone. */
const lookMs = 30_000;
const firstRetryMs = 60_000;
const lastRetryMs = 1_800_000;

const unknown: CalendarFileState = {
  kind: 'opening',
  path: '',
  writtenAt: null,
  endsOn: null,
  withNames: false,
  problem: null,
  isBusy: false,
};

const started = new WeakMap<Shop, CalendarFileKeeper>();

/** The keeper of an open shop's calendar file; undefined where nobody started one. */
export function calendarFileOf(shop: Shop): CalendarFileKeeper | undefined {
  return started.get(shop);
}

/**
 * Keeps the calendar file up to date by itself, once a person chose a place: a few seconds after something changed, and on
 * each new day. Nobody waits for it: what cannot be written is told on the calendar and tried again, ever more seldom. A
 * clock that is behind writes nothing: it would be the calendar of another day.
 */
export function startCalendarFile(
  shop: Shop,
  { desk, compose, pauseMs = usualPauseMs }: CalendarFilePorts,
): CalendarFileKeeper {
  const { db, clock } = shop;
  const listeners = new Set<() => void>();
  let state: CalendarFileState = { ...unknown, kind: desk === null ? 'no-desktop' : 'opening' };
  let written: { readonly day: BusinessDay; readonly upTo: Seq } | undefined;
  let notBefore = 0;
  let dueAt = 0;
  let retryMs = firstRetryMs;
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();

  function say(news: Partial<CalendarFileState>): void {
    state = { ...state, ...news };
    for (const listener of listeners) listener();
  }

  async function open(): Promise<void> {
    say({ withNames: (await localSetting(shop, habit)) === true });
    await readPlace();
  }

  async function readPlace(): Promise<void> {
    if (desk === null) return;
    const place = await desk.look();
    if (place.kind === 'none') return say({ kind: 'off', path: '', problem: null });
    const { path, writtenAt } = place;
    say({ kind: 'kept', path, writtenAt: writtenAt === null ? null : toInstant(writtenAt) });
  }

  async function look(anew: boolean): Promise<void> {
    if (state.kind === 'opening') await open();
    if (isStopped || desk === null || state.kind !== 'kept') return;
    if ((await daysClockIsBehind(db, clock)) > 0) return;
    const day = clock.today();
    const upTo = seq((await readCounters(db)).seq);
    if (!anew && written?.day === day && !(await isCalendarTouched(db, written.upTo))) {
      written = { day, upTo };
      return;
    }
    say({ isBusy: true });
    try {
      await write(desk, anew || written?.day !== day);
      if (state.problem === null) written = { day, upTo };
    } finally {
      if (!isStopped) say({ isBusy: false });
    }
  }

  async function write(to: CalendarDesk, anew: boolean): Promise<void> {
    const begun = clock.ms();
    const { text, endsOn } = await compose({ withNames: state.withNames, anew });
    if (isStopped) return;
    const outcome = await to.write(text);
    notBefore = clock.ms() + shareOfTime * (clock.ms() - begun);
    switch (outcome.kind) {
      case 'written':
      case 'same':
        retryMs = firstRetryMs;
        say({ endsOn, problem: null });
        break;
      case 'no-place':
        break;
      case 'folder-gone':
      case 'other-file':
      case 'disk-full':
      case 'too-large':
      case 'not-writable':
      case 'not-possible':
        written = undefined;
        notBefore = clock.ms() + retryMs;
        retryMs = Math.min(2 * retryMs, lastRetryMs);
        say({ problem: outcome });
    }
    await readPlace();
  }

  function enqueue(work: () => Promise<void>): Promise<void> {
    running = running.then(work).catch((error: unknown) => {
      // The next change tries again; the log hears of it.
      if (isStopped || !db.isOpen()) return;
      queueMicrotask(() => {
        throw error;
      });
    });
    return running;
  }

  function lookSoon(): void {
    if (isStopped || desk === null || state.kind === 'off') return;
    const wait = Math.max(pauseMs, Math.min(notBefore - clock.ms(), lastRetryMs));
    // One look for many acts; but what waits for a folder must not hold up what could be written by now.
    if (timer !== undefined && clock.ms() + wait >= dueAt) return;
    clearTimeout(timer);
    dueAt = clock.ms() + wait;
    timer = setTimeout(() => {
      timer = undefined;
      void enqueue(() => look(false));
    }, wait);
  }

  // The search box comes first.
  void shop.search.caughtUp().then(lookSoon);
  const stopHearing = shop.arrivals.subscribe(lookSoon);
  const midnight = setInterval(() => {
    if (written?.day !== clock.today()) lookSoon();
  }, lookMs);

  const keeper: CalendarFileKeeper = {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    choose: async (words) => {
      if (desk === null) return;
      const choice = await desk.choose(words);
      if (choice.kind === 'cancelled') return;
      if (choice.kind === 'not-possible') return say({ problem: choice });
      say({ kind: 'opening', problem: null, endsOn: null });
      await enqueue(() => look(true));
    },
    showNames: async (withNames) => {
      say({ withNames });
      await setLocalSetting(shop, habit, withNames ? true : null);
      await enqueue(() => look(true));
    },
    writeNow: () => enqueue(() => look(true)),
    forget: async () => {
      const outcome = await desk?.forget();
      await enqueue(readPlace);
      return outcome?.kind === 'forgotten';
    },
    caughtUp: () => enqueue(() => look(false)),
    stop: () => {
      isStopped = true;
      stopHearing();
      clearTimeout(timer);
      clearInterval(midnight);
    },
  };
  started.set(shop, keeper);
  if (desk !== null) void enqueue(open);
  return keeper;
}
