import { type StillThere, startErasingDesk } from '#data/erasing/erasing-desk.ts';
import {
  pendingErasures,
  renewalGivenUpAt,
  settleRenewal,
  waitsForNextStart,
} from '#data/erasing/pending.ts';
import { dropProofs } from '#data/health/prove-copy.ts';
import { databaseName } from '#data/shop-database.ts';
import type { Shop } from '#data/shop.ts';
import { snapshotDeskOf } from '#data/snapshots/snapshot-desk.ts';
import { offerCalls } from '#platform/calls-port.ts';
import { nowMs } from '#platform/clock.ts';
import { newRowId } from '#platform/ids.ts';

import type { LeftOver } from './erase-copies.ts';
import type { ErasingAsked, ErasingSaid } from './erasing-worker.ts';

/** The search box comes first. By then the old database is deleted, if it was written anew. */
const firstMs = 3_000;
const lookMs = 60_000;
/** So long nobody may have touched the till: the page loads again at the end. */
const idleMs = 10 * 60_000;
/** After a day the bytes are to be gone (`design.md` §8.10), and a minute's quiet is enough. */
const lateMs = 20 * 3_600_000;
const shortMs = 60_000;
/** After a copy could not be freed nobody tries again for an hour, and after a disk had no room for the new database for a day. */
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const runPlace = 'regulars-run';

/**
 * Frees this computer of the bytes of erased people, within a day and while nobody is at the till. Clears away what an
 * interrupted proof left, too. Answers the function that ends it; a plain browser has no copies beside its database.
 */
export function keepErasing(shop: Shop): () => void {
  const { computer } = window;
  void dropProofs();
  if (computer === undefined) return () => undefined;
  const desk = startErasingDesk(shop, () => eraseCopies(shop, computer), loadAgain);
  let touchedMs = nowMs();
  let restsUntilMs = 0;
  const touched = () => {
    touchedMs = nowMs();
  };
  const stopHearing = shop.arrivals.subscribe(touched);
  window.addEventListener('pointerdown', touched);
  window.addEventListener('keydown', touched);

  async function look(): Promise<void> {
    await settleRenewal(shop.db, shop.shopId, runOfApp());
    if (await waitsForNextStart(shop.db)) return;
    const [oldest] = (await pendingErasures(shop.db))
      .map(({ at }) => Date.parse(at))
      .sort((one, other) => one - other);
    if (oldest === undefined) return;
    const givenUpMs = (await renewalGivenUpAt(shop.db)) ?? Number.NEGATIVE_INFINITY;
    if (nowMs() < Math.max(restsUntilMs, givenUpMs + dayMs)) return;
    const quiet = nowMs() - oldest > lateMs ? shortMs : idleMs;
    const isQuiet = () => nowMs() - touchedMs >= quiet;
    if (!isQuiet()) return;
    await desk.eraseNow(isQuiet);
    if (desk.state().kind === 'left') restsUntilMs = nowMs() + hourMs;
  }

  const first = setTimeout(() => void look(), firstMs);
  const timer = setInterval(() => void look(), lookMs);
  return () => {
    stopHearing();
    clearTimeout(first);
    clearInterval(timer);
    window.removeEventListener('pointerdown', touched);
    window.removeEventListener('keydown', touched);
  };
}

/** Never while a snapshot is written: the computer takes one at a time, and it would have the words again. */
function eraseCopies(
  shop: Shop,
  computer: NonNullable<Window['computer']>,
): Promise<readonly StillThere[]> {
  const isCopying = snapshotDeskOf(shop)?.step() !== undefined;
  return isCopying ? Promise.resolve(['snapshots']) : inWorker(shop, computer);
}

/** The same as long as the app runs, also after the page was loaded again. */
function runOfApp(): string {
  const known = sessionStorage.getItem(runPlace) ?? newRowId();
  sessionStorage.setItem(runPlace, known);
  return known;
}

function loadAgain(): void {
  window.location.reload();
}

function inWorker(
  { shopId, generation, deviceId }: Shop,
  computer: NonNullable<Window['computer']>,
): Promise<readonly LeftOver[]> {
  const worker = new Worker(new URL('./erasing-worker.ts', import.meta.url), { type: 'module' });
  const { port1, port2 } = new MessageChannel();
  offerCalls(port1, computer);
  const done = new Promise<readonly LeftOver[]>((resolve, reject) => {
    worker.addEventListener('error', () => reject(new Error('The erasing worker broke.')));
    worker.addEventListener('message', ({ data }: MessageEvent<ErasingSaid>) => {
      if (data.kind === 'done') resolve(data.left);
      else reject(new Error(data.message));
    });
  });
  const shop = { databaseName: databaseName(shopId, generation), deviceId };
  worker.postMessage({ shop, calls: port2 } satisfies ErasingAsked, [port2]);
  return done.finally(() => {
    worker.terminate();
    port1.close();
  });
}
