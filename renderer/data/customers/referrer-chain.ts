import { type RowId, isRowId } from '#domain/kernel/units.ts';

import type { ShopDatabase } from '../shop-database.ts';
import { liveDocument } from './customer-documents.ts';

/** Longer than any shop's story of who brought whom; what is longer came from a damaged file. */
const longestChain = 1_000;

/**
 * Whether naming this referrer would make a circle: the referrer was brought, by however many others
 * in between, by the very person (`rules.md` §7). Reads one card for each step upwards, by key.
 */
export async function wouldCircle(
  db: ShopDatabase,
  customer: RowId,
  referrer: RowId,
): Promise<boolean> {
  const person = (await liveDocument(db, customer))?.id ?? customer;
  return referrer === person || (await peopleAbove(db, referrer)).has(person);
}

/** The referrer, who brought them, who brought that one, and so on: none of these may be brought by the referrer. */
export async function peopleAbove(db: ShopDatabase, referrer: RowId): Promise<ReadonlySet<RowId>> {
  const seen = new Set<RowId>();
  let next: RowId | undefined = referrer;
  while (next !== undefined && seen.size < longestChain) {
    const document = await liveDocument(db, next);
    if (document === undefined || seen.has(document.id)) break;
    seen.add(document.id);
    const above: unknown = document.fields['referrerId'];
    next = isRowId(above) ? above : undefined;
  }
  return seen;
}
