import { canonical } from '#domain/kernel/canonical.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { FoldRules } from '#domain/loyalty/fold-rules.ts';
import type { Standing } from '#domain/loyalty/standing.ts';
import { canonicalId } from '#domain/sync/groups.ts';

import { readGroups } from '../entries-door.ts';
import { readRules } from '../fold-rules.ts';
import { readOff } from '../operations-off.ts';
import type { ShopDatabase } from '../shop-database.ts';
import { foldTogether, foldedFrom } from '../standings.ts';
import type { StoredStanding } from '../stored-rows.ts';

/** Folded in one reading: a sale at the counter waits for no more than that. */
const atOnce = 100;

/**
 * Folds everybody anew out of the facts and compares with what is kept: points, stored value, tiers. Answers whose
 * numbers are others than the facts say. Those whom only time has moved are left out: the turn of the day brings
 * them along, and the counter folds the one in front of it.
 *
 * @param people everybody with facts that count; who has a standing without any is looked at too
 */
export async function wrongStandings(
  db: ShopDatabase,
  people: ReadonlySet<RowId>,
  looked: (people: number) => void,
): Promise<readonly RowId[]> {
  const groups = await readGroups(db);
  const stored = await db.standings.toCollection().primaryKeys();
  const ids = [...new Set([...people, ...stored].map((id) => canonicalId(groups, id)))].sort();
  const suspect: RowId[] = [];
  for (let at = 0; at < ids.length; at += atOnce) {
    suspect.push(...(await wrongAmong(db, ids.slice(at, at + atOnce), people)));
    looked(Math.min(ids.length, at + atOnce));
  }
  return suspect;
}

/** Read together in one transaction, so that a sale of this moment is in both or in neither. */
function wrongAmong(
  db: ShopDatabase,
  ids: readonly RowId[],
  people: ReadonlySet<RowId>,
): Promise<readonly RowId[]> {
  return db.transaction('r', foldedFrom(db), async () => {
    const rules = await readRules(db);
    const by = { off: await readOff(db), groups: await readGroups(db), rules };
    const here = ids.filter((id) => canonicalId(by.groups, id) === id);
    const stored = await db.standings.bulkGet(here);
    const folded = await foldTogether(db, here, by);
    return here.filter((id, at) => {
      const kept = stored[at];
      if (kept === undefined) return people.has(id);
      return isOfToday(kept, rules) && canonical(plain(kept)) !== canonical(folded[at]);
    });
  });
}

function isOfToday({ rules: key, nextChange }: StoredStanding, rules: FoldRules): boolean {
  return key === rules.key && (nextChange === undefined || nextChange > rules.through);
}

function plain({ turned: _turned, ...standing }: StoredStanding): Standing {
  return standing;
}
