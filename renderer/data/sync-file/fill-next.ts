import { type RowId, toOperationId } from '#domain/kernel/units.ts';
import { applyErasures, erasedIn, isErasure } from '#domain/sync/erasing.ts';
import type { FilePart } from '#domain/sync/file/format.ts';
import type { ChainEnd } from '#domain/sync/reconcile.ts';
import { type Entry, type Rows, noRows } from '#domain/sync/rows.ts';

import { bringDone } from '../erasing/pending.ts';
import { emptyChain, writeWitness } from '../journal/witness.ts';
import { fillDatabase } from '../opening/fill-database.ts';
import { foldEverything } from '../opening/fold-everything.ts';
import type { JournalAppended, JournalBatch, NewId } from '../ports.ts';
import { ShopDatabase, databaseName } from '../shop-database.ts';
import { idsOf, journalText } from '../write/journal-body.ts';
import { withoutSeq } from '../write/join-into.ts';
import { piecesOf } from '../write/record-sizes.ts';

/** The shop that is to take the present one's place, and the way to its journal. */
export type NextPorts = {
  readonly shopId: string;
  readonly generation: number;
  readonly newId: NewId;
  /** To the journal of the new shop, which lies beside the present one's. */
  readonly append: (batch: JournalBatch) => Promise<NextAppended>;
};
type NextAppended = JournalAppended | { readonly kind: 'not-begun' };

/** Thrown when the new journal does not take a record: nothing of the present shop was changed. */
export class NextRefused extends Error {
  readonly why: 'disk-full' | 'not-writable';

  constructor(why: 'disk-full' | 'not-writable') {
    super(`The journal of the new shop cannot be written: ${why}`);
    this.why = why;
  }
}

/**
 * Fills a database of a new generation and its journal out of a file, both beside what is open: a new computer, a
 * counter that joins, a replace. Everything is in the journal before the database is called the shop's, so that a
 * rebuild comes to the same. People who were erased here stay erased, whatever the file says of them.
 *
 * `present` is the shop that is open: its erasures, and (if it is the same shop) this counter's habits, come along. Answers
 * the new journal's end, for `next:take`. Throws what `parts` throws, and `NextRefused`; call `forgetNext` then.
 */
export async function fillNext(
  present: ShopDatabase,
  parts: AsyncIterable<FilePart>,
  ports: NextPorts,
  progress: (rows: number) => void,
): Promise<ChainEnd> {
  const name = databaseName(ports.shopId, ports.generation);
  await ShopDatabase.delete(name);
  const db = await ShopDatabase.openNamed(name);
  try {
    const journal = new NextJournal(ports);
    const erasures = await present.entries.where('mark').equals('erasure').toArray();
    await fillDatabase(db, journalled(parts, erasures.map(withoutSeq), journal), progress);
    await foldEverything(db);
    await writeWitness(db, journal.end);
    await copyHabits(present, db);
    await bringDone(present, db);
    return journal.end;
  } finally {
    db.close();
  }
}

/** Throws away what was filled for a shop that does not take the place. */
export async function forgetNext(shopId: string, generation: number): Promise<void> {
  await ShopDatabase.delete(databaseName(shopId, generation));
}

/** The generation after every one that a database has or had here: a shop that comes gets one of its own. */
export async function nextGeneration(shopId: string, present: number): Promise<number> {
  const begin = `shop-${shopId}-`;
  const known = (await indexedDB.databases()).flatMap(({ name }) =>
    name?.startsWith(begin) === true ? [Number(name.slice(begin.length))] : [],
  );
  return 1 + Math.max(present, 0, ...known.filter(Number.isSafeInteger));
}

/** Each part goes into the journal first, without words of people who were erased. */
async function* journalled(
  parts: AsyncIterable<FilePart>,
  erasures: readonly Entry[],
  journal: NextJournal,
): AsyncGenerator<FilePart> {
  const erased = new Set<RowId>();
  async function* all(): AsyncGenerator<FilePart> {
    if (erasures.length > 0) yield { kind: 'rows', rows: { ...noRows, entries: erasures } };
    yield* parts;
  }
  for await (const part of all()) {
    if (part.kind !== 'rows') {
      if (part.table !== 'operations') yield part;
      continue;
    }
    for (const id of erasedIn(part.rows.entries.filter(isErasure))) erased.add(id);
    const rows = applyErasures(part.rows, erased);
    await journal.add(rows);
    yield { kind: 'rows', rows };
  }
}

class NextJournal {
  end: ChainEnd = emptyChain;
  private readonly ports: NextPorts;

  constructor(ports: NextPorts) {
    this.ports = ports;
  }

  async add(rows: Rows): Promise<void> {
    const { shopId, newId, append } = this.ports;
    for (const piece of piecesOf(rows)) {
      const body = journalText({ kind: 'rows', rows: piece, outcome: null });
      const operationId = toOperationId(newId());
      const records = [{ operationId, part: 0, ids: idsOf(piece), body }];
      const answer = await append({ shopId, after: this.end, records });
      if (answer.kind === 'disk-full') throw new NextRefused('disk-full');
      if (answer.kind !== 'written') throw new NextRefused('not-writable');
      this.end = answer.end;
    }
  }
}

/** What is about the shop that was here: a sale that was being rung up may be on another's card, and no copy of this shop was made. */
const ofTheOther = ['own/sale-draft', 'own/meetingLast', 'own/meetingFound'];

/** How this counter looks and prints is not the file's affair. */
async function copyHabits(from: ShopDatabase, into: ShopDatabase): Promise<void> {
  const habits = await from.local.where('key').startsWith('own/').toArray();
  await into.local.bulkPut(habits.filter(({ key }) => !ofTheOther.includes(key)));
}
