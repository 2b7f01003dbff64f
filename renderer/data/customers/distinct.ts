import { pairKey, pairsOf } from '#domain/customers/duplicates.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import { type RowId, isRowId } from '#domain/kernel/units.ts';
import { canonicalId } from '#domain/sync/groups.ts';

import { documentsOfKind } from '../catalogue/documents.ts';
import { readMergeBook } from '../merge-book.ts';
import type { Shop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';

/** Above this nobody looked at every pair; the clerk marks the few that were. */
export const mostDistinct = 20;

export type DistinctRefusal = { readonly kind: 'too-few' } | { readonly kind: 'too-many' };

/**
 * Remembers that these cards look alike and are different people, each pair of them, so that the data
 * check does not ask again. Undone like anything else. Refuses more than 20 cards at once. Answers how
 * many pairs are new.
 */
export async function markDistinct(
  shop: Shop,
  ids: readonly RowId[],
  act: Act,
): Promise<Result<number, DistinctRefusal>> {
  return operate<number, DistinctRefusal>(shop, act, async (write) => {
    const pairs = pairsOf(ids);
    if (pairs.length === 0) return refuse({ kind: 'too-few' });
    if (ids.length > mostDistinct) return refuse({ kind: 'too-many' });
    const known = await readDistinct(shop.db);
    const fresh = pairs.filter(([one, other]) => !known.has(pairKey(one, other)));
    for (const [one, other] of fresh) write.createDocument('distinct', { one, other });
    return accept(fresh.length);
  });
}

/** The pairs that were marked, as `pairKey` names them; a card that was merged counts as the card it is part of. */
export async function readDistinct(db: ShopDatabase): Promise<ReadonlySet<string>> {
  const { groups } = await readMergeBook(db);
  const documents = await documentsOfKind(db, 'distinct');
  return new Set(
    documents.flatMap(({ fields: { one, other } }) =>
      isRowId(one) && isRowId(other)
        ? [pairKey(canonicalId(groups, one), canonicalId(groups, other))]
        : [],
    ),
  );
}
