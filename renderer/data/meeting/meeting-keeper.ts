import type { Result } from '#domain/kernel/result.ts';

import { FolderFailed } from '#domain/sync/exchange/folder-trouble.ts';

import { localSetting, setLocalSetting } from '../local-settings.ts';
import type { Shop } from '../shop.ts';
import { readCounters } from '../write/counters.ts';
import { addFound, nothingFound, putFoundAway, readFound } from './found.ts';
import { isLastMeeting, lastOf } from './last-meeting.ts';
import type { MeetingOutcome } from './meet.ts';
import { cleared, problemOf, unknown, usualMinutes } from './meeting-state.ts';
import { type PassphraseVerbs, passphraseVerbs } from './passphrase-verbs.ts';
import type {
  KeyRefusal,
  MeetingDesk,
  MeetingKey,
  MeetingProblem,
  MeetingState,
} from './meeting-desk.ts';

/** Looks after the folder in which this counter meets others: state, key, one look at a time. */
export type MeetingKeeper = PassphraseVerbs & {
  readonly state: () => MeetingState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Whether the folder is there by now: at the start it could not be looked into. */
  readonly lookAgain: () => Promise<void>;
  /** Asks a person for the folder. */
  readonly choose: (title: string) => Promise<void>;
  /** Opens the key that lies there, or with `isNew` draws one; `keep`: this computer remembers it. */
  readonly unlock: (
    passphrase: string,
    how: { readonly isNew: boolean; readonly keep: boolean },
  ) => Promise<Result<MeetingKey, KeyRefusal>>;
  readonly takeOver: () => Promise<boolean>;
  /** One look now; one that is under way is the one that is meant. */
  readonly meetNow: (wish: { readonly mayForget: boolean }) => Promise<void>;
  /** One more look before the app closes, if anything was written since the last one. */
  readonly lookAtEnd: () => Promise<void>;
  readonly setEvery: (minutes: number) => Promise<void>;
  readonly forgetKey: () => Promise<void>;
  /** Meets nobody any more; what lies in the folder stays. */
  readonly leave: () => Promise<boolean>;
  readonly putFoundAway: () => Promise<void>;
};

const lastHabit = 'meetingLast';
const everyHabit = 'meetingEvery';

const started = new WeakMap<Shop, MeetingKeeper>();

/** The keeper of an open shop; undefined where nobody started one. */
export function meetingOf(shop: Shop): MeetingKeeper | undefined {
  return started.get(shop);
}

