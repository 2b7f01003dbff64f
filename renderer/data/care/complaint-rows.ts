import type { PromiseExtended } from 'dexie';

import {
  type Complaint,
  type ComplaintType,
  complaintFrom,
  complaintKind,
} from '#domain/care/complaint.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { canonicalId, membersOf } from '#domain/sync/groups.ts';
import type { Document } from '#domain/sync/rows.ts';

import { readMergeBook } from '../merge-book.ts';
import type { ShopDatabase } from '../shop-database.ts';
import { withoutSeq } from '../write/join-into.ts';
import type { Write } from '../write/write.ts';

/** Puts a complaint into a write that is being made. Whoever calls has read the card; answers its id. */
export function addComplaint(
  write: Write,
  customerId: RowId,
  facts: {
    readonly type: ComplaintType;
    readonly whatId: RowId | null;
    readonly saleId: RowId | null;
    readonly staffId: RowId | null;
  },
): RowId {
  const times = { openedAt: write.at, openedDay: write.today };
  return write.createDocument(complaintKind, { customerId, state: 'open', ...times, ...facts }).id;
}

/** A complaint's document that was not put away, and what it says; undefined if there is none. */
export async function complaintDocument(
  db: ShopDatabase,
  id: RowId,
): Promise<{ readonly document: Document; readonly complaint: Complaint } | undefined> {
  const row = await db.documents.get(id);
  if (row === undefined || !isThere(row)) return undefined;
  const document = withoutSeq(row);
  const complaint = complaintFrom(document);
  return complaint === null ? undefined : { document, complaint };
}

/** All complaints of a customer, those of merged cards included, newest first. */
export async function complaintsOf(
  db: ShopDatabase,
  customerId: RowId,
): Promise<readonly Complaint[]> {
  const rows = (await careDocumentsOf(db, [complaintKind], customerId)).filter(isThere);
  const complaints = rows.map(complaintFrom).filter((complaint) => complaint !== null);
  return complaints.sort((one, other) => (one.openedAt < other.openedAt ? 1 : -1));
}

/**
 * Every follow-up and complaint (or one of these) of a customer's cards as it lies, those put away included.
 * A chain of Dexie's own promises, so that a live query that asks this follows it (`merge-book.ts`).
 */
export function careDocumentsOf(
  db: ShopDatabase,
  kinds: readonly string[],
  customerId: RowId,
): PromiseExtended<readonly Document[]> {
  return readMergeBook(db).then(({ groups }) => {
    const members = membersOf(groups, canonicalId(groups, customerId));
    return db.documents
      .where('[kind+fields.customerId]')
      .anyOf(members.flatMap((member) => kinds.map((kind) => [kind, member])))
      .toArray()
      .then((rows) => rows.map(withoutSeq));
  });
}

/** Whether a complaint is there: its opening was not taken back. */
export function isThere({ kind, fields }: Pick<Document, 'kind' | 'fields'>): boolean {
  return kind === complaintKind && (fields['deletedAt'] ?? null) === null;
}
