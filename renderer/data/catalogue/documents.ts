import { canonical } from '#domain/kernel/canonical.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { Document, Value } from '#domain/sync/rows.ts';

import type { ShopDatabase } from '../shop-database.ts';
import { withoutSeq } from '../write/join-into.ts';

/** The kinds of small documents: a shop has dozens, not thousands. */
export type CatalogueKind =
  | 'tag'
  | 'product'
  | 'staff'
  | 'settings'
  /** A field of the shop's own on its cards. */
  | 'customField'
  /** A saved filter of the customer list. */
  | 'filter'
  /** Two cards that look alike and are two people. */
  | 'distinct'
  /** What points are spent on. */
  | 'reward'
  | 'coupon'
  /** What points are given for besides sales. */
  | 'activity'
  /** What makes follow-ups by itself. */
  | 'careRule'
  /** Words to greet with. */
  | 'greeting'
  /** A template of the shop's own for something that is printed. */
  | 'printTemplate';

/** All present documents of a kind, in the order they were made. */
export async function documentsOfKind(
  db: ShopDatabase,
  kind: CatalogueKind,
): Promise<readonly Document[]> {
  const documents = await db.documents.where('kind').equals(kind).toArray();
  return documents
    .filter(({ fields }) => (fields['deletedAt'] ?? null) === null)
    .sort((one, other) => (one.rev + one.id < other.rev + other.id ? -1 : 1))
    .map(withoutSeq);
}

/** One present document of a kind. */
export async function documentOfKind(
  db: ShopDatabase,
  kind: CatalogueKind,
  id: RowId,
): Promise<Document | undefined> {
  const document = await db.documents.get(id);
  if (document === undefined || document.kind !== kind) return undefined;
  return (document.fields['deletedAt'] ?? null) === null ? withoutSeq(document) : undefined;
}

/** A text field; empty if it is not there. */
export function textField(document: Pick<Document, 'fields'>, path: string): string {
  const value = document.fields[path];
  return typeof value === 'string' ? value : '';
}

/** A whole number field; `otherwise` if it is not there or no whole number. */
export function numberField(
  document: Pick<Document, 'fields'>,
  path: string,
  otherwise: number,
): number {
  const value = document.fields[path];
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : otherwise;
}

/** Only the values that differ from what the document has; an empty text and no value are the same. */
export function changedFields(
  document: Pick<Document, 'fields'>,
  wanted: Readonly<Record<string, Value>>,
): Record<string, Value> {
  const changed = Object.entries(wanted).filter(
    ([path, value]) => canonical(document.fields[path] ?? '') !== canonical(value ?? ''),
  );
  return Object.fromEntries(changed);
}
