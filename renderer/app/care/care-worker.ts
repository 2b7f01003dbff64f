import { carePass } from '#data/care/care-pass.ts';
import { type OpenShopName, openInWorker } from '#data/import/shop-in-worker.ts';
import type { BusinessDay } from '#domain/kernel/units.ts';
import { now, nowMs, today } from '#platform/clock.ts';
import { newRowId } from '#platform/ids.ts';

// The worker that looks through the shop on a new day, and for a rule that was switched on: thousands of
// follow-ups may come of it, and the counter must not feel it.

export type CareAsked =
  | { readonly kind: 'pass'; readonly shop: OpenShopName; readonly today: BusinessDay }
  | { readonly kind: 'stop' };

export type CareSaid =
  | { readonly kind: 'publish' }
  | { readonly kind: 'nudge' }
  | { readonly kind: 'done'; readonly isWhole: boolean }
  | { readonly kind: 'broken'; readonly message: string };

const stopper = new AbortController();

addEventListener('message', ({ data }: MessageEvent<CareAsked>) => {
  if (data.kind === 'stop') return stopper.abort();
  pass(data.shop, data.today).catch((error: unknown) => {
    say({ kind: 'broken', message: error instanceof Error ? error.message : String(error) });
  });
});

async function pass(name: OpenShopName, day: BusinessDay): Promise<void> {
  const ports = { clock: { ms: nowMs, instant: now, today }, newId: newRowId };
  const errands = {
    nudge: () => say({ kind: 'nudge' }),
    publish: () => say({ kind: 'publish' }),
  };
  const shop = await openInWorker(name, ports, errands);
  const run = { progress: () => undefined, signal: stopper.signal };
  const isWhole = await carePass(shop, day, run);
  shop.db.close();
  say({ kind: 'done', isWhole });
}

function say(said: CareSaid): void {
  postMessage(said);
}
