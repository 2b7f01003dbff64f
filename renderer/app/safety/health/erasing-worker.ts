import { type OpenShopName, openInWorker } from '#data/import/shop-in-worker.ts';
import { callsThrough } from '#platform/calls-port.ts';
import { now, nowMs, today } from '#platform/clock.ts';
import { newRowId } from '#platform/ids.ts';

import { type LeftOver, eraseCopies } from './erase-copies.ts';
import { erasingCallsOver } from '#platform/erasing-calls.ts';

// The worker that takes erased people out of journal and snapshots: reading and writing them all takes seconds, and
// the counter must not feel it.

export type ErasingAsked = { readonly shop: OpenShopName; readonly calls: MessagePort };
export type ErasingSaid =
  | { readonly kind: 'done'; readonly left: readonly LeftOver[] }
  | { readonly kind: 'broken'; readonly message: string };

addEventListener('message', ({ data }: MessageEvent<ErasingAsked>) => {
  erase(data)
    .then((left) => say({ kind: 'done', left }))
    .catch((error: unknown) => {
      say({ kind: 'broken', message: error instanceof Error ? error.message : String(error) });
    });
});

async function erase({ shop, calls }: ErasingAsked): Promise<readonly LeftOver[]> {
  const ports = { clock: { ms: nowMs, instant: now, today }, newId: newRowId };
  const errands = { nudge: () => undefined, publish: () => undefined };
  const { db } = await openInWorker(shop, ports, errands);
  try {
    return await eraseCopies(db, erasingCallsOver(callsThrough(calls)));
  } finally {
    db.close();
  }
}

function say(said: ErasingSaid): void {
  postMessage(said);
}
