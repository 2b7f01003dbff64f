import { canonical } from '#domain/kernel/canonical.ts';
import type { OperationId, RowId } from '#domain/kernel/units.ts';
import type { ChangeEntry } from '#domain/sync/facts.ts';
import {
  type FieldChanges,
  type ReadChange,
  byField,
  effectiveValue,
  fieldKey,
} from '#domain/sync/effective.ts';
import type { Groups } from '#domain/sync/groups.ts';
import type { Document, Entry, Value } from '#domain/sync/rows.ts';

import { entriesAboutAny, entriesOfOperation } from './entries-door.ts';
import { type MergeBook, groupsWithout, isMerge, readMergeBook } from './merge-book.ts';
import type { ShopDatabase } from './shop-database.ts';
import { textsOf } from './texts-door.ts';
import { withoutSeq } from './write/join-into.ts';
import type { Write } from './write/write.ts';

/** What an undo changes: the operations that flip, and all that are off afterwards. */
export type Undoing = {
  readonly off: ReadonlySet<OperationId>;
  readonly flipped: readonly OperationId[];
};

/** The documents that these operations made or changed, each once. */
export async function documentsTouchedBy(
  db: ShopDatabase,
  operations: readonly OperationId[],
): Promise<readonly RowId[]> {
  const touched = new Set<RowId>();
  for (const operationId of operations) {
    const made = await db.documents.where('operationId').equals(operationId).primaryKeys();
    for (const id of made) touched.add(id);
    const entries = await entriesOfOperation(db, operationId);
    for (const entry of entries) {
      if (isChange(entry)) touched.add(entry.document);
      else if (isMerge(entry)) for (const member of entry.members) touched.add(member);
    }
  }
  return [...touched];
}

/**
 * Writes these documents as they are without the operations that are now off: fields that those
 * changed go back to the newest value that still counts, documents that they made are put away or
 * come back. Settings are always there. A tag made in passing, while tagging cards, stays in the list
 * of tags: other cards may have it by now. Everything is read at once and not field by field, since an
 * import has thousands. Answers how many later facts stay under documents that were put away.
 */
export async function putDocumentsBack(
  db: ShopDatabase,
  write: Write,
  ids: readonly RowId[],
  { off, flipped }: Undoing,
): Promise<number> {
  const rows = (await db.documents.bulkGet([...ids])).filter((row) => row !== undefined);
  const about = await entriesAboutAny(db, ids);
  const changes = byField(await readChanges(db, about.filter(isChange)));
  const flips = new Set(flipped);
  const merging = mergingOf(await readMergeBook(db), off, flips);
  const onlyTags = rows.every(({ kind }) => kind === 'tag');
  for (const row of rows) {
    const document = withoutSeq(row);
    if (Object.keys(document.fields).length === 0) continue; // erased
    for (const field of changes.values()) {
      if (field.document !== document.id || field.path === deletedAt) continue;
      const isFlipped = field.changes.some((change) => flips.has(change.operationId));
      if (!isFlipped && !isSeenOtherwise(field, merging)) continue;
      const isMerged = merging.groups.has(document.id);
      const value = effectiveValue(field.changes, off, isMerged) ?? null;
      putIfOther(write, write.present(document.id) ?? document, field.path, value);
    }
    const stays = document.kind === 'settings' || (document.kind === 'tag' && !onlyTags);
    if (!stays) putPresenceBack(write, document, changes, off);
    else putDeletionBack(write, document, changes, { off, flipped });
  }
  const away = new Set(rows.filter((row) => off.has(row.operationId)).map(({ id }) => id));
  const later = about.filter((entry) => isLaterFact(entry) && !off.has(entry.operationId));
  return later.filter(({ subject }) => subject !== null && away.has(subject)).length;
}

/** Changes with their words, which lie apart where they are personal; an erased one reads as empty. */
export async function readChanges(
  db: ShopDatabase,
  changes: readonly ChangeEntry[],
): Promise<readonly ReadChange[]> {
  const ids = changes.map(({ textId }) => textId).filter((id) => id !== null);
  const texts = await textsOf(db, ids);
  return changes.map((change) => {
    const words = change.textId === null ? undefined : texts.get(change.textId);
    return words === undefined ? change : { ...change, ...beforeAndAfter(words) };
  });
}

const deletedAt = 'deletedAt';

type Merging = {
  /** The groups once the undo is done. */
  readonly groups: Groups;
  /** The cards of merges that the undo flips. */
  readonly flipped: ReadonlySet<RowId>;
};

function mergingOf(
  book: MergeBook,
  off: ReadonlySet<OperationId>,
  flips: ReadonlySet<OperationId>,
): Merging {
  const merges = book.all.filter(({ operationId }) => flips.has(operationId));
  const flipped = new Set(merges.flatMap(({ members }) => members));
  return { groups: groupsWithout(book, off), flipped };
}

/** An edit of a merged card that was undone gave back what was seen, which is another card's once they are two again. */
function isSeenOtherwise({ document, changes }: FieldChanges, { flipped }: Merging): boolean {
  return flipped.has(document) && changes.some(({ own }) => own !== undefined);
}

/** There or put away: away if its birth is off, else by the deletions and undeletions that count. */
function putPresenceBack(
  write: Write,
  document: Document,
  changes: ReadonlyMap<string, FieldChanges>,
  off: ReadonlySet<OperationId>,
): void {
  const deletions = changes.get(fieldKey(document.id, deletedAt))?.changes ?? [];
  const present = document.fields[deletedAt] ?? null;
  const isBirthOff = off.has(document.operationId);
  const value = isBirthOff ? (present ?? write.at) : (effectiveValue(deletions, off) ?? null);
  putIfOther(write, write.present(document.id) ?? document, deletedAt, value);
}

/** A tag that was merged into another comes back with its cards, whoever made it and however. */
function putDeletionBack(
  write: Write,
  document: Document,
  changes: ReadonlyMap<string, FieldChanges>,
  { off, flipped }: Undoing,
): void {
  const deletions = changes.get(fieldKey(document.id, deletedAt))?.changes ?? [];
  if (!deletions.some(({ operationId }) => flipped.includes(operationId))) return;
  const value = effectiveValue(deletions, off) ?? null;
  putIfOther(write, write.present(document.id) ?? document, deletedAt, value);
}

function putIfOther(write: Write, document: Document, path: string, value: Value): void {
  const present = document.fields[path] ?? null;
  if (canonical(present) !== canonical(value)) write.putBack(document, { [path]: value });
}

function isLaterFact({ kind }: Entry): boolean {
  return kind !== 'change' && kind !== 'reversal';
}

/** A field of a document that somebody edited, with what was there before. */
export function isChange<E extends Entry>(entry: E): entry is E & ChangeEntry {
  return entry.kind === 'change';
}

function beforeAndAfter(words: string | null): Pick<ReadChange, 'before' | 'after' | 'own'> {
  if (words === null) return { before: null, after: null };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Only `Write.addChange` writes these texts.
  return JSON.parse(words) as Pick<ReadChange, 'before' | 'after' | 'own'>;
}
