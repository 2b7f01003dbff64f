import { canonical } from '#domain/kernel/canonical.ts';
import type { OperationId, RowId } from '#domain/kernel/units.ts';
import type { ChangeEntry } from '#domain/sync/facts.ts';
import {
  type FieldChanges,
  type ReadChange,
  byField,
  effectiveValue,
} from '#domain/sync/effective.ts';
import { isRefund, isSale } from '#domain/loyalty/standing.ts';
import type { Document, Entry, Value } from '#domain/sync/rows.ts';

import { entriesAbout, entriesAboutAny, entriesOfOperation, isMerge } from './entries-door.ts';
import type { ShopDatabase } from './shop-database.ts';
import { withoutSeq } from './write/join-into.ts';
import type { Write } from './write/write.ts';

/** What an undo changes: the operations that flip, and all that are off afterwards. */
export type Undoing = {
  readonly off: ReadonlySet<OperationId>;
  readonly flipped: readonly OperationId[];
};

/**
 * Writes the fields that these operations changed as they are without the operations that are now
 * off; answers how many. Documents that they made are `putBirthsBack`'s.
 */
export async function putFieldsBack(
  db: ShopDatabase,
  write: Write,
  { off, flipped }: Undoing,
): Promise<number> {
  let fields = 0;
  for (const operationId of flipped) {
    const entries = await entriesOfOperation(db, operationId);
    const changes = await readChanges(db, entries.filter(isChange));
    fields += changes.length;
    for (const field of byField(changes).values()) await putFieldBack(db, write, field, off);
  }
  return fields;
}

/**
 * Puts away the documents that an operation made and that is now off, or brings them back. Settings
 * are always there; what was set in them is undone field by field. A tag made in passing, while
 * tagging a card, stays in the list of tags: other cards may have it by now. Answers how many later
 * facts stay under documents that were put away.
 */
export async function putBirthsBack(
  db: ShopDatabase,
  write: Write,
  made: readonly Document[],
  off: ReadonlySet<OperationId>,
  isAlone: boolean,
): Promise<number> {
  const alone = made.every(({ kind }) => kind === 'tag') && isAlone;
  const documents = made.filter(
    ({ kind, fields }) =>
      kind !== 'settings' && (kind !== 'tag' || alone) && Object.keys(fields).length > 0,
  );
  const about = await entriesAboutAny(
    db,
    documents.map(({ id }) => id),
  );
  const allDeletions = about.filter(isChange).filter(({ path }) => path === 'deletedAt');
  for (const document of documents) {
    const deletions = allDeletions.filter((change) => change.document === document.id);
    const isOff = off.has(document.operationId);
    const value = isOff ? write.at : (effectiveValue(deletions, off) ?? null);
    putIfOther(write, write.present(document.id) ?? document, 'deletedAt', value);
  }
  return about.filter((entry) => isLaterFact(entry) && !off.has(entry.operationId)).length;
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

async function putFieldBack(
  db: ShopDatabase,
  write: Write,
  { document: id, path }: FieldChanges,
  off: ReadonlySet<OperationId>,
): Promise<void> {
  const document = write.present(id) ?? (await db.documents.get(id));
  if (document === undefined || Object.keys(document.fields).length === 0) return;
  const about = (await entriesAbout(db, id)).filter(isChange);
  const changes = await readChanges(
    db,
    about.filter((change) => change.path === path),
  );
  const value = birthOff(document, path, off) ?? effectiveValue(changes, off) ?? null;
  putIfOther(write, withoutSeq(document), path, value);
}

/** A document that is put away by its own undone birth stays away, whatever was deleted or undeleted. */
function birthOff(
  document: Document,
  path: string,
  off: ReadonlySet<OperationId>,
): Value | undefined {
  if (path !== 'deletedAt' || !off.has(document.operationId)) return undefined;
  return document.fields['deletedAt'] ?? undefined;
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
  // Only `Write.addChange` writes these texts.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return JSON.parse(words) as { readonly before: Value; readonly after: Value };
}
