import type { OperationId, RowId } from '#domain/kernel/units.ts';
import { isFolded } from '#domain/loyalty/folded-kinds.ts';
import { isRefund } from '#domain/loyalty/visits.ts';
import { isHistory } from '#domain/sales/history.ts';
import type { Entry } from '#domain/sync/rows.ts';

import { entriesOfOperation } from './entries-door.ts';
import { isReversal } from './operations-off.ts';
import { isMerge } from './merge-book.ts';
import type { ShopDatabase } from './shop-database.ts';

/** Whose standing an entry moves; `many` for the undo of something too long to name everybody. */
export function subjectsMovedBy(entry: Entry): readonly RowId[] | 'many' {
  if (isMerge(entry)) return entry.members;
  if (isHistory(entry)) return entry.people;
  if (isReversal(entry)) return entry.touches;
  // The refund of a sale without a card is about that sale, and nobody's standing moves.
  if (entry.subject === null || (isRefund(entry) && entry.subject === entry.saleId)) return [];
  return isFolded(entry) || isRefund(entry) ? [entry.subject] : [];
}

/** The customers whose standings these operations moved, directly or by taking another back. */
export async function subjectsTouchedBy(
  db: ShopDatabase,
  operations: readonly OperationId[],
): Promise<readonly RowId[]> {
  const subjects = new Set<RowId>();
  for (const operationId of operations) {
    for (const entry of await entriesOfOperation(db, operationId)) {
      const moved = isReversal(entry) ? [] : subjectsMovedBy(entry);
      if (moved !== 'many') for (const subject of moved) subjects.add(subject);
    }
  }
  return [...subjects];
}

/** Whose standings these entries move. */
export async function subjectsMovedByAny(
  db: ShopDatabase,
  entries: readonly Entry[],
): Promise<ReadonlySet<RowId>> {
  const subjects = new Set<RowId>();
  for (const entry of entries) {
    const moved = subjectsMovedBy(entry);
    // An undo of very many does not name them: they are asked for by what it took back.
    for (const one of moved === 'many' ? await subjectsFlippedBy(db, entry) : moved) {
      subjects.add(one);
    }
  }
  return subjects;
}

/** Of an undo that does not name whom it touches: everybody that what it takes back had moved, down a chain of undos. */
async function subjectsFlippedBy(db: ShopDatabase, undo: Entry): Promise<readonly RowId[]> {
  const operations: OperationId[] = [];
  for (let entry: Entry | undefined = undo; entry !== undefined && isReversal(entry);) {
    operations.push(entry.reverses);
    const taken: readonly Entry[] = await entriesOfOperation(db, entry.reverses);
    entry = operations.length > longestChain ? undefined : taken.find(isReversal);
  }
  return subjectsTouchedBy(db, operations);
}

const longestChain = 1_000;
