import { localSetting, setLocalSetting } from '#data/local-settings.ts';
import { databaseName, newestNativeVersion } from '#data/shop-database.ts';
import type { Shop } from '#data/shop.ts';
import {
  type SnapshotDesk,
  type SnapshotMade,
  type SnapshotReason,
  type SnapshotStep,
  setSnapshotDesk,
} from '#data/snapshots/snapshot-desk.ts';
import { appVersion } from '#platform/app-version.ts';
import { type SnapshotCalls, snapshotCalls } from '#platform/snapshots.ts';
import { updateWaits } from '#platform/updates.ts';

import { type SnapshotJob, startSnapshot } from './make-snapshot.ts';
import type { SnapshotSubject } from './messages.ts';

/** How often it is looked whether a snapshot is due. */
const lookMs = 20_000;
/** A minute in which nobody touched anything and nothing arrived: the counter has other things to do before. */
const idleMs = 60_000;
/** A day without such a minute still gets its snapshot. */
const patienceMs = 3 * 3_600_000;
/** After one that was not made; a full disk is not asked every minute. */
const againMs = 15 * 60_000;
const versionKey = 'snapshots/app-version';

/**
 * Makes the shop's snapshots: daily in the first idle minute of the business day, once after the app became another version,
 * before a new one is put in, and whenever a step asks for one (`snapshotBefore`). Answers the function that ends it. Nothing in a plain browser.
 */
export function keepSnapshots(shop: Shop): () => void {
  const computer = snapshotCalls();
  return computer === undefined ? () => undefined : keepWith(computer, shop);
}

function keepWith(computer: SnapshotCalls, shop: Shop): () => void {
  const desk = newDesk(computer, shop);
  setSnapshotDesk(shop, desk);
  const rest = watchRest(shop);
  const begunAt = performance.now();
  let notBefore = 0;
  let isLooking = false;

  async function look(): Promise<void> {
    if (isLooking || desk.step() !== undefined || performance.now() < notBefore) return;
    const isTime = rest.ms() >= idleMs || performance.now() - begunAt > patienceMs;
    isLooking = true;
    try {
      const reason = await due(computer, shop, isTime);
      if (reason === undefined) return;
      const made = await desk.make(reason);
      if (made.kind !== 'kept') notBefore = performance.now() + againMs;
      else if (reason === 'update') await setLocalSetting(shop, versionKey, appVersion);
    } finally {
      isLooking = false;
    }
  }

  const timer = setInterval(() => void look(), lookMs);
  return () => {
    clearInterval(timer);
    rest.stop();
    desk.stop();
  };
}

/** The new version has written nothing of importance yet: a changed database had its snapshot before it was opened. */
async function due(
  computer: SnapshotCalls,
  shop: Shop,
  isTime: boolean,
): Promise<'daily' | 'update' | undefined> {
  const known = await localSetting(shop, versionKey);
  if (known === undefined) await setLocalSetting(shop, versionKey, appVersion);
  else if (known !== appVersion) return 'update';
  if (!isTime) return undefined;
  // A new version lies ready and is put in only after this.
  if (await updateWaits()) return 'update';
  const list = await computer.listSnapshots();
  if (list.kind !== 'snapshots') return undefined;
  const today = shop.clock.today();
  const isMade = list.snapshots.some(
    ({ reason, day, isVerified, isThere }) =>
      reason === 'daily' && day === today && isVerified && isThere,
  );
  return isMade ? undefined : 'daily';
}

function newDesk(computer: SnapshotCalls, shop: Shop): SnapshotDesk {
  const listeners = new Set<() => void>();
  let job: SnapshotJob | undefined;
  let step: SnapshotStep | undefined;
  let last: Promise<unknown> = Promise.resolve();

  function show(next: SnapshotStep | undefined): void {
    step = next;
    for (const listener of listeners) listener();
  }

  async function makeNow(reason: SnapshotReason): Promise<SnapshotMade> {
    show({ reason, step: 'writing', done: 0, of: 0 });
    // What waits for the journal is in it afterwards, so that the snapshot covers it.
    await shop.sender.settled();
    const wish = { subject: subjectOf(shop), reason, day: shop.clock.today() };
    job = startSnapshot(computer, wish, (at, done, of) => show({ reason, step: at, done, of }));
    try {
      return await job.ended;
    } finally {
      job = undefined;
      show(undefined);
    }
  }

  return {
    make: (reason) => {
      const mine = last.then(() => makeNow(reason));
      last = mine.catch(() => undefined);
      return mine;
    },
    stop: () => job?.stop(),
    step: () => step,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Asked each time: a counter may go on under another id while it is open. */
function subjectOf({ shopId, deviceId, generation }: Shop): SnapshotSubject {
  const version = newestNativeVersion / 10;
  return { databaseName: databaseName(shopId, generation), version, shopId, deviceId, generation };
}

/** How long nobody touched anything, and nothing arrived. */
function watchRest(shop: Shop) {
  let since = performance.now();
  const touched = () => {
    since = performance.now();
  };
  const stopHearing = shop.arrivals.subscribe(touched);
  window.addEventListener('keydown', touched, { capture: true, passive: true });
  window.addEventListener('pointerdown', touched, { capture: true, passive: true });
  return {
    ms: () => performance.now() - since,
    stop: () => {
      stopHearing();
      window.removeEventListener('keydown', touched, { capture: true });
      window.removeEventListener('pointerdown', touched, { capture: true });
    },
  };
}
