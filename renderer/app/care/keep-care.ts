import { carePass } from '#data/care/care-pass.ts';
import { startCareKeeper } from '#data/care/keep-care.ts';
import { databaseName } from '#data/shop-database.ts';
import type { Shop } from '#data/shop.ts';
import type { BusinessDay } from '#domain/kernel/units.ts';

import type { CareAsked, CareSaid } from './care-worker.ts';

/** Up to so many customers are looked at in the page: a worker takes longer to start. */
const fewPeople = 100;

/**
 * Makes follow-ups by the shop's rules while the app is open: after each sale, and on each new day in a
 * worker. Answers the function that ends it.
 */
export function keepCare(shop: Shop): () => void {
  const stopper = new AbortController();
  const keeper = startCareKeeper(shop, (today, size) =>
    size <= fewPeople
      ? carePass(shop, today, { progress: () => undefined, signal: stopper.signal })
      : passInWorker(shop, today, stopper.signal),
  );
  return () => {
    keeper.stop();
    stopper.abort();
  };
}

/**
 * The pass of a new day (`carePass`) in a worker of its own, so that the counter does not feel it. Answers false if
 * it was stopped or broke; then the next look does it again, and nothing twice.
 */
export async function passInWorker(
  shop: Shop,
  today: BusinessDay,
  signal: AbortSignal,
): Promise<boolean> {
  const worker = new Worker(new URL('./care-worker.ts', import.meta.url), { type: 'module' });
  const ask = (asked: CareAsked) => worker.postMessage(asked);
  const stop = () => ask({ kind: 'stop' });
  signal.addEventListener('abort', stop);
  const isWhole = await new Promise<boolean>((resolve) => {
    worker.addEventListener('error', () => resolve(false));
    worker.addEventListener('message', ({ data }: MessageEvent<CareSaid>) => {
      if (data.kind === 'publish') shop.arrivals.publish();
      else if (data.kind === 'nudge') shop.sender.nudge();
      else resolve(data.kind === 'done' && data.isWhole);
    });
    const { shopId, generation, deviceId } = shop;
    const name = { databaseName: databaseName(shopId, generation), deviceId };
    ask({ kind: 'pass', shop: name, today });
  });
  signal.removeEventListener('abort', stop);
  worker.terminate();
  return isWhole;
}
