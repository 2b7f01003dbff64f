import type { BusinessDay, RowId } from '#domain/kernel/units.ts';
import type { FoldRules } from '#domain/loyalty/fold-rules.ts';

import { entriesAboutAny, entriesFromTo, readGroups } from './entries-door.ts';
import { readOff } from './operations-off.ts';
import { daysTurnedTo, readRules, setDaysTurnedTo } from './fold-rules.ts';
import type { WritingShop } from './shop.ts';
import type { ShopDatabase } from './shop-database.ts';
import { foldTogether, foldedFrom } from './standings.ts';
import { readCounters, writeCounters } from './write/counters.ts';

/** How many customers are folded in one transaction: a sale at the counter waits for no more than that. */
const peopleAtOnce = 50;
/** From this share of the shop on, people are read in sweeps instead of one by one. */
const denseShare = 0.3;

export type Turned = {
  /** Customers who were folded anew. */
  readonly people: number;
  /** False if it was stopped before the end; the next one goes on where it ended. */
  readonly isWhole: boolean;
};

/**
 * Brings everybody's standing to this day and to the present rules: points that ran out, tiers that
 * ended, new tier limits. Only those are read whom time or rules moved, found by index
 * (`nextChange`, `rules`): an ordinary morning is a few hundred customers, not 100,000.
 *
 * Stopped or killed at any point nothing is wrong: each standing says until when and by which rules it
 * is right, the counter folds the one in front of it, and the next turn goes on.
 */
export async function turnStandings(
  shop: Pick<WritingShop, 'db' | 'arrivals'>,
  today: BusinessDay,
  progress: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<Turned> {
  const { db } = shop;
  const { latest } = await daysTurnedTo(db);
  const isBack = today < latest;
  // Until everybody is folded back, the next turn still knows that somebody may not be.
  await setDaysTurnedTo(db, { day: today, latest: isBack ? latest : today });
  const rules = await readRules(db);
  const due = await whoIsDue(db, rules, isBack ? 'everybody' : today);
  const isDense = due.length > denseShare * (await db.standings.count());
  for (let done = 0; done < due.length; done += peopleAtOnce) {
    if (signal.aborted) return { people: done, isWhole: false };
    await foldSome(db, due.slice(done, done + peopleAtOnce), rules, isDense);
    shop.arrivals.publish();
    progress(Math.min(due.length, done + peopleAtOnce), due.length);
  }
  const areSameRules = (await readRules(db)).key === rules.key;
  if (isBack && areSameRules) await setDaysTurnedTo(db, { day: today, latest: today });
  return { people: due.length, isWhole: true };
}

/** Whether there is anybody to fold: on most mornings of a small shop nobody, and no worker is needed. */
export async function isTurnDue(db: ShopDatabase, today: BusinessDay): Promise<boolean> {
  if (today < (await daysTurnedTo(db)).latest) return true;
  const { key } = await readRules(db);
  const { standings } = db;
  const byTime = await standings.where('nextChange').belowOrEqual(today).limit(1).count();
  return byTime > 0 || (await standings.where('rules').notEqual(key).limit(1).count()) > 0;
}

/** Whom time or other rules have moved; everybody, after a clock that was wrong was put back. */
async function whoIsDue(
  db: ShopDatabase,
  { key }: FoldRules,
  until: BusinessDay | 'everybody',
): Promise<readonly RowId[]> {
  const { standings } = db;
  if (until === 'everybody') return standings.orderBy(':id').primaryKeys();
  const otherwise = await standings.where('rules').notEqual(key).primaryKeys();
  const byTime = await standings.where('nextChange').belowOrEqual(until).primaryKeys();
  return [...new Set([...otherwise, ...byTime])].sort();
}

async function foldSome(
  db: ShopDatabase,
  ids: readonly RowId[],
  { key }: FoldRules,
  isDense: boolean,
): Promise<void> {
  await db.transaction('rw', foldedFrom(db), async () => {
    const rules = await readRules(db);
    // The owner changed them meanwhile: what is left is due to the next turn, which is on its way.
    if (rules.key !== key) return;
    const by = { off: await readOff(db), groups: await readGroups(db), rules };
    // Somebody may have been merged into another card since they were asked for.
    const there = (await db.standings.bulkGet([...ids])).flatMap((row) => row?.customerId ?? []);
    // The cards of a group lie apart.
    const sweeps = isDense && !there.some((id) => by.groups.has(id));
    const folded = await foldTogether(db, there, by, sweeps ? entriesFromTo : entriesAboutAny);
    const counters = await readCounters(db);
    const turned = counters.seq + 1;
    await db.standings.bulkPut(folded.map((standing) => ({ ...standing, turned })));
    await writeCounters(db, { ...counters, seq: turned });
  });
}
