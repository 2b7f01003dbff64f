import { type RowId, isRowId } from '#domain/kernel/units.ts';

import type { ShopDatabase } from '../shop-database.ts';
import { refoldInTurns } from '../standings.ts';
import { markRefolded } from '../write/counters.ts';

const key = 'meeting-refold';

/**
 * Notes, in the transaction that brought their facts, whose standings are to be folded anew: a kill before it is done
 * would leave them wrong for ever, since the same file read again brings nothing new.
 */
export async function keepToRefold(db: ShopDatabase, people: readonly RowId[]): Promise<void> {
  const known = await toRefold(db);
  await db.local.put({ key, value: [...new Set([...known, ...people])] });
}

/** Folds those who wait for it, in turns; also those whom an earlier run left behind. */
export async function settleRefolding(db: ShopDatabase): Promise<void> {
  const people = await toRefold(db);
  if (people.length === 0) return;
  await refoldInTurns(db, people);
  await db.transaction('rw', db.local, async () => {
    const done = new Set(people);
    const left = (await toRefold(db)).filter((id) => !done.has(id));
    if (left.length === 0) await db.local.delete(key);
    else await db.local.put({ key, value: left });
    await markRefolded(db);
  });
}

async function toRefold(db: ShopDatabase): Promise<readonly RowId[]> {
  const value: unknown = (await db.local.get(key))?.value;
  return Array.isArray(value) ? value.filter(isRowId) : [];
}
