import { isErased } from '#domain/customers/card-document.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { Document } from '#domain/sync/rows.ts';

import type { ShopDatabase } from '../shop-database.ts';
import { withoutSeq } from '../write/join-into.ts';

/** The kind of the documents that are customers' cards. */
export const customerKind = 'customer';

/** The document of a card that can still be used: there, not deleted, not erased. */
export async function liveDocument(db: ShopDatabase, id: RowId): Promise<Document | undefined> {
  const document = await db.documents.get(id);
  return document !== undefined && isLive(document) ? withoutSeq(document) : undefined;
}

/** Whether a document is a card that screens show. */
export function isLive(document: Document): boolean {
  return (
    document.kind === customerKind &&
    !isErased(document) &&
    (document.fields['deletedAt'] ?? null) === null
  );
}
