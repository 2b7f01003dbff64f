import type { ChainEnd } from '#domain/sync/reconcile.ts';

import { emptyChain } from '../journal/witness.ts';
import type { Journal, NewId, ShelvedSnapshot, SnapshotShelf } from '../ports.ts';
import { ShopDatabase } from '../shop-database.ts';
import { type Filled, fillPart } from './fill-database.ts';
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
};

type Progress = (done: number, of: number) => void;

/**
 * Makes a new database out of the newest snapshot that reads back whole and the journal after it; an older one if that is
 * damaged, and the whole journal if none is left (`design.md` §5). A snapshot that reaches further than the journal does
 * (its folder was lost) is joined in afterwards, and what only it has goes to the journal as well.
 *
 * Throws if the journal cannot be read from where the snapshots end: then nothing is shown rather than a part.
 */
export async function rebuildView(
  name: string,
  { journal, snapshots, newId }: RebuildFrom,
  end: ChainEnd,
  progress: Progress,
): Promise<RebuiltView> {
  const shelved = (await snapshots?.list()) ?? [];
  const beyond: ShelvedSnapshot[] = [];
  let badSnapshots = 0;
  for (const snapshot of shelved) {
    const fit = await fits(snapshot.end, journal, end);
    if (fit === 'beyond') beyond.push(snapshot);
    if (fit !== 'fits' || snapshots === undefined) continue;
    const of = snapshot.rows + end.count - snapshot.end.count;
    const filled = await filledFrom(name, snapshots, snapshot, (rows) => progress(rows, of));
    if (filled === undefined) {
      badSnapshots += 1;
      continue;
    }
    const done = filled.rows;
    const played = await playJournal(filled.db, journal, snapshot.end, (n) =>
      progress(done + n, of),
    );
    return { ...filled, ...played, from: snapshot, badSnapshots, found: 0 };
  }
  const db = await emptyDatabase(name);
  const played = await playJournal(db, journal, emptyChain, (n) => progress(n, end.count));
  const found = new FoundRows(db, newId);
  for (const { name: file } of beyond) {
    if ((await snapshots?.read(file, (part) => found.take(part))) === 'whole') break;
    badSnapshots += 1;
  }
  return { db, ...played, from: null, badSnapshots, found: found.count };
}

/**
 * Whether a snapshot's end is a place in this journal. `beyond`: the journal is shorter, or another one. A record that is damaged
 * proves nothing either way; the computer keeps snapshots of this shop only, so it fits.
 */
async function fits(
  covered: ChainEnd,
  journal: Journal,
  end: ChainEnd,
): Promise<'fits' | 'beyond' | 'unreachable'> {
  if (covered.count > end.count) return 'beyond';
  if (covered.count === end.count) return covered.hash === end.hash ? 'fits' : 'beyond';
  const page = await journal.read(covered.count);
  if (page.kind === 'unreadable') return 'unreachable';
  const next = page.records[0];
  if (next === undefined || next.number !== covered.count + 1) return 'fits';
  return next.previousHash === covered.hash ? 'fits' : 'beyond';
}

async function filledFrom(
  name: string,
  snapshots: SnapshotShelf,
  snapshot: ShelvedSnapshot,
  progress: (rows: number) => void,
): Promise<(Filled & { readonly db: ShopDatabase }) | undefined> {
  const db = await emptyDatabase(name);
  let filled: Filled = { rows: 0, misfits: 0 };
  const read = await snapshots.read(snapshot.name, async (part) => {
    filled = await fillPart(db, part, filled);
    progress(filled.rows);
  });
  if (read === 'whole') return { ...filled, db };
  db.close();
  return undefined;
}

async function emptyDatabase(name: string): Promise<ShopDatabase> {
  await ShopDatabase.delete(name);
  return ShopDatabase.openNamed(name);
}
