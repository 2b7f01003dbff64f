import { type DeviceId, toDeviceId, toInstant, toShopId } from '#domain/kernel/units.ts';
import {
  afterDeleting,
  afterListing,
  afterNothingToWrite,
  afterPutting,
  afterRenaming,
  afterWaiting,
  beforePutting,
} from '#domain/sync/exchange/after.ts';
import { type FileName, keyOf } from '#domain/sync/exchange/file-name.ts';
import type { ExchangeHeader } from '#domain/sync/exchange/memory.ts';
import type { RemovedCounters } from '#domain/sync/exchange/what-to-read.ts';
import type { ExchangeLimits, NextFile } from '#domain/sync/exchange/what-to-write.ts';
import { type Rows, noRows } from '#domain/sync/rows.ts';

import type { FaultyFolder, Lag } from './folder.ts';
import type { Laws } from './laws.ts';
import { type SimTill, allRows } from './sim-till.ts';

/** Small, so that a history of thirty steps meets every one of them. */
const limits: ExchangeLimits = { files: 600, changes: 3, bytes: 40, patience: 2 };

export type RoundAt = {
  readonly folder: FaultyFolder;
  readonly laws: Laws;
  readonly trueMs: number;
  /** After how many steps the computer is killed; undefined: never. */
  readonly killedAfter: number | undefined;
  /** How the file that is written comes to the others. */
  readonly lags: ReadonlyMap<string, Lag>;
  readonly ghostLooks: number;
};

/** One look at the folder: who am I, read, write, delete. A kill between two steps keeps what was saved by then; answers whether there was none. */
export function goRound(till: SimTill, at: RoundAt): boolean {
  const steps = stepsOf(till, at);
  for (let done = 0; done !== at.killedAfter; done += 1)
    if (steps.next().done === true) return true;
  return false;
}

/** Every `yield` is a moment at which the computer may be switched off. */
function* stepsOf(till: SimTill, at: RoundAt): Generator<void, void, void> {
  const { folder, laws } = at;
  const listing = folder.listFor(till.name);
  const removed = removedIn(till.rows);
  const identity = laws.identityIn(till.memory, listing, removed);
  if (identity.kind === 'removed') return;
  if (identity.kind === 'taken') {
    till.memory = afterRenaming(till.memory, toDeviceId(till.newId()));
    yield;
  }
  till.memory = afterListing(till.memory, listing);
  yield;
  yield* readAll(till, listing, at);
  till.memory = afterWaiting(till.memory, [
    ...laws.filesUnread(till.memory, listing, removedIn(till.rows)).map(keyOf),
    ...laws.filesMissing(till.memory, removedIn(till.rows)),
  ]);
  yield* writeNext(till, listing, at);
  for (const file of laws.filesToDelete(till.memory, listing, removedIn(till.rows))) {
    folder.delete(keyOf(file), at.ghostLooks);
    yield;
    till.memory = afterDeleting(till.memory, [keyOf(file)]);
  }
}

function* readAll(
  till: SimTill,
  listing: readonly FileName[],
  { folder, laws, trueMs }: RoundAt,
): Generator<void, void, void> {
  const tried = new Set<string>();
  for (;;) {
    const wanted = laws.filesToRead(till.memory, listing, removedIn(till.rows));
    const next = wanted.find((file) => !tried.has(keyOf(file)));
    if (next === undefined) return;
    const key = keyOf(next);
    tried.add(key);
    const got = folder.get(till.name, key);
    if (got.kind === 'gone') continue;
    const file = got.kind === 'whole' ? got.file : cutShort(folder, key, laws);
    if (file === undefined) continue;
    const arrivals = till.takeIn(file.rows, trueMs);
    yield;
    till.memory = laws.afterReading(till.memory, file.header, laws.arrivedSpans(key, arrivals));
    yield;
  }
}

/** What an app would take in that does not look whether a file is whole. */
function cutShort(folder: FaultyFolder, key: string, laws: Laws) {
  const file = laws.seesPartial ? undefined : folder.contentOf(key);
  if (file === undefined) return undefined;
  const half = <Row>(rows: readonly Row[]) => rows.slice(0, Math.floor(rows.length / 2));
  const { entries, documents, texts } = file.rows;
  return {
    ...file,
    rows: { entries: half(entries), documents: half(documents), texts: half(texts) },
  };
}

function* writeNext(
  till: SimTill,
  listing: readonly FileName[],
  { folder, laws, trueMs, lags }: RoundAt,
): Generator<void, void, void> {
  const { generation, seq } = till;
  const mustForget = till.hasErasedSince(till.memory.completeUpTo);
  const present = { generation, seq, listing, removed: removedIn(till.rows), mustForget };
  const next = laws.nextFile(till.memory, present, limits);
  if (next.kind === 'nothing') return;
  const rows = next.kind === 'complete' ? till.rows : till.rowsIn(next.spans);
  const isEmpty = allRows(rows).length === 0 && next.asks.length === 0;
  if (isEmpty && next.kind === 'changes') {
    till.memory = afterNothingToWrite(till.memory, { generation, seq }, next.owed);
    return;
  }
  const file = fileOf(till, next, rows, trueMs);
  const covers = next.kind === 'complete' ? next.covers : [];
  const owed = next.kind === 'complete' ? [] : next.owed;
  const intention = {
    key: keyOf(file.header),
    kind: next.kind,
    bytes: file.bytes,
    upTo: { generation, seq },
    owed,
    covers,
    asks: next.asks,
  };
  if (laws.remembersIntention) till.memory = beforePutting(till.memory, intention);
  yield;
  folder.put(file, lags);
  yield;
  till.memory = afterPutting(beforePutting(till.memory, intention));
  yield;
}

function fileOf(
  till: SimTill,
  next: Exclude<NextFile, { kind: 'nothing' }>,
  rows: Rows,
  trueMs: number,
) {
  const unique = Array.from(till.newId(), (sign) => sign.charCodeAt(0).toString(16)).join('');
  const header: ExchangeHeader = {
    shop: toShopId('shop'),
    device: till.memory.device,
    number: next.number,
    hash: unique.padStart(16, '0').slice(-32),
    kind: next.kind,
    madeAt: toInstant(new Date(trueMs + till.skewMs).toISOString()),
    previous: next.previous,
    covers: next.kind === 'complete' ? next.covers : [],
    asks: next.asks,
  };
  return { header, rows: { ...noRows, ...rows }, bytes: allRows(rows).length };
}

/** The counters that the owner took off the list, as entries say it. */
export function removedIn(rows: Rows): RemovedCounters {
  const removed = new Map<DeviceId, number>();
  for (const entry of rows.entries) {
    if (entry.kind !== 'counter_removed') continue;
    if ('device' in entry && 'through' in entry) {
      const device = toDeviceId(String(entry.device));
      const through = Number(entry.through);
      removed.set(device, Math.max(through, removed.get(device) ?? 0));
    }
  }
  return removed;
}
