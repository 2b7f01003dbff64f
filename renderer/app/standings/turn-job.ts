import { databaseName } from '#data/shop-database.ts';
import type { Shop } from '#data/shop.ts';
import type { BusinessDay } from '#domain/kernel/units.ts';

import type { TurnAsked, TurnSaid } from './turn-worker.ts';

/** A turn on its way in a worker of its own. */
export type TurnJob = {
  /** How it ended: whole, stopped, or broken (then the next start tries again). */
  readonly ended: Promise<'whole' | 'stopped' | 'broken'>;
  readonly stop: () => void;
};

/**
 * Brings everybody's standing to a day and to the present rules, in a worker (`turnStandings`): the
 * counter does not feel it, and lists follow as it goes.
 */
export function startTurn(
  shop: Shop,
  today: BusinessDay,
  progress: (done: number, of: number) => void,
): TurnJob {
  const worker = new Worker(new URL('./turn-worker.ts', import.meta.url), { type: 'module' });
  const ended = new Promise<'whole' | 'stopped' | 'broken'>((resolve) => {
    worker.addEventListener('error', () => resolve('broken'));
    worker.addEventListener('message', ({ data }: MessageEvent<TurnSaid>) => {
      if (data.kind === 'publish') shop.arrivals.publish();
      else if (data.kind === 'progress') progress(data.done, data.of);
      else if (data.kind === 'broken') resolve('broken');
      else resolve(data.isWhole ? 'whole' : 'stopped');
    });
  });
  void ended.then(() => worker.terminate());
  const { shopId, generation, deviceId } = shop;
  const name = { databaseName: databaseName(shopId, generation), deviceId };
  worker.postMessage({ kind: 'turn', shop: name, today } satisfies TurnAsked);
  return { ended, stop: () => worker.postMessage({ kind: 'stop' } satisfies TurnAsked) };
}
