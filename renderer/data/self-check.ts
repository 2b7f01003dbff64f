import { foldStanding } from '#domain/loyalty/standing.ts';
import type { Standing } from '#domain/loyalty/standing.ts';
import { canonicalId } from '#domain/sync/groups.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { Rows } from '#domain/sync/rows.ts';

import { entriesOf, readGroups, readOff } from './entries-door.ts';
import type { ShopDatabase } from './shop-database.ts';
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
  await db.entries.each(({ kind, subject }) => {
    if (kind === 'sale' && subject !== null) subjects.add(canonicalId(groups, subject));
  });
  const folded: Standing[] = [];
  for (const id of subjects) folded.push(foldStanding(id, await entriesOf(db, id), off));
  return folded.sort((one, other) => (one.customerId < other.customerId ? -1 : 1));
}
