import type { RowId } from '#domain/kernel/units.ts';
import type { Holdings } from '#domain/sync/exchange/found-after.ts';
import type { Document } from '#domain/sync/rows.ts';

import type { ShopDatabase } from '../shop-database.ts';
import type { StoredStanding } from '../stored-rows.ts';

/** What files brought and the owner was not told of yet. */
export type ToTell = {
  /** What those whom it moved had before. */
  readonly before: ReadonlyMap<RowId, Holdings>;
  /** Cards that are new here, or other than they were. */
  readonly cards: readonly RowId[];
  /** The notes themselves, to be taken away once it was told. */
  readonly notes: readonly string[];
};

type Note = { readonly before: readonly Holdings[]; readonly cards: readonly RowId[] };

const prefix = 'meeting-to-tell/';

/**
 * Notes, in the transaction that brings rows, what the owner may have to be told of them. Found out only at the end of the look it
 * would be lost with the stick that is pulled out meanwhile: the same file read again brings nothing new.
 */
export async function noteToTell(
  db: ShopDatabase,
  arrival: number,
  moved: ReadonlyMap<RowId, StoredStanding | undefined>,
  documents: readonly Document[],
): Promise<void> {
  const before = [...moved.values()].flatMap((was) => (was === undefined ? [] : [holdingsOf(was)]));
  const cards = documents.filter(({ kind }) => kind === 'customer').map(({ id }) => id);
  if (before.length + cards.length === 0) return;
  const note: Note = { before, cards };
  await db.local.put({ key: `${prefix}${String(arrival).padStart(12, '0')}`, value: note });
}

/** All that was noted since the owner was told. Of somebody who was moved twice, what was before the first time counts. */
export async function toTell(db: ShopDatabase): Promise<ToTell> {
  const rows = await db.local.where('key').startsWith(prefix).toArray();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Only `noteToTell` writes these rows.
  const notes = rows.map(({ value }) => value as Note);
  const newestFirst = notes.flatMap(({ before }) => before).toReversed();
  return {
    before: new Map(newestFirst.map((was) => [was.customerId, was])),
    cards: [...new Set(notes.flatMap(({ cards }) => cards))],
    notes: rows.map(({ key }) => key),
  };
}

/** What the owner cares about in a standing: points and both purses. */
export function holdingsOf({ customerId, points, stored }: StoredStanding): Holdings {
  return { customerId, points, principal: stored.principal, bonus: stored.bonus };
}
