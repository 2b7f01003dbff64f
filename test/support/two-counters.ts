import { refreshOff } from '#data/operations-off.ts';
import { subjectsMovedByAny } from '#data/moved-by.ts';
import { everythingIn } from '#data/self-check.ts';
import type { Shop } from '#data/shop.ts';
import { refoldStandings } from '#data/standings.ts';
import { readCounters, writeCounters } from '#data/write/counters.ts';
import { joinInto } from '#data/write/join-into.ts';
import { tablesOf } from '#data/write/operate.ts';
import type { Rows } from '#domain/sync/rows.ts';

/** Rows of another counter arrive in this shop. */
export async function takeIn(into: Shop, rows: Rows): Promise<void> {
  await into.db.transaction('rw', tablesOf(into.db), async () => {
    const joined = await joinInto(into.db, rows, await readCounters(into.db));
    await refreshOff(into.db);
    const moved = await subjectsMovedByAny(into.db, joined.changed.entries);
    await refoldStandings(into.db, moved);
    await writeCounters(into.db, joined.counters);
  });
}

/** Two counters that worked apart see each other again, and know the same afterwards. */
export async function joined(one: Shop, other: Shop): Promise<void> {
  await takeIn(one, await everythingIn(other.db));
  await takeIn(other, await everythingIn(one.db));
}
