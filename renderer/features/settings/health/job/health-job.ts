import type { SelfCheck } from '#data/health/check-shop.ts';
import { databaseName } from '#data/shop-database.ts';
import type { Shop } from '#data/shop.ts';
import type { Source } from '#platform/age/byte-streams.ts';
import type { Secret } from '#platform/age/locks.ts';
import { offerPieces } from '#platform/pieces-port.ts';

import type { Asked, HealthStep, NotProved, Proved, Said } from './messages.ts';

/** What came of a piece of work in the worker. */
export type Answered =
  | { readonly kind: 'checked'; readonly check: SelfCheck }
  | { readonly kind: 'proved'; readonly proved: Proved }
  | { readonly kind: 'not-proved'; readonly why: NotProved }
  | { readonly kind: 'broken' };

type Job = { readonly ended: Promise<Answered>; readonly stop: () => void };
export type Told = (progress: Extract<Said, { kind: 'progress' }>) => void;
export type { HealthStep, NotProved, Proved };

/** Has the shop look at itself, in a worker of its own. */
export function startCheck(shop: Shop, told: Told): Job {
  return startJob({ kind: 'check', shop: nameOf(shop) }, [], told);
}

/** Restores a copy beside the shop and compares the two, in a worker; the bytes come through the page, piece by piece. */
export function startProof(
  shop: Shop,
  copy: { readonly files: readonly Source[]; readonly secret: Secret | null },
  told: Told,
): Job {
  const channels = copy.files.map((bytes) => {
    const channel = new MessageChannel();
    offerPieces(channel.port1, bytes);
    return channel;
  });
  const files = channels.map(({ port2 }) => port2);
  const { secret } = copy;
  const { shopId } = shop;
  const job = startJob({ kind: 'prove', shop: nameOf(shop), shopId, secret, files }, files, told);
  void job.ended.then(() => {
    for (const { port1 } of channels) port1.close();
  });
  return job;
}

function startJob(asked: Asked, transfer: readonly Transferable[], told: Told): Job {
  const worker = new Worker(new URL('./health-worker.ts', import.meta.url), { type: 'module' });
  const ended = new Promise<Answered>((resolve) => {
    worker.addEventListener('error', () => resolve({ kind: 'broken' }));
    worker.addEventListener('message', ({ data }: MessageEvent<Said>) => {
      if (data.kind === 'progress') told(data);
      else resolve(data);
    });
  });
  void ended.then(() => worker.terminate());
  worker.postMessage(asked, [...transfer]);
  return { ended, stop: () => worker.postMessage({ kind: 'stop' } satisfies Asked) };
}

function nameOf({ shopId, generation, deviceId }: Shop) {
  return { databaseName: databaseName(shopId, generation), deviceId };
}
