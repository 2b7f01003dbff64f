import type { CustomerColumns } from '#domain/customers/columns/customer-columns.ts';
import {
  type Brought,
  type ReferralBook,
  broughtIn,
  referralsIn,
} from '#domain/customers/referrals.ts';
import { type RowId, isRowId } from '#domain/kernel/units.ts';
import { canonicalId } from '#domain/sync/groups.ts';

import { textField } from '../catalogue/documents.ts';
import { columnsOf } from '../columns/columns-of.ts';
import { readGroups } from '../entries-door.ts';
import type { Shop } from '../shop.ts';
import { liveDocument } from './customer-documents.ts';

/** Somebody above in the tree: who brought the one below. */
export type ReferrerAbove = { readonly id: RowId; readonly name: string; readonly number: string };

type Kept = { readonly version: number; readonly book: ReferralBook };

/** One reading of the columns serves every branch of the tree that is open. */
const kept = new WeakMap<Shop, Kept>();

/** Whom somebody brought, from the columns in memory: no row is read, however many they are. */
export async function broughtBy(shop: Shop, id: RowId): Promise<Brought> {
  const { list } = columnsOf(shop);
  await list.caughtUp();
  const columns = list.columns();
  return broughtIn(columns, await bookOf(shop, columns, list.version()), id);
}

/** Higher than this, a page shows no more of a story. */
const mostAbove = 10;

/** Who brought them, who brought that one, and so on: the nearest first, each person once. */
export async function referrersAbove(shop: Shop, id: RowId): Promise<readonly ReferrerAbove[]> {
  const above: ReferrerAbove[] = [];
  let next = (await liveDocument(shop.db, id))?.fields['referrerId'];
  while (isRowId(next) && above.length < mostAbove) {
    const document = await liveDocument(shop.db, next);
    if (document === undefined || document.id === id) break;
    if (above.some((one) => one.id === document.id)) break;
    const name = textField(document, 'name');
    above.push({ id: document.id, name, number: textField(document, 'number') });
    next = document.fields['referrerId'];
  }
  return above;
}

async function bookOf(
  shop: Shop,
  columns: CustomerColumns,
  version: number,
): Promise<ReferralBook> {
  const known = kept.get(shop);
  if (known !== undefined && known.version === version) return known.book;
  const groups = await readGroups(shop.db);
  const book = referralsIn(columns, (id) => canonicalId(groups, id));
  kept.set(shop, { version, book });
  return book;
}
