import type { ChainEnd } from '#domain/sync/reconcile.ts';

import { emptyChain } from '../journal/witness.ts';
import type { Journal, NewId, ShelvedSnapshot, SnapshotShelf } from '../ports.ts';
import { ShopDatabase } from '../shop-database.ts';
import { type Filled, Filling } from './fill-database.ts';
import { FoundRows } from './found-rows.ts';
import { playJournal } from './rebuild.ts';

/** What a rebuild makes the view of. */
export type RebuildFrom = {
  readonly journal: Journal;
  readonly snapshots: SnapshotShelf | undefined;
  readonly newId: NewId;
};

/** The new view, and what was done for it. */
export type RebuiltView = {
  readonly db: ShopDatabase;
  readonly records: number;
  readonly unreadable: number;
  readonly from: { readonly madeAt: string } | null;
  readonly badSnapshots: number;
  /** Rows that only a snapshot still had, since the journal lost its end. They wait for the journal. */
  readonly found: number;
  /** Records that the journal has dropped and no snapshot replaced: what they said is to come from the old view. */
  readonly missing: number;
};

type Progress = (done: number, of: number) => void;

/**
 * Makes a new database out of the newest snapshot that reads back whole and the journal after it; an older one if that is
 * damaged, and the whole journal if none is left (`design.md` §5). A snapshot that has no place in the journal (the journal
 * lost its end or its beginning) is joined in afterwards, and what only it has goes to the journal as well.
 *
 * Throws if the journal cannot be read from where the snapshots end: then nothing is shown rather than a part. Of one whose first
 * records are dropped the rest is played, and `missing` says what is to come from elsewhere.
 *
 * The database is one to fill: a power cut may take it back as long as nobody points to it.
 */
export async function rebuildView(
  name: string,
  from: RebuildFrom,
  end: ChainEnd,
  progress: Progress,
): Promise<RebuiltView> {
  const { journal, snapshots } = from;
  const apart: ShelvedSnapshot[] = [];
  let badSnapshots = 0;
  for (const snapshot of await shelvedIn(from, end)) {
    if (!(await fits(snapshot.end, journal, end))) {
      apart.push(snapshot);
      continue;
    }
    const of = snapshot.rows + end.count - snapshot.end.count;
    const filled = await filledFrom(name, snapshots, snapshot, (rows) => progress(rows, of));
    if (filled === undefined) {
      badSnapshots += 1;
      continue;
    }
    const { db, rows } = filled;
    const played = await playJournal(db, journal, snapshot.end, (n) => progress(rows + n, of));
    const { found, bad } = await joinNewest(apart, db, from);
    badSnapshots += bad;
    return { db, ...played, from: snapshot, badSnapshots, found, missing: 0 };
  }
  const db = await emptyDatabase(name);
  const begins = journal.begins ?? emptyChain;
  const played = await playJournal(db, journal, begins, (n) => progress(n, end.count));
  const { found, bad, covered } = await joinNewest(apart, db, from);
  const missing = Math.max(0, begins.count - covered);
  return { db, ...played, from: null, badSnapshots: badSnapshots + bad, found, missing };
}

/** A folder that cannot be read may have what the journal has not; a whole journal has it all. */
async function shelvedIn(
  { snapshots, journal }: RebuildFrom,
  end: ChainEnd,
): Promise<readonly ShelvedSnapshot[]> {
  try {
    return (await snapshots?.list()) ?? [];
  } catch (fault) {
    if (end.count > 0 && (journal.begins?.count ?? 0) === 0) return [];
    throw fault;
  }
}

/** Joins in the newest that is whole. It is read twice, since what a damaged one says must not reach the journal. */
async function joinNewest(
  apart: readonly ShelvedSnapshot[],
  db: ShopDatabase,
  { snapshots, newId }: RebuildFrom,
): Promise<{ readonly found: number; readonly bad: number; readonly covered: number }> {
  const rows = new FoundRows(db, newId);
  let bad = 0;
  for (const { name, end } of apart) {
    const reading = await snapshots?.read(name, async () => undefined);
    if (reading === 'whole') {
      await snapshots?.read(name, (part) => rows.take(part));
      return { found: rows.count, bad, covered: end.count };
    }
    bad += 1;
  }
  return { found: 0, bad, covered: 0 };
}

/**
 * Whether a snapshot's end is a place in this journal; not if the journal is shorter, begins later or is another one. A record that
 * is damaged proves nothing either way; the computer keeps snapshots of this shop only, so it fits.
 */
async function fits(covered: ChainEnd, journal: Journal, end: ChainEnd): Promise<boolean> {
  if (covered.count > end.count) return false;
  if (covered.count === end.count) return covered.hash === end.hash;
  const page = await journal.read(covered.count);
  if (page.kind === 'unreadable') return false;
  const next = page.records[0];
  if (next === undefined || next.number !== covered.count + 1) return true;
  return next.previousHash === covered.hash;
}

async function filledFrom(
  name: string,
  snapshots: SnapshotShelf | undefined,
  snapshot: ShelvedSnapshot,
  progress: (rows: number) => void,
): Promise<(Filled & { readonly db: ShopDatabase }) | undefined> {
  const db = await emptyDatabase(name);
  const filling = new Filling(db);
  const read = await snapshots?.read(snapshot.name, async (part) => {
    progress(await filling.take(part));
  });
  if (read === 'whole') return { ...(await filling.end()), db };
  db.close();
  return undefined;
}

async function emptyDatabase(name: string): Promise<ShopDatabase> {
  await ShopDatabase.delete(name);
  return ShopDatabase.openToFill(name);
}