/** Takes up where this computer stopped: finds the folder, and the key if the system keeps it. */
export function startMeeting(shop: Shop, desk: MeetingDesk | null): MeetingKeeper {
  const listeners = new Set<() => void>();
  let state: MeetingState = { ...unknown, kind: desk === null ? 'no-desktop' : 'opening' };
  let key: MeetingKey | undefined;
  let running: Promise<void> | undefined;
  let metSeq: number | undefined;

  function show(part: Partial<MeetingState>): void {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  }

  async function look(at: MeetingDesk): Promise<void> {
    const place = await at.look();
    if (place.kind === 'none') return show({ ...cleared, kind: 'off' });
    const { path } = place;
    if (key !== undefined) return show({ kind: 'on', path });
    const kept = await at.keptKey();
    show({ path, isKeyKept: kept !== null });
    if (kept !== null) return useKey(at, kept);
    show({ kind: 'locked', survey: await at.survey() });
  }

  async function useKey(at: MeetingDesk, opened: MeetingKey): Promise<void> {
    const whose = await at.whose(opened).catch((fault: unknown) => {
      // A share that hangs at the start is looked at again: whose key is kept here has met others. A new folder may be anybody's.
      show({ kind: state.kind === 'opening' ? 'on' : 'locked', problem: problemIn(fault) });
      return undefined;
    });
    key = opened;
    if (whose === undefined) return;
    if (whose.kind === 'another') return show({ kind: 'another-shop', other: whose });
    show({ kind: 'on', survey: null, other: null, problem: null });
    if (whose.kind === 'trouble') return show({ problem: whose.trouble });
    if (whose.kind === 'still-copying') return show({ kind: 'locked', problem: whose });
    // The first look: whoever just set it up sees that it works.
    void meetNow({ mayForget: false });
  }

  async function unlock(
    passphrase: string,
    { isNew, keep }: { readonly isNew: boolean; readonly keep: boolean },
  ) {
    if (desk === null) throw new Error('Nobody can meet in a plain browser.');
    show({ isBusy: true });
    const opened = await (isNew ? desk.newKey(passphrase) : desk.openKey(passphrase));
    show({ isBusy: false });
    if (!opened.ok) return opened;
    if (keep) show({ isKeyKept: await desk.keepKey(opened.value.identity) });
    await useKey(desk, opened.value);
    return opened;
  }

  async function lookThere(wish: { readonly mayForget: boolean }): Promise<void> {
    if (desk === null || key === undefined || state.kind !== 'on') return;
    show({ isBusy: true });
    try {
      const { seq } = await readCounters(shop.db);
      await tell(await desk.meet(key, wish));
      if (state.problem === null) metSeq = seq;
    } catch (fault) {
      show({ problem: problemIn(fault) });
    } finally {
      show({ isBusy: false });
    }
  }

  async function tell(outcome: MeetingOutcome): Promise<void> {
    if (outcome.kind === 'removed') return show({ kind: 'removed' });
    if (outcome.kind === 'trouble') return show({ problem: outcome.trouble });
    const found = await addFound(shop, outcome.read);
    const problem = problemOf(outcome);
    show({ found, problem });
    if (problem !== null) return;
    const last = lastOf(outcome, shop.clock.instant());
    await setLocalSetting(shop, lastHabit, last);
    show({ last });
  }

  function meetNow(wish: { readonly mayForget: boolean }): Promise<void> {
    running ??= lookThere(wish).finally(() => {
      running = undefined;
    });
    return running;
  }

  async function alone<Value>(work: () => Promise<Value>): Promise<Value> {
    while (running !== undefined) await running;
    show({ isBusy: true });
    const mine = work();
    running = mine.then(nothing, nothing).finally(() => {
      running = undefined;
      show({ isBusy: false });
    });
    await running;
    return mine;
  }

  async function open(at: MeetingDesk): Promise<void> {
    const [last, every, found] = await Promise.all([
      localSetting(shop, lastHabit),
      localSetting(shop, everyHabit),
      readFound(shop),
    ]);
    const minutes = typeof every === 'number' ? every : usualMinutes;
    const canKeepKey = await at.canKeepKey();
    show({ last: isLastMeeting(last) ? last : null, every: minutes, found, canKeepKey });
    await look(at);
  }

  const keeper: MeetingKeeper = {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    lookAgain: async () => {
      if (desk === null || state.kind !== 'locked') return;
      if (state.survey?.kind === 'trouble') await look(desk);
    },
    choose: async (title) => {
      const chosen = await desk?.choose(title);
      if (chosen?.kind === 'not-possible') {
        return show({ problem: { kind: 'refused', code: chosen.code } });
      }
      if (desk === null || chosen?.kind !== 'chosen') return;
      key = undefined;
      show({ ...cleared, kind: 'opening' });
      await look(desk);
    },
    unlock,
    ...passphraseVerbs(desk, {
      key: () => key,
      alone,
      look: () => meetNow({ mayForget: false }),
    }),
    takeOver: async () => {
      if (desk === null || key === undefined) return false;
      show({ isBusy: true });
      const isTaken = await desk.takeOver(key);
      show({ isBusy: false });
      return isTaken;
    },
    meetNow,
    lookAtEnd: async () => {
      await running;
      const { seq } = await readCounters(shop.db);
      if (state.kind !== 'on' || seq === metSeq) return;
      show({ isClosing: true });
      await meetNow({ mayForget: false });
      show({ isClosing: false });
    },
    setEvery: async (minutes) => {
      await setLocalSetting(shop, everyHabit, minutes);
      show({ every: minutes });
    },
    forgetKey: async () => {
      await desk?.forgetKey();
      show({ isKeyKept: false });
    },
    leave: async () => {
      if (!(await desk?.forget())) return false;
      await desk?.forgetKey();
      key = undefined;
      await setLocalSetting(shop, lastHabit, null);
      show({ ...cleared, kind: 'off' });
      return true;
    },
    putFoundAway: async () => {
      await putFoundAway(shop);
      show({ found: nothingFound });
    },
  };
  started.set(shop, keeper);
  if (desk !== null) open(desk).catch(() => show({ kind: 'off', problem: { kind: 'broken' } }));
  return keeper;
}

function nothing(): void {
  // The answer is told by whoever asked for it.
}

function problemIn(fault: unknown): MeetingProblem {
  return fault instanceof FolderFailed ? fault.trouble : { kind: 'broken' };
}
