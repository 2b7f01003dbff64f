import type { Shop } from '#data/shop.ts';
import { snapshotBefore } from '#data/snapshots/snapshot-desk.ts';
import { forgetNext, nextGeneration } from '#data/sync-file/fill-next.ts';
import { countErasures } from '#data/sync-file/last-look.ts';
import type { ShopId } from '#domain/kernel/units.ts';
import type { FileProgress, ReplaceFailure } from '#features/settings/backup/file-desk.ts';
import {
  type ReplacedShop,
  abandonNext,
  beginNext,
  takeBackReplaced,
  takeNext,
} from '#platform/succession.ts';

import { changePlaces } from './change-places.ts';
import type { FileTalk } from './file-talk.ts';

type Incoming = { readonly shopId: ShopId; readonly size: number; readonly isEmpty: boolean };

/** Rows as text are several times as long as under lock, where they cannot be smaller than they are. */
const timesAsLong = 2;

/**
 * Puts the shop of a file in the place of the one that is here, under a new device id; then the page loads again. It is
 * written whole beside, so that a kill at any moment leaves the one or the other. The former one can be taken back.
 * Answers only if it was not possible, and then nothing was changed.
 */
export async function replaceWith(
  shop: Shop,
  talk: FileTalk,
  { shopId, size, isEmpty }: Incoming,
  progress: FileProgress,
): Promise<ReplaceFailure> {
  if (!isEmpty) {
    const before = await snapshotBefore(shop, 'replace');
    if (before.kind === 'not-made') {
      const isFull = before.why === 'no-room' || before.why === 'disk-full';
      return { kind: 'no-snapshot', isFull };
    }
  }
  const present = shopId === shop.shopId ? shop.generation : 0;
  const generation = await nextGeneration(shopId, present);
  const begun = await beginNext(shopId, generation, size * timesAsLong);
  if (begun.kind === 'no-room' || begun.kind === 'disk-full') return { kind: 'disk-full' };
  if (begun.kind !== 'begun') return { kind: 'not-possible' };
  const erasures = await countErasures(shop.db);
  const filled = await talk.ask({ kind: 'fill', shopId, generation }, progress);
  const failure =
    filled.kind === 'filled'
      ? await changePlaces(shop, erasures, (until) => takeNext(filled.end, until))
      : filled.kind === 'next-refused' && filled.why === 'disk-full'
        ? ({ kind: 'disk-full' } as const)
        : ({ kind: 'not-possible' } as const);
  talk.close();
  await abandonNext();
  await forgetNext(shopId, generation);
  return failure;
}

/**
 * Gives the place back to a shop that had it before; the present one is kept in the same way. Who was erased since is
 * erased in that one too, once it is open (`carryErasures`).
 */
export async function takeBack(
  shop: Shop,
  { name, shopId, generation }: ReplacedShop,
): Promise<ReplaceFailure> {
  const next = await nextGeneration(shopId, generation);
  const erasures = await countErasures(shop.db);
  return changePlaces(shop, erasures, (until) => takeBackReplaced(name, next, until));
}
