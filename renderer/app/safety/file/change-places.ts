import type { Shop } from '#data/shop.ts';
import { lastLook } from '#data/sync-file/last-look.ts';
import type { ChainEnd } from '#domain/sync/reconcile.ts';
import type { ReplaceFailure } from '#features/settings/backup/file-desk.ts';
import { type TakenOver, startAnew } from '#platform/succession.ts';

/**
 * Lets another shop take the place of the open one: a replace, the way back, a counter that joins. Nothing may be on its
 * way, since what is in the view and not in the journal would stay behind; and nobody may have been erased since
 * `erasures` were counted. Answers only if it was not possible; from the moment on where nobody writes any more the page
 * loads again whatever comes, since main alone knows which shop lies there.
 */
export async function changePlaces(
  shop: Shop,
  erasures: number,
  change: (until: ChainEnd) => Promise<TakenOver>,
): Promise<ReplaceFailure> {
  const until = await lastLook(shop, erasures);
  if (until === undefined) return { kind: 'moved-on' };
  // From here on nobody writes: a sale that came now would be in a book that nobody opens again.
  shop.sender.stop();
  shop.db.close();
  const taken = await change(until).catch(() => ({ kind: 'not-writable' }) as const);
  startAnew();
  if (taken.kind === 'taken') return new Promise(() => undefined);
  return taken.kind === 'disk-full' ? { kind: 'disk-full' } : { kind: 'not-possible' };
}
