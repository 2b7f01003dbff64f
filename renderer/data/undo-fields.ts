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
import { isRefund, isSale } from '#domain/loyalty/standing.ts';
import type { Document, Entry, Value } from '#domain/sync/rows.ts';

import { entriesAboutAny, entriesOfOperation, isMerge } from './entries-door.ts';
import type { ShopDatabase } from './shop-database.ts';
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
    for (const change of entries.filter(isChange)) touched.add(change.document);
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
  const onlyTags = rows.every(({ kind }) => kind === 'tag');
  for (const row of rows) {
    const document = withoutSeq(row);
    if (Object.keys(document.fields).length === 0) continue; // erased
    for (const field of changes.values()) {
      if (field.document !== document.id || field.path === deletedAt) continue;
      if (!field.changes.some((change) => flips.has(change.operationId))) continue;
      const value = effectiveValue(field.changes, off) ?? null;
      putIfOther(write, write.present(document.id) ?? document, field.path, value);
    }
    const stays = document.kind === 'settings' || (document.kind === 'tag' && !onlyTags);
    if (!stays) putPresenceBack(write, document, changes, off);
  }
  const away = new Set(rows.filter((row) => off.has(row.operationId)).map(({ id }) => id));
  const later = about.filter((entry) => isLaterFact(entry) && !off.has(entry.operationId));
  return later.filter(({ subject }) => subject !== null && away.has(subject)).length;
}

/** The customers whose standings these operations moved. */
export async function subjectsTouchedBy(
  db: ShopDatabase,
  operations: readonly OperationId[],
): Promise<readonly RowId[]> {
  const subjects = new Set<RowId>();
  for (const operationId of operations) {
    for (const entry of await entriesOfOperation(db, operationId)) {
      if (isMerge(entry)) for (const member of entry.members) subjects.add(member);
      else if (isSale(entry) && entry.subject) subjects.add(entry.subject);
      else if (isRefund(entry) && entry.subject && entry.subject !== entry.saleId) {
        subjects.add(entry.subject);
      }
    }
  }
  return [...subjects];
}

/** Changes with their words, which lie apart where they are personal; an erased one reads as empty. */
export async function readChanges(
  db: ShopDatabase,
  changes: readonly ChangeEntry[],
): Promise<readonly ReadChange[]> {
  const ids = changes.map(({ textId }) => textId).filter((id) => id !== null);
  const texts = new Map<RowId, string | null>();
  for (const row of await db.texts.bulkGet(ids)) if (row) texts.set(row.id, row.text);
  return changes.map((change) => {
    const words = change.textId === null ? undefined : texts.get(change.textId);
    return words === undefined ? change : { ...change, ...beforeAndAfter(words) };
  });
}

const deletedAt = 'deletedAt';

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

function putIfOther(write: Write, document: Document, path: string, value: Value): void {
  const present = document.fields[path] ?? null;
  if (canonical(present) !== canonical(value)) write.putBack(document, { [path]: value });
}

function isLaterFact({ kind }: Entry): boolean {
  return kind !== 'change' && kind !== 'reversal';
}

export function isChange<E extends Entry>(entry: E): entry is E & ChangeEntry {
  return entry.kind === 'change';
}

function beforeAndAfter(words: string | null): { readonly before: Value; readonly after: Value } {
  if (words === null) return { before: null, after: null };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Only `Write.addChange` writes these texts.
  return JSON.parse(words) as { readonly before: Value; readonly after: Value };
}
