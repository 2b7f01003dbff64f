import type { ShopDatabase } from '../shop-database.ts';
import type { Journal, JournalAppended, OutgoingRecord } from '../ports.ts';
import type { OutboxRecord } from '../stored-rows.ts';
import type { Safety } from './safety.ts';
import { readWitness, writeWitness } from './witness.ts';

/**
 * Carries what was committed into the journal, in order. There is one, in the page
 * (`design.md` §8.13).
 */
export type Sender = {
  /** Something may wait in the outbox. Cheap; call it after every command. */
  readonly nudge: () => void;
  readonly safety: () => Safety;
  readonly subscribe: (listener: () => void) => () => void;
  /** Resolves once everything committed so far is in the journal, or cannot be for now. */
  readonly settled: () => Promise<Safety>;
  readonly stop: () => void;
};

/** How many records and characters travel at once; the main process refuses far more. */
const mostRecords = 200;
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
  let running: Promise<void> | undefined;
  let again = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;

  function show(next: Safety): void {
    safety = next;
    for (const listener of listeners) listener();
  }

  async function run(): Promise<void> {
    do {
      again = false;
      for (;;) {
        const waiting = await nextBatch(db);
        if (waiting.length === 0) break;
        if (safety.kind === 'safe') show({ kind: 'saving', waiting: waiting.length });
        const failure = await sendBatch(db, shopId, journal, waiting);
        if (failure !== undefined) {
          show({ kind: 'not-yet-safe', reason: failure, waiting: await db.outbox.count() });
          if (!isStopped) timer = setTimeout(nudge, retryAfterMs);
          return;
        }
      }
    } while (again);
    show(journal === null ? { kind: 'trial' } : { kind: 'safe' });
  }

  function nudge(): void {
    clearTimeout(timer);
    if (isStopped) return;
    if (running !== undefined) {
      again = true;
      return;
    }
    running = run()
      // The database itself failed (closing, or broken): the next command meets it too and throws.
      .catch(() => show({ kind: 'not-yet-safe', reason: 'not-writable', waiting: 1 }))
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
    settled: async () => {
      nudge();
      while (running !== undefined) await running;
      return safety;
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

async function nextBatch(db: ShopDatabase): Promise<readonly OutboxRecord[]> {
  const records = await db.outbox.orderBy('n').limit(mostRecords).toArray();
  let characters = 0;
  const end = records.findIndex((record, index) => {
    characters += record.body.length;
    return characters > mostCharacters && index > 0;
  });
  return end < 0 ? records : records.slice(0, end);
}

type Failure = Exclude<JournalAppended['kind'], 'written'>;

async function sendBatch(
  db: ShopDatabase,
  shopId: string,
  journal: Journal | null,
  waiting: readonly OutboxRecord[],
): Promise<Failure | undefined> {
  const after = await readWitness(db);
  const answer =
    journal === null
      ? ({ kind: 'written', end: after } as const)
      : await journal.append({ shopId, after, records: waiting.map(outgoing) });
  if (answer.kind !== 'written') return answer.kind;

  await db.transaction('rw', db.outbox, db.local, async () => {
    await db.outbox.bulkDelete(waiting.map(({ n }) => n));
    await writeWitness(db, answer.end);
  });
  return undefined;
}

function outgoing({ operationId, part, ids, body }: OutboxRecord): OutgoingRecord {
  return { operationId, part, ids, body };
}
