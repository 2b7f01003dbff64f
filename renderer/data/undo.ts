import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import { type OperationId, type RowId, toStamp } from '#domain/kernel/units.ts';
import { isFolded } from '#domain/loyalty/folded-kinds.ts';
import type { ReversalEntry } from '#domain/sync/facts.ts';
import { type Reversal, operationsOff } from '#domain/sync/reversals.ts';
import type { Entry } from '#domain/sync/rows.ts';

import { entriesOfOperation, rowsSince } from './entries-door.ts';
import { readReversals } from './operations-off.ts';
import type { Shop } from './shop.ts';
import type { ShopDatabase } from './shop-database.ts';
import type { StoredEntry } from './stored-rows.ts';
import { subjectsTouchedBy } from './moved-by.ts';
import { type Undoing, documentsTouchedBy, putDocumentsBack } from './undo-fields.ts';
import type { Act } from './write/act.ts';
import { beginLong, chunkSize } from './write/long-operation.ts';
import { operate } from './write/operate.ts';
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
 * so that the counter stays usable. Erasing and printing cannot be undone, nor finer points once
 * something was recorded or set in them.
 */
export async function undoOperation(
  shop: Shop,
  operationId: OperationId,
  act: Act,
  reason = '',
): Promise<Result<Undone, UndoRefusal>> {
  const { flipped } = await foreseen(shop.db, operationId, act.operationId);
  const documents = await documentsTouchedBy(shop.db, flipped);
  const isMuch = documents.length > chunkSize / 4;
  const people = isMuch ? [] : await subjectsTouchedBy(shop.db, flipped);
  if (isMuch || people.length > mostNamed) return undoInChunks(shop, operationId, documents, act);

  return operate<Undone, UndoRefusal>(shop, act, async (write) => {
    const { db } = shop;
    const refusal = await whyNot(db, operationId);
    if (refusal !== undefined) return refuse(refusal);

    const undoing = await addReversal(db, write, operationId, reason);
    const kept = await putDocumentsBack(db, write, documents, undoing);
    write.refoldAfterwards(await subjectsTouchedBy(db, undoing.flipped));
    return accept({ kept });
  });
}

async function undoInChunks(
  shop: Shop,
  operationId: OperationId,
  documents: readonly RowId[],
  act: Act,
): Promise<Result<Undone, UndoRefusal>> {
  const { db } = shop;
  const refusal = await whyNot(db, operationId);
  if (refusal !== undefined) return refuse(refusal);
  const long = await beginLong(shop, act);
  if (long === undefined) return accept({ kept: 0 });

  let undoing: Undoing = { off: new Set(), flipped: [] };
  let kept = 0;
  try {
    await long.stage(async (write) => {
      undoing = await addReversal(db, write, operationId, '');
    });
    for (let start = 0; start < documents.length; start += chunkSize) {
      await long.stage(async (write) => {
        const chunk = documents.slice(start, start + chunkSize);
        kept += await putDocumentsBack(db, write, chunk, undoing);
      });
    }
    await long.commit({ kept });
  } catch (error) {
    // Nothing was undone, and trying again must not be told that it was.
    await long.abandon();
    throw error;
  }
  return accept({ kept });
}

/** Writes that the action does not count, and works out what that flips. */
async function addReversal(
  db: ShopDatabase,
  write: Write,
  operationId: OperationId,
  reason: string,
): Promise<Undoing> {
  const undoing = await foreseen(db, operationId, write.operationId);
  const subjects = await subjectsTouchedBy(db, undoing.flipped);
  const only = subjects.length === 1 ? (subjects[0] ?? null) : null;
  write.addEntry<ReversalEntry>({
    kind: 'reversal',
    subject: only,
    reverses: operationId,
    touches: subjects.length <= mostNamed ? subjects : 'many',
    reasonId: write.addTextIfAny(only, reason),
  });
  return undoing;
}

/** An undo flips the action it names; if that was an undo, the action that one named, and so on. */
function whatFlips(before: readonly Reversal[], reversal: Reversal): Undoing {
  const offBefore = operationsOff(before);
  const off = operationsOff([...before, reversal]);
  const all = new Set<OperationId>([...offBefore, ...off]);
  return { off, flipped: [...all].filter((id) => offBefore.has(id) !== off.has(id)) };
}

/** What an undo that is about to be written will change. */
async function foreseen(
  db: ShopDatabase,
  reverses: OperationId,
  operationId: OperationId,
): Promise<Undoing> {
  return whatFlips(await readReversals(db), { operationId, reverses, rev: latestStamp });
}

/** Later than any there can be: the undo that is about to be written. */
const latestStamp = toStamp('999999999999999-ffff-z');
/** More customers than this are not named one by one. */
const mostNamed = 200;

async function whyNot(
  db: ShopDatabase,
  operationId: OperationId,
): Promise<UndoRefusal | undefined> {
  if ((await db.operationsOff.get(operationId)) !== undefined) return { kind: 'already-undone' };
  // Committed and still being put in place: what comes after would stay.
  if ((await db.longOperations.get(operationId)) !== undefined) {
    return { kind: 'cannot-be-undone' };
  }
  const entries = await entriesOfOperation(db, operationId);
  // Neither a person nor a paper comes back.
  if (entries.some(({ kind }) => kind === 'erasure' || kind === 'print')) {
    return { kind: 'cannot-be-undone' };
  }
  if (await isGrainInUse(db, entries)) return { kind: 'cannot-be-undone' };
  if (entries.length > 0) return undefined;
  const made = await db.documents.where('operationId').equals(operationId).count();
  return made > 0 ? undefined : { kind: 'unknown-operation' };
}

/**
 * Whether these entries made points finer, and something was recorded or set in the finer points since:
 * those numbers would be read a hundred times too large or cut off.
 */
async function isGrainInUse(db: ShopDatabase, entries: readonly StoredEntry[]): Promise<boolean> {
  const finer = entries.find((entry) => isSetting(entry, /^earn\/decimals$/));
  if (finer === undefined) return false;
  const since = (await rowsSince(db, finer.seq, enoughToKnow)).filter(
    ({ operationId }) => operationId !== finer.operationId,
  );
  const isInUse = since.some((entry) => isFolded(entry) || isSetting(entry, /^(earn|loyalty)\//));
  return isInUse || since.length >= enoughToKnow - 1;
}

const enoughToKnow = 500;

function isSetting(entry: Entry, path: RegExp): boolean {
  return entry.kind === 'change' && 'path' in entry && path.test(String(entry.path));
}
