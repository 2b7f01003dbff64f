import { isFolded } from '#domain/loyalty/standing.ts';
import type { Standing } from '#domain/loyalty/standing.ts';
import { canonicalId } from '#domain/sync/groups.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { Rows } from '#domain/sync/rows.ts';

import { peopleInHistory, readGroups, readOff } from './entries-door.ts';
import type { ShopDatabase } from './shop-database.ts';
import { foldTogether } from './standings.ts';
import { withoutSeq } from './write/join-into.ts';

/** Everything that is true here, as it would travel, sorted by id; for comparing two databases. */
export async function everythingIn(db: ShopDatabase): Promise<Rows> {
  return {
    entries: (await db.entries.orderBy(':id').toArray()).map(withoutSeq),
    documents: (await db.documents.orderBy(':id').toArray()).map(withoutSeq),
    texts: (await db.texts.orderBy(':id').toArray()).map(withoutSeq),
  };
}

/** The standings as they should be, folded from the entries alone. */
export async function standingsFolded(db: ShopDatabase): Promise<readonly Standing[]> {
  const off = await readOff(db);
  const groups = await readGroups(db);
  const subjects = new Set<RowId>();
  await db.entries.each((entry) => {
    if (isFolded(entry) && entry.subject !== null) {
      subjects.add(canonicalId(groups, entry.subject));
    }
  });
  for (const person of await peopleInHistory(db)) subjects.add(canonicalId(groups, person));
  const folded: Standing[] = [];
  const all = [...subjects];
  for (let start = 0; start < all.length; start += 500) {
    folded.push(...(await foldTogether(db, all.slice(start, start + 500), off, groups)));
  }
  return folded.sort((one, other) => (one.customerId < other.customerId ? -1 : 1));
}
