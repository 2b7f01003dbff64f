import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import { type OperationId, type RowId, toStamp } from '#domain/kernel/units.ts';
import type { ReversalEntry } from '#domain/sync/facts.ts';
import { type Reversal, operationsOff } from '#domain/sync/reversals.ts';

import { entriesOfOperation, readReversals } from './entries-door.ts';
import type { Shop } from './shop.ts';
import type { ShopDatabase } from './shop-database.ts';
import { refoldStandings } from './standings.ts';
import { type Undoing, putBirthsBack, putFieldsBack, subjectsTouchedBy } from './undo-fields.ts';
import type { Act } from './write/act.ts';
import { withoutSeq } from './write/join-into.ts';
import { beginLong, chunkSize } from './write/long-operation.ts';
import { operate, tablesOf } from './write/operate.ts';
import type { Write } from './write/write.ts';

export type UndoRefusal =
  | { readonly kind: 'unknown-operation' }
  | { readonly kind: 'already-undone' }
  | { readonly kind: 'cannot-be-undone' };

export type Undone = { readonly kept: number };

/**
 * Takes one user action back, or, given the action of an undo, brings the first one back again.
 *
 * One entry says that the action does not count; folds skip its facts. Fields that it changed go
 * back to what they would be without it, cards it made are put away, and facts that came later
 * stay; `kept` says how many (`design.md` §8.5). An import of many cards is taken back in chunks,
 * so that the counter stays usable. Erasing cannot be undone.
 */
export async function undoOperation(
  shop: Shop,
  operationId: OperationId,
  act: Act,
  reason = '',
): Promise<Result<Undone, UndoRefusal>> {
  const made = await whatIsPutAwayOrBack(shop.db, operationId, act);
  if (made.length > chunkSize) return undoInChunks(shop, operationId, made, act);

  return operate<Undone, UndoRefusal>(shop, act, async (write) => {
    const { db } = shop;
    const refusal = await whyNot(db, operationId);
    if (refusal !== undefined) return refuse(refusal);

    const undoing = await addReversal(db, write, operationId, reason);
    const fields = await putFieldsBack(db, write, undoing);
    const documents = await documentsMadeBy(db, undoing.flipped);
    const kept = await putBirthsBack(db, write, documents, undoing.off, fields === 0);
    write.refoldAfterwards(await subjectsTouchedBy(db, undoing.flipped));
    return accept({ kept });
  });
}

async function undoInChunks(
  shop: Shop,
  operationId: OperationId,
  made: readonly RowId[],
  act: Act,
): Promise<Result<Undone, UndoRefusal>> {
  const { db } = shop;
  const refusal = await whyNot(db, operationId);
  if (refusal !== undefined) return refuse(refusal);
  const long = await beginLong(shop, act);
  if (long === undefined) return accept({ kept: 0 });

  let undoing: Undoing = { off: new Set(), flipped: [] };
  let kept = 0;
  await long.stage(async (write) => {
    undoing = await addReversal(db, write, operationId, '');
    await putFieldsBack(db, write, undoing);
  });
  for (let start = 0; start < made.length; start += chunkSize) {
    await long.stage(async (write) => {
      const chunk = await db.documents.bulkGet(made.slice(start, start + chunkSize));
      const documents = chunk.filter((row) => row !== undefined).map(withoutSeq);
      kept += await putBirthsBack(db, write, documents, undoing.off, false);
    });
  }
  await long.commit({ kept });
  const touched = await subjectsTouchedBy(db, undoing.flipped);
  await db.transaction('rw', tablesOf(db), () => refoldStandings(db, touched));
  return accept({ kept });
}

/** Writes that the action does not count, and works out what that flips. */
async function addReversal(
  db: ShopDatabase,
  write: Write,
  operationId: OperationId,
  reason: string,
): Promise<Undoing> {
  const before = await readReversals(db);
  const subjects = await subjectsTouchedBy(db, [operationId]);
  const only = subjects.length === 1 ? (subjects[0] ?? null) : null;
  const reversal = write.addEntry<ReversalEntry>({
    kind: 'reversal',
    subject: only,
    reverses: operationId,
    reasonId: write.addTextIfAny(only, reason),
  });
  return whatFlips(before, reversal);
}

/** An undo flips the action it names; if that was an undo, the action that one named, and so on. */
function whatFlips(before: readonly Reversal[], reversal: Reversal): Undoing {
  const offBefore = operationsOff(before);
  const off = operationsOff([...before, reversal]);
  const all = new Set<OperationId>([...offBefore, ...off]);
  return { off, flipped: [...all].filter((id) => offBefore.has(id) !== off.has(id)) };
}

/** The documents that the undo will move, looked up before it begins: they decide whether it is a long one. */
async function whatIsPutAwayOrBack(
  db: ShopDatabase,
  operationId: OperationId,
  act: Act,
): Promise<readonly RowId[]> {
  const reversal = { operationId: act.operationId, reverses: operationId, rev: latestStamp };
  const { flipped } = whatFlips(await readReversals(db), reversal);
  return db.documents
    .where('operationId')
    .anyOf([...flipped])
    .primaryKeys();
}

/** Later than any there can be: the undo that is about to be written. */
const latestStamp = toStamp('999999999999999-ffff-z');

async function documentsMadeBy(db: ShopDatabase, operations: readonly OperationId[]) {
  const made = await db.documents
    .where('operationId')
    .anyOf([...operations])
    .toArray();
  return made.map(withoutSeq);
}

async function whyNot(
  db: ShopDatabase,
  operationId: OperationId,
): Promise<UndoRefusal | undefined> {
  if ((await db.operationsOff.get(operationId)) !== undefined) return { kind: 'already-undone' };
  const entries = await entriesOfOperation(db, operationId);
  if (entries.some(({ kind }) => kind === 'erasure')) return { kind: 'cannot-be-undone' };
  if (entries.length > 0) return undefined;
  const made = await db.documents.where('operationId').equals(operationId).count();
  return made > 0 ? undefined : { kind: 'unknown-operation' };
}
