import type { Rows } from '#domain/sync/rows.ts';

import type { WritingShop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { Counters, LongOperation, OutboxRecord, StagedPart } from '../stored-rows.ts';
import type { Act } from './act.ts';
import { markRefolded, readCounters, writeCounters } from './counters.ts';
import { joinInto } from './join-into.ts';
import { type JournalBody, idsOf, journalText } from './journal-body.ts';
import { isReversal, refreshOff } from '../operations-off.ts';
import { subjectsMovedByAny } from '../moved-by.ts';
import { refoldInTurns } from '../standings.ts';
import { tablesOf } from './operate.ts';
import { piecesOf } from './record-sizes.ts';
import { Write } from './write.ts';

/** How many rows of a long command are written at once; the counter waits for no more than that. */
export const chunkSize = 2_000;

/**
 * A command too long for one transaction (an import), under one operation id (`design.md` §4).
 *
 * Chunks are staged: journalled, but invisible. `commit` is the one moment from which they all
 * count; they are then put in place chunk by chunk while the counter goes on selling. Killed before
 * that moment, nothing is left of it; killed after, the next start finishes it.
 */
export type LongCommand = {
  readonly stage: (fill: (write: Write) => Promise<void>) => Promise<void>;
  /** Rows that were stamped elsewhere, as they are: those of a file that is joined. */
  readonly stageRows: (rows: Rows) => Promise<void>;
  readonly commit: (
    outcome: unknown,
    progress?: (part: number, of: number) => void,
  ) => Promise<void>;
  /** Removes what was staged; does nothing once it is committed. */
  readonly abandon: () => Promise<void>;
};

/** Begins a long command; undefined if this very operation was carried out before, or is being carried out. */
export async function beginLong(shop: WritingShop, act: Act): Promise<LongCommand | undefined> {
  const { db } = shop;
  const { operationId } = act;
  const isNew = await db.transaction('rw', db.operations, db.longOperations, async () => {
    if ((await db.operations.get(operationId)) !== undefined) return false;
    if ((await db.longOperations.get(operationId)) !== undefined) return false;
    await db.longOperations.add({ operationId, state: 'staging', parts: 0 });
    return true;
  });
  if (!isNew) return undefined;
  return {
    stage: (fill) => stagePart(shop, act, fill),
    stageRows: (rows) => stageAsTheyAre(shop, act, rows),
    commit: async (outcome, progress) => {
      await markCommitted(shop, act, outcome);
      await putInPlace(db, act.operationId, progress);
      shop.sender.nudge();
      shop.arrivals.publish();
    },
    abandon: () => removeStaged(db, act.operationId),
  };
}

/**
 * Settles what an earlier run left behind, before the shop opens: what was committed is put in
 * place, what was not is removed. Answers how many unfinished commands were removed.
 */
export async function settleLongOperations(db: ShopDatabase): Promise<number> {
  const left = await db.longOperations.toArray();
  for (const { operationId, state } of left) {
    if (state === 'committed') await putInPlace(db, operationId);
    else await removeStaged(db, operationId);
  }
  return left.filter(({ state }) => state === 'staging').length;
}

async function stagePart(
  shop: WritingShop,
  act: Act,
  fill: (write: Write) => Promise<void>,
): Promise<void> {
  const { db } = shop;
  await db.transaction('rw', tablesOf(db), async () => {
    const long = await longOperation(db, act);
    const counters = await readCounters(db);
    const write = new Write(act, counters, shop.clock, shop.newId, shop.deviceId);
    await fill(write);
    await keepStaged(db, act, long, write.rows(), write.countersAfter());
  });
  shop.sender.nudge();
}

async function stageAsTheyAre(shop: WritingShop, act: Act, rows: Rows): Promise<void> {
  const { db } = shop;
  await db.transaction('rw', tablesOf(db), async () => {
    const long = await longOperation(db, act);
    await keepStaged(db, act, long, rows, await readCounters(db));
  });
  shop.sender.nudge();
}

async function keepStaged(
  db: ShopDatabase,
  { operationId, by }: Act,
  long: LongOperation,
  rows: Rows,
  after: Counters,
): Promise<void> {
  const pieces = piecesOf(rows);
  const parts = pieces.map((piece, at) => ({ part: long.parts + at + 1, rows: piece }));
  await db.staged.bulkPut(parts.map((part) => ({ operationId, ...part })));
  await db.outbox.bulkPut(
    parts.map(({ part, rows: piece }, at) => {
      const body: JournalBody = { kind: 'staged', rows: piece };
      return record(after.outbox + at + 1, { operationId, by }, part, body, piece);
    }),
  );
  await db.longOperations.put({ ...long, parts: long.parts + pieces.length });
  await writeCounters(db, { ...after, outbox: after.outbox + pieces.length });
}

async function markCommitted(shop: WritingShop, act: Act, outcome: unknown): Promise<void> {
  const { db } = shop;
  await db.transaction('rw', tablesOf(db), async () => {
    const long = await longOperation(db, act);
    const counters = await readCounters(db);
    const n = counters.outbox + 1;
    const body: JournalBody = { kind: 'commit', parts: long.parts, outcome };
    await db.longOperations.put({ ...long, state: 'committed' });
    await db.operations.put({ operationId: act.operationId, outcome });
    await db.outbox.put(record(n, act, long.parts + 1, body));
    await writeCounters(db, { ...counters, outbox: n });
  });
}

async function putInPlace(
  db: ShopDatabase,
  operationId: Act['operationId'],
  progress?: (part: number, of: number) => void,
): Promise<void> {
  const keys = await db.staged.where('operationId').equals(operationId).primaryKeys();
  progress?.(0, keys.length);
  // Without parts an earlier start placed them all, and may have folded people.
  let isFolding = keys.length === 0;
  for (const [index, key] of keys.entries()) {
    isFolding = (await placePart(db, key)) || isFolding;
    progress?.(index + 1, keys.length);
  }
  await db.transaction('rw', db.longOperations, db.local, async () => {
    await db.longOperations.delete(operationId);
    // A sale of the counter made lists look at people who had arrived and were not folded yet.
    if (isFolding) await markRefolded(db);
  });
}

/**
 * Whether it moved anybody's standing. Killed anywhere in between, the part is placed again at the next start, with the same result. The
 * standings are folded in turns: a page of history moves thousands of people, and the counter must not
 * wait for all of them.
 */
async function placePart(db: ShopDatabase, key: [string, number]): Promise<boolean> {
  const staged: StagedPart | undefined = await db.staged.get(key);
  if (staged === undefined) return true;
  await db.transaction('rw', tablesOf(db), async () => {
    const joined = await joinInto(db, staged.rows, await readCounters(db));
    if (staged.rows.entries.some(isReversal)) await refreshOff(db);
    await writeCounters(db, joined.counters);
  });
  const moved = await subjectsMovedByAny(db, staged.rows.entries);
  await refoldInTurns(db, moved);
  await db.staged.delete(key);
  return moved.size > 0;
}

/**
 * Ends a long command when whoever carried it out is gone (a worker that was stopped dead): what it had
 * staged is removed, or, once it was committed, put in place. Answers whether it counts.
 */
export async function settleLong(
  db: ShopDatabase,
  operationId: Act['operationId'],
): Promise<boolean> {
  await removeStaged(db, operationId);
  if (await isCommitted(db, operationId)) await putInPlace(db, operationId);
  return (await db.operations.get(operationId)) !== undefined;
}

/** Whether a long command was committed and is being put in place: it counts, and nothing stops it. */
export async function isCommitted(
  db: ShopDatabase,
  operationId: Act['operationId'],
): Promise<boolean> {
  return (await db.longOperations.get(operationId))?.state === 'committed';
}

async function removeStaged(db: ShopDatabase, operationId: Act['operationId']): Promise<void> {
  await db.transaction('rw', db.staged, db.longOperations, async () => {
    const long = await db.longOperations.get(operationId);
    if (long?.state !== 'staging') return; // committed: it counts, and the next start finishes it
    await db.staged.where('operationId').equals(operationId).delete();
    await db.longOperations.delete(operationId);
  });
}

async function longOperation(db: ShopDatabase, act: Act): Promise<LongOperation> {
  const long = await db.longOperations.get(act.operationId);
  if (long === undefined) throw new Error('This long command is over.');
  return long;
}

function record(n: number, act: Act, part: number, body: JournalBody, rows?: Rows): OutboxRecord {
  const ids = rows === undefined ? [] : idsOf(rows);
  return { n, operationId: act.operationId, part, ids, body: journalText(body) };
}
