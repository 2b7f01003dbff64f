import type { ShopDatabase } from '../shop-database.ts';
import type { ChainEnd } from '#domain/sync/reconcile.ts';

import type { Journal, JournalAppended, OutgoingRecord } from '../ports.ts';
import type { OutboxRecord } from '../stored-rows.ts';
import type { Safety } from './safety.ts';
import { readWitness, writeWitness } from './witness.ts';

/**
 * Carries what was committed into the journal, in order. There is one, in the page
 * (`design.md` §8.13).
 */
export type Sender = {
  /** Something may wait in the outbox, up to this number. Cheap; call it after every command. */
  readonly nudge: (upTo?: number) => void;
  readonly safety: () => Safety;
  readonly subscribe: (listener: () => void) => () => void;
  /** Resolves once everything committed so far is in the journal, or cannot be for now. */
  readonly settled: () => Promise<Safety>;
  readonly stop: () => void;
};

/** How many records and characters travel at once; the main process refuses far more. */
const mostRecords = 16;
const mostCharacters = 4_000_000;
/** How long to wait before trying a full or missing disk again. */
const retryAfterMs = 3_000;

/**
 * The sender of an open shop. Only when the main process has answered that a record is on the disk
 * is it taken out of the outbox, and the witness moved in the same transaction; so at any moment
 * every committed step is in the journal or in the outbox.
 *
 * Without a journal (a plain browser) the outbox is emptied and the shop is told that it is a trial.
 */
export function startSender(db: ShopDatabase, shopId: string, journal: Journal | null): Sender {
  const listeners = new Set<() => void>();
  let safety: Safety = journal === null ? { kind: 'trial' } : { kind: 'safe' };
  let committed = 0;
  let written = 0;
  let waiters: Waiter[] = [];
  let running: Promise<void> | undefined;
  let again = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;

  function show(next: Safety): void {
    safety = next;
    for (const listener of listeners) listener();
  }

  function release(upTo: number, answer: Safety): void {
    const done = waiters.filter((waiter) => waiter.upTo <= upTo);
    waiters = waiters.filter((waiter) => waiter.upTo > upTo);
    for (const { resolve } of done) resolve(answer);
  }

  async function run(): Promise<void> {
    do {
      again = false;
      for (;;) {
        const [waiting, after] = await Promise.all([nextBatch(db), readWitness(db)]);
        const last = waiting.at(-1);
        if (last === undefined) break;
        if (safety.kind === 'safe') show({ kind: 'saving', waiting: waiting.length });
        const answer = await append(after, shopId, journal, waiting);
        if (answer.kind !== 'written') return failed(answer.kind, await db.outbox.count());
        // The disk has it: the counter may say so while the database is still tidying up.
        written = last.n;
        release(written, journal === null ? { kind: 'trial' } : { kind: 'safe' });
        await settle(db, waiting, answer.end);
      }
    } while (again);
    show(journal === null ? { kind: 'trial' } : { kind: 'safe' });
    release(Number.POSITIVE_INFINITY, safety);
  }

  function failed(reason: Failure, waiting: number): void {
    show({ kind: 'not-yet-safe', reason, waiting });
    release(Number.POSITIVE_INFINITY, safety);
    if (!isStopped) timer = setTimeout(() => nudge(), retryAfterMs);
  }

  function nudge(upTo = 0): void {
    committed = Math.max(committed, upTo);
    clearTimeout(timer);
    if (isStopped) return;
    if (running !== undefined) {
      again = true;
      return;
    }
    running = run()
      // The database itself failed (closing, or broken): the next command meets it too and throws.
      .catch(() => failed('not-writable', 1))
      .finally(() => {
        running = undefined;
        if (again && !isStopped) nudge();
      });
  }

  return {
    nudge,
    safety: () => safety,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settled: () => {
      if (isStopped) return Promise.resolve(safety);
      nudge();
      const upTo = committed > written ? committed : Number.POSITIVE_INFINITY;
      return new Promise((resolve) => {
        waiters.push({ upTo, resolve });
      });
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      release(Number.POSITIVE_INFINITY, safety);
    },
  };
}

type Waiter = { readonly upTo: number; readonly resolve: (safety: Safety) => void };

/**
 * The first of those that wait, read at once: one by one, a sale waits for each step of the way. With a journal
 * that fails an import's bodies pile up behind, so it is never many.
 */
async function nextBatch(db: ShopDatabase): Promise<readonly OutboxRecord[]> {
  const first = await db.outbox.orderBy('n').limit(mostRecords).toArray();
  let characters = 0;
  const tooMuch = first.findIndex(({ body }, at) => {
    characters += body.length;
    return at > 0 && characters > mostCharacters;
  });
  return tooMuch === -1 ? first : first.slice(0, tooMuch);
}

type Failure = Exclude<JournalAppended['kind'], 'written'>;

async function append(
  after: ChainEnd,
  shopId: string,
  journal: Journal | null,
  waiting: readonly OutboxRecord[],
): Promise<JournalAppended> {
  if (journal === null) return { kind: 'written', end: after };
  return journal.append({ shopId, after, records: waiting.map(outgoing) });
}

/** Outbox and witness move together, or the next start could not tell what the journal has. */
async function settle(
  db: ShopDatabase,
  waiting: readonly OutboxRecord[],
  end: ChainEnd,
): Promise<void> {
  await db.transaction('rw', db.outbox, db.local, async () => {
    await db.outbox.bulkDelete(waiting.map(({ n }) => n));
    await writeWitness(db, end);
  });
}

function outgoing({ operationId, part, ids, body }: OutboxRecord): OutgoingRecord {
  return { operationId, part, ids, body };
}
