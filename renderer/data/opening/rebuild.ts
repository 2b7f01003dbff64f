import { type OperationId, toOperationId } from '#domain/kernel/units.ts';
import type { ChainEnd } from '#domain/sync/reconcile.ts';
import type { Rows } from '#domain/sync/rows.ts';

import { writeWitness } from '../journal/witness.ts';
import type { Journal, JournalRecord } from '../ports.ts';
import type { ShopDatabase } from '../shop-database.ts';
import { type JournalBody, readJournalText } from '../write/journal-body.ts';
import { joinNew } from './join-new.ts';

/** What a rebuild did; `unreadable` counts records whose body no longer reads. */
export type Rebuilt = {
  readonly records: number;
  readonly unreadable: number;
  readonly end: ChainEnd;
};

/**
 * Plays the journal into a database that has all of it up to `from` already (nothing, or a snapshot), in the order things were committed: the journal is the
 * truth, the database only the view that the app works on (`design.md` §5). Chunks of a long command
 * count only if its commit follows. What is folded from the rows is left to `foldEverything`. Throws if the journal cannot be read at all: then nothing is
 * shown rather than a part.
 */
export async function playJournal(
  db: ShopDatabase,
  journal: Journal,
  from: ChainEnd,
  progress: (played: number) => void,
): Promise<Rebuilt> {
  const staged: Staged = new Map();
  let end = from;
  let unreadable = 0;
  for (;;) {
    const page = await journal.read(end.count);
    if (page.kind === 'unreadable') throw new Error(`The journal cannot be read: ${page.code}`);
    const bodies = page.records.map((record) => ({ record, body: readJournalText(record.body) }));
    unreadable += bodies.filter(({ body }) => body === undefined).length;
    const playable = committedRows(bodies, staged);
    unreadable += playable.missing;
    await playIn(db, playable);
    const last = page.records.at(-1);
    if (last !== undefined) {
      // Damaged records are left out by the journal; their numbers are missing.
      unreadable += last.number - end.count - page.records.length;
      end = { count: last.number, hash: last.hash };
    }
    progress(end.count - from.count);
    if (!page.more || last === undefined) break;
  }
  await writeWitness(db, end);
  return { records: end.count - from.count, unreadable, end };
}

type Finished = { readonly operationId: OperationId; readonly outcome: unknown };
type Playable = {
  readonly rows: readonly Rows[];
  readonly finished: readonly Finished[];
  /** Parts that a commit names and that are not there. */
  readonly missing: number;
};

/** Parts by operation and number: a command that was cancelled and tried again left its first ones too. */
type Staged = Map<string, Map<number, Rows>>;

function committedRows(
  bodies: readonly { readonly record: JournalRecord; readonly body: JournalBody | undefined }[],
  staged: Staged,
): Playable {
  const rows: Rows[] = [];
  const finished: Finished[] = [];
  let missing = 0;
  for (const { record, body } of bodies) {
    const operationId = toOperationId(record.operationId);
    if (body === undefined) continue;
    if (body.kind === 'staged') {
      const parts = staged.get(operationId) ?? new Map<number, Rows>();
      staged.set(operationId, parts.set(record.part, body.rows));
      continue;
    }
    if (body.kind === 'rows') rows.push(body.rows);
    else {
      const parts = staged.get(operationId) ?? new Map<number, Rows>();
      const counting = [...parts].filter(([part]) => part <= body.parts);
      missing += body.parts - counting.length;
      rows.push(...counting.map(([, part]) => part));
      staged.delete(operationId);
    }
    finished.push({ operationId, outcome: body.outcome });
  }
  return { rows, finished, missing };
}

/** Rows of many small commands share a transaction: one each would take a minute for a year of sales. */
async function playIn(db: ShopDatabase, { rows, finished }: Playable): Promise<void> {
  // An edit is of a card that is there; a fact is there once.
  for (const batch of inBatches(rows, 10_000)) await joinNew(db, batch, 'no-entries');
  await db.operations.bulkPut([...finished]);
}

function inBatches(all: readonly Rows[], most: number): readonly Rows[] {
  const batches: {
    entries: Rows['entries'][number][];
    documents: Rows['documents'][number][];
    texts: Rows['texts'][number][];
  }[] = [];
  let size = most;
  for (const { entries, documents, texts } of all) {
    if (size >= most) {
      batches.push({ entries: [], documents: [], texts: [] });
      size = 0;
    }
    const batch = batches.at(-1);
    batch?.entries.push(...entries);
    batch?.documents.push(...documents);
    batch?.texts.push(...texts);
    size += entries.length + documents.length + texts.length;
  }
  return batches;
}
