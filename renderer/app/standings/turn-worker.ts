import { type OpenShopName, openInWorker } from '#data/import/shop-in-worker.ts';
import { turnStandings } from '#data/turn-standings.ts';
import type { BusinessDay } from '#domain/kernel/units.ts';
import { now, nowMs, today } from '#platform/clock.ts';
import { newRowId } from '#platform/ids.ts';

// The worker that brings everybody's standing to the present day and rules: after new tier limits that
// is the whole book, and the counter must not feel it.

export type TurnAsked =
  | { readonly kind: 'turn'; readonly shop: OpenShopName; readonly today: BusinessDay }
  | { readonly kind: 'stop' };

export type TurnSaid =
  | { readonly kind: 'publish' }
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'done'; readonly isWhole: boolean }
  | { readonly kind: 'broken'; readonly message: string };

const stopper = new AbortController();

addEventListener('message', ({ data }: MessageEvent<TurnAsked>) => {
  if (data.kind === 'stop') return stopper.abort();
  turn(data.shop, data.today).catch((error: unknown) => {
    say({ kind: 'broken', message: error instanceof Error ? error.message : String(error) });
  });
});

async function turn(name: OpenShopName, day: BusinessDay): Promise<void> {
  const ports = { clock: { ms: nowMs, instant: now, today }, newId: newRowId };
  const publish = () => say({ kind: 'publish' });
  const shop = await openInWorker(name, ports, { nudge: () => undefined, publish });
  const progress = (done: number, of: number) => say({ kind: 'progress', done, of });
  const { isWhole } = await turnStandings(shop, day, progress, stopper.signal);
  shop.db.close();
  say({ kind: 'done', isWhole });
}

function say(said: TurnSaid): void {
  postMessage(said);
}
