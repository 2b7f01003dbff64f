import { isRecord } from '#domain/kernel/setting-readers.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { PrintRequest } from '#domain/printing/print-request.ts';

import type { ShopDatabase } from '../shop-database.ts';
import type { Shop } from '../shop.ts';
import type { LocalRow } from '../stored-rows.ts';
import type { KeptJob } from './print-job.ts';

/** All that waits for paper at this counter, in memory and in the database, never with a word of anybody's. */
export type PrintDesk = {
  /** In the order they were asked for; the same list until something changes. */
  readonly jobs: () => readonly KeptJob[];
  readonly subscribe: (listener: () => void) => () => void;
  /** Resolves once what the last run left is known. */
  readonly opened: Promise<void>;
  readonly add: (job: KeptJob) => Promise<void>;
  /**
   * Puts a job one step on: on the disk first, then in memory. `step` answers what it is then, null for gone, undefined
   * for no change; it is not called for a job that is gone already. Answers the job after it.
   */
  readonly change: (id: RowId, step: JobStep) => Promise<KeptJob | undefined>;
  /** As `change`, by a transaction of the caller's own over `local`, which puts the row that it is handed. */
  readonly changeWith: (
    id: RowId,
    step: (job: KeptJob, keep: KeepRow) => Promise<KeptJob | null>,
  ) => Promise<KeptJob | undefined>;
};

export type JobStep = (job: KeptJob) => KeptJob | null | undefined;
export type KeepRow = (job: KeptJob | null) => PromiseLike<unknown>;

// The ids of a batch lie in a row of their own: 20,000 of them would be written anew with each sheet.
const jobKey = (id: RowId) => `print/${id}`;
const requestKey = (id: RowId) => `print-request/${id}`;

const desks = new WeakMap<ShopDatabase, PrintDesk>();

/** The one desk of an open shop. */
export function printDeskOf({ db }: Pick<Shop, 'db'>): PrintDesk {
  const known = desks.get(db);
  if (known !== undefined) return known;
  const desk = newDesk(db);
  desks.set(db, desk);
  return desk;
}

function newDesk(db: ShopDatabase): PrintDesk {
  const present = new Map<RowId, KeptJob>();
  const listeners = new Set<() => void>();
  let list: readonly KeptJob[] = [];

  function tell(): void {
    list = [...present.values()].sort(inOrder);
    for (const listener of listeners) listener();
  }

  const opened = readJobs(db).then((jobs) => {
    for (const job of jobs) present.set(job.id, job);
    tell();
  });
  // Who waits for it hears of the fault; nobody may.
  opened.catch(() => undefined);
  let last: Promise<unknown> = opened;

  /** Steps never meet: what a person wants of a job and what the printer says come at any time. */
  function inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  }

  function changeWith(
    id: RowId,
    step: (job: KeptJob, keep: KeepRow) => Promise<KeptJob | null>,
  ): Promise<KeptJob | undefined> {
    return inTurn(async () => {
      const before = present.get(id);
      if (before === undefined) return undefined;
      const after = await step(before, (job) => putRow(db, id, job));
      if (after === before) return before;
      if (after === null) present.delete(id);
      else present.set(id, after);
      tell();
      return after ?? undefined;
    });
  }

  return {
    jobs: () => list,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    opened,
    add: (job) =>
      inTurn(async () => {
        await db.local.bulkPut([rowOf(job), { key: requestKey(job.id), value: job.request }]);
        present.set(job.id, job);
        tell();
      }),
    change: (id, step) =>
      changeWith(id, async (before, keep) => {
        const after = step(before);
        if (after === undefined) return before;
        await keep(after);
        return after;
      }),
    changeWith,
  };
}

function inOrder(one: KeptJob, other: KeptJob): number {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

function putRow(db: ShopDatabase, id: RowId, job: KeptJob | null): PromiseLike<unknown> {
  if (job === null) return db.local.bulkDelete([jobKey(id), requestKey(id)]);
  return db.local.put(rowOf(job));
}

function rowOf(job: KeptJob): LocalRow {
  const value: Omit<KeptJob, 'request'> & { request?: unknown } = { ...job };
  delete value.request;
  return { key: jobKey(job.id), value };
}

async function readJobs(db: ShopDatabase): Promise<readonly KeptJob[]> {
  const rows = await db.local.where('key').startsWith('print/').toArray();
  const keys = rows.map(({ key }) => key.replace('print/', 'print-request/'));
  const requests = await db.local.bulkGet(keys);
  return rows.flatMap(({ value }, at) => {
    const request = requests[at]?.value;
    return isKept(value) && isRequest(request) ? [{ ...value, request }] : [];
  });
}

/** What a run of another version left there is not printed. */
function isKept(value: unknown): value is Omit<KeptJob, 'request'> {
  return isRecord(value) && typeof value['movedAt'] === 'number' && isRecord(value['state']);
}

function isRequest(value: unknown): value is PrintRequest {
  return isRecord(value) && typeof value['document'] === 'string' && isRecord(value['subject']);
}
