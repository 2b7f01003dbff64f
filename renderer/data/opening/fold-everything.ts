import type { RowId } from '#domain/kernel/units.ts';
import { foldStanding } from '#domain/loyalty/standing.ts';
import { isFolded } from '#domain/loyalty/folded-kinds.ts';

import { readGroups } from '../entries-door.ts';
import { entriesOfNextPeople, peopleInHistory } from '../everybodys-entries.ts';
import { refreshOff } from '../operations-off.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { StoredEntry } from '../stored-rows.ts';
import { readRules } from '../fold-rules.ts';
import { type FoldBy, refoldInTurns } from '../standings.ts';
import { readCounters, writeCounters } from '../write/counters.ts';
import { tablesOf } from '../write/operate.ts';

const atOnce = 10_000;

/**
 * Folds again whatever is derived: which operations are off, every standing, the next card number.
 * Everybody's entries are read once, in order of person: asking for each of 100,000 customers by
 * itself takes minutes.
 */
export async function foldEverything(db: ShopDatabase): Promise<void> {
  const by = await db.transaction('rw', tablesOf(db), async () => {
    await db.standings.clear();
    const [off, groups] = [await refreshOff(db), await readGroups(db)];
    return { off, groups, rules: await readRules(db) };
  });
  for (let after = ''; ;) {
    const entries = await entriesOfNextPeople(db, after, atOnce);
    const last = entries.at(-1)?.subject;
    if (!last) break;
    after = last;
    await db.standings.bulkPut(standingsFrom(entries, by));
  }
  // Merged cards and those with packed history: their entries do not lie together.
  await refoldInTurns(db, [...by.groups.keys(), ...(await peopleInHistory(db))]);
  await settleCardNumbers(db);
}

/** Those of merged cards are left out: they are folded together afterwards. */
function standingsFrom(entries: readonly StoredEntry[], { off, groups, rules }: FoldBy) {
  const people = new Map<RowId, StoredEntry[]>();
  for (const entry of entries) {
    if (entry.subject === null || groups.has(entry.subject)) continue;
    const known = people.get(entry.subject);
    if (known === undefined) people.set(entry.subject, [entry]);
    else known.push(entry);
  }
  return [...people]
    .filter(([, own]) => own.some(isFolded))
    .map(([id, own]) => foldStanding(id, own, off, rules));
}

/** Numbers are never given twice, not even those of cards that were put away (`rules.md` §1). */
async function settleCardNumbers(db: ShopDatabase): Promise<void> {
  await db.transaction('rw', tablesOf(db), async () => {
    let highest = 0;
    await db.documents
      .where('kind')
      .equals('customer')
      .each(({ fields }) => {
        const number = Number(fields['number']);
        if (Number.isSafeInteger(number) && number > highest) highest = number;
      });
    const counters = await readCounters(db);
    const next = Math.max(counters.nextCardNumber, highest + 1);
    await writeCounters(db, { ...counters, nextCardNumber: next });
  });
}
