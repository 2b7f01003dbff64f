import { canonical } from '#domain/kernel/canonical.ts';
import { readStamp } from '#domain/kernel/clock.ts';
import type { Stamp } from '#domain/kernel/units.ts';
import type { FilePart } from '#domain/sync/file/format.ts';
import { erasedDocument, erasedIn } from '#domain/sync/erasing.ts';
import { joinDocument, joinText } from '#domain/sync/join.ts';
import type { Document, RowHead, TextRow } from '#domain/sync/rows.ts';

import { fillDatabase } from '../opening/fill-database.ts';
import { ShopDatabase } from '../shop-database.ts';
import { withoutSeq } from '../write/join-into.ts';
import { tablePages } from './table-pages.ts';

/** What restoring a copy and comparing it with the shop came to; rows, table by table added up. */
export type Proof = {
  /** Rows that came out of the copy. */
  readonly rows: number;
  /** Exactly as they are here. */
  readonly same: number;
  /** Changed here since the copy was made; the copy has what was before. */
  readonly changedSince: number;
  /** New here since the copy was made. */
  readonly newSince: number;
  /** Should be in the copy, and are not. */
  readonly missing: number;
  /** Neither the present state nor an earlier one of it. */
  readonly different: number;
  /** In the copy, and not here. */
  readonly onlyInCopy: number;
};

export class ProofStopped extends Error {}

export type ProofStep = 'filling' | 'comparing';
type Tell = (step: ProofStep, done: number) => void;

/** No opening takes it for a shop, whose databases are called `shop-…`. */
const proofName = 'proof-';

/**
 * Restores a copy into a database of its own, as a rebuild would, and compares every row with the shop's. Nothing of
 * the shop is touched, and the database is deleted whatever happens; after a kill by `dropProofs` at the next start.
 *
 * A copy is good if nothing is missing, different or only in it. What the counter did since it was made
 * is no fault: a row is taken for newer if joining it with the copy's changes nothing, or if its stamp is later
 * than all that the copy has of the counter that made it.
 */
export async function proveCopy(
  live: ShopDatabase,
  copy: { readonly device: string; readonly parts: () => AsyncIterable<FilePart> },
  newName: string,
  tell: Tell,
  signal: AbortSignal,
): Promise<Proof> {
  const name = `${proofName}${newName}`;
  const stopIfAsked = (step: ProofStep, done: number) => {
    if (signal.aborted) throw new ProofStopped('The proof was stopped.');
    tell(step, done);
  };
  const restored = await ShopDatabase.openNamed(name);
  try {
    await fillDatabase(restored, copy.parts(), (rows) => stopIfAsked('filling', rows));
    return await compared(live, restored, copy.device, (rows) => stopIfAsked('comparing', rows));
  } finally {
    restored.close();
    await ShopDatabase.delete(name);
  }
}

/** Deletes what a proof that was killed left behind. */
export async function dropProofs(): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    if (name?.startsWith(proofName) === true) await ShopDatabase.delete(name);
  }
}

const tables = ['entries', 'documents', 'texts'] as const;

async function compared(
  live: ShopDatabase,
  restored: ShopDatabase,
  device: string,
  looked: (rows: number) => void,
): Promise<Proof> {
  const found = { rows: 0, same: 0, changedSince: 0, different: 0, onlyInCopy: 0 };
  const erased = erasedIn(await live.entries.where('mark').equals('erasure').toArray());
  let newest = '';
  for (const table of tables) {
    for await (const page of tablePages<RowHead>(restored, table, ({ id }) => id)) {
      const present = await live.table<RowHead>(table).bulkGet(page.map(({ id }) => id));
      page.forEach((row, at) => {
        found[judged(table, row, present[at], erased)] += 1;
        const stamp = newestOf(row, device);
        if (stamp > newest) newest = stamp;
      });
      found.rows += page.length;
      looked(found.rows);
    }
  }
  return { ...found, ...(await onlyHere(live, restored, device, newest, looked)) };
}

type Judgement = 'same' | 'changedSince' | 'different' | 'onlyInCopy';

function judged(
  table: (typeof tables)[number],
  row: RowHead,
  present: RowHead | undefined,
  erased: ReadonlySet<string>,
): Judgement {
  if (present === undefined) return 'onlyInCopy';
  const [copy, here] = [withoutSeq(row), withoutSeq(present)];
  const text = canonical(here);
  if (canonical(copy) === text) return 'same';
  return canonical(joinedWith(table, here, copy, erased)) === text ? 'changedSince' : 'different';
}

/** A fact never changes: of two that differ none is the later one. Whoever was erased since stays erased. */
function joinedWith(
  table: (typeof tables)[number],
  here: RowHead,
  copy: RowHead,
  erased: ReadonlySet<string>,
): RowHead {
  if (table === 'entries') return copy;
  // oxlint-disable typescript/no-unsafe-type-assertion -- The table says which kind of row lies in it.
  if (table === 'texts') return joinText(here as TextRow, copy as TextRow);
  const joined = joinDocument(here as Document, copy as Document);
  // oxlint-enable typescript/no-unsafe-type-assertion
  return erased.has(here.id) ? erasedDocument(joined) : joined;
}

async function onlyHere(
  live: ShopDatabase,
  restored: ShopDatabase,
  device: string,
  newest: string,
  looked: (rows: number) => void,
): Promise<Pick<Proof, 'missing' | 'newSince'>> {
  const only = { missing: 0, newSince: 0 };
  let rows = 0;
  for (const table of tables) {
    for await (const page of tablePages<RowHead>(live, table, ({ id }) => id)) {
      const there = await restored.table<RowHead>(table).bulkGet(page.map(({ id }) => id));
      page.forEach((row, at) => {
        if (there[at] !== undefined) return;
        const isOld = isBy(row.rev, device) && row.rev <= newest;
        only[isOld ? 'missing' : 'newSince'] += 1;
      });
      rows += page.length;
      looked(rows);
    }
  }
  return only;
}

/** The latest moment at which that counter wrote the row, as far as the row says. */
function newestOf(row: RowHead & { readonly clock?: Document['clock'] }, device: string): string {
  const stamps: readonly Stamp[] = [row.rev, ...Object.values(row.clock ?? {})];
  return stamps.reduce(
    (newest, stamp) => (stamp > newest && isBy(stamp, device) ? stamp : newest),
    '',
  );
}

function isBy(stamp: Stamp, device: string): boolean {
  return readStamp(stamp).device === device;
}
