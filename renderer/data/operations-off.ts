import type { OperationId } from '#domain/kernel/units.ts';
import type { ReversalEntry } from '#domain/sync/facts.ts';
import { operationsOff } from '#domain/sync/reversals.ts';
import type { Entry } from '#domain/sync/rows.ts';

import { mergesChanged } from './merge-book.ts';
import type { ShopDatabase } from './shop-database.ts';

// What was taken back: part of the one door through which entries are read (`entries-door.ts`), below it.

/** The operations that count as if they had never been. */
export async function readOff(db: ShopDatabase): Promise<ReadonlySet<OperationId>> {
  return new Set(await db.operationsOff.toCollection().primaryKeys());
}

/** Every taking back, of whatever. */
export async function readReversals(db: ShopDatabase): Promise<readonly ReversalEntry[]> {
  const entries = await db.entries.where('mark').equals('reversal').toArray();
  return entries.filter(isReversal);
}

/** Works out anew which operations are off, after reversals arrived. */
export async function refreshOff(db: ShopDatabase): Promise<ReadonlySet<OperationId>> {
  const off = operationsOff(await readReversals(db));
  const stored = await readOff(db);
  const gone = [...stored].filter((id) => !off.has(id));
  const fresh = [...off].filter((id) => !stored.has(id));
  await db.operationsOff.bulkDelete(gone);
  await db.operationsOff.bulkPut(fresh.map((operationId) => ({ operationId })));
  if (gone.length + fresh.length > 0) await mergesChanged(db);
  return off;
}

/** The fact that an operation was undone, or that its undoing was. */
export function isReversal<E extends Entry>(entry: E): entry is E & ReversalEntry {
  return entry.kind === 'reversal';
}
