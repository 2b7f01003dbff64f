import { isFolded } from '#domain/loyalty/folded-kinds.ts';
import type { Standing } from '#domain/loyalty/standing.ts';
import { canonicalId } from '#domain/sync/groups.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { Rows } from '#domain/sync/rows.ts';

import { readGroups } from './entries-door.ts';
import { peopleInHistory } from './everybodys-entries.ts';
import { readOff } from './operations-off.ts';
import type { ShopDatabase } from './shop-database.ts';
import { readRules } from './fold-rules.ts';
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

/** The standings as they are stored, without what only says when they were folded. */
export async function standingsKept(db: ShopDatabase): Promise<readonly Standing[]> {
  const stored = await db.standings.orderBy(':id').toArray();
  return stored.map(({ turned: _turned, ...standing }) => standing);
}

/** The standings as they should be, folded from the entries alone. */
export async function standingsFolded(db: ShopDatabase): Promise<readonly Standing[]> {
  const by = { off: await readOff(db), groups: await readGroups(db), rules: await readRules(db) };
  const { groups } = by;
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
    folded.push(...(await foldTogether(db, all.slice(start, start + 500), by)));
  }
  return folded.sort((one, other) => (one.customerId < other.customerId ? -1 : 1));
}
