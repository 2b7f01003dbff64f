import { toInstant } from '#domain/kernel/units.ts';
import {
  afterDeleting,
  afterNothingToWrite,
  afterPutting,
  beforePutting,
} from '#domain/sync/exchange/after.ts';
import { keyOf } from '#domain/sync/exchange/file-name.ts';
import type { MeetingHead } from '#domain/sync/exchange/meeting-part.ts';
import type { Cursor, Intention } from '#domain/sync/exchange/memory.ts';
import {
  type ExchangeLimits,
  type NextFile,
  filesToDelete,
  nextFile,
} from '#domain/sync/exchange/what-to-write.ts';

import { migrations } from '../migrations/index.ts';
import { readCounters } from '../write/counters.ts';
import { hasErasedSince, removedCounters } from './counters.ts';
import { noteMade } from './made-at.ts';
import type { Round } from './round.ts';
import { countIn, rowsToWrite } from './rows-to-write.ts';

export type Written = 'nothing' | 'changes' | 'complete' | 'not-yet-safe' | 'not-put';

type Wanted = Exclude<NextFile, { readonly kind: 'nothing' }>;

/**
 * Writes what others do not have yet. Everything in it is in the journal first: what lay only in the folder, under
 * our own id, would never be read back by us.
 */
export async function writeNext(
  round: Round,
  limits: ExchangeLimits,
  mayForget: boolean,
): Promise<Written> {
  const { shop, ports } = round;
  const { db, generation } = shop;
  const { seq, outbox } = await readCounters(db);
  if (!(await ports.saved(outbox))) return 'not-yet-safe';
  const mustForget = mayForget && (await hasErasedSince(db, round.memory.completeUpTo.seq));
  const removed = await removedCounters(db);
  const present = { generation, seq, listing: round.listing, removed, mustForget };
  const next = nextFile(round.memory, present, limits);
  if (next.kind === 'nothing') return 'nothing';
  const upTo = { generation, seq };
  const isEmpty = next.kind === 'changes' && (await countIn(db, next.spans)) === 0;
  if (next.kind === 'changes' && isEmpty && next.asks.length === 0) {
    await round.remember(afterNothingToWrite(round.memory, upTo, next.owed));
    return 'nothing';
  }
  return put(round, next, upTo);
}

async function put(round: Round, next: Wanted, upTo: Cursor): Promise<Written> {
  const { shop, ports, memory } = round;
  const madeAtMs = shop.clock.ms();
  const head = headOf(round, next, madeAtMs);
  const tables = rowsToWrite(shop.db, next.kind === 'complete' ? 'all' : next.spans);
  const month = head.madeAt.slice(0, 7).replace('-', '');
  const place = { month, number: next.number };
  const outcome = await ports.folder.put(
    place,
    ports.lock.write(head, tables),
    async (hash, bytes) => {
      const key = keyOf({ device: memory.device, number: next.number, hash });
      await round.remember(beforePutting(round.memory, intentionOf(next, key, bytes, upTo)));
      await noteMade(shop.db, key, madeAtMs);
    },
  );
  // One with this number lies there: the next look finds out whose it is.
  if (outcome !== 'put') return 'not-put';
  await round.remember(afterPutting(round.memory));
  return next.kind;
}

function headOf({ shop, memory }: Round, next: Wanted, madeAtMs: number): MeetingHead {
  const { number, previous, asks } = next;
  return {
    shop: shop.shopId,
    device: memory.device,
    madeAt: toInstant(new Date(madeAtMs).toISOString()),
    kind: next.kind,
    schema: migrations.length,
    meeting: { number, previous, covers: next.kind === 'complete' ? next.covers : [], asks },
  };
}

function intentionOf(next: Wanted, key: string, bytes: number, upTo: Cursor): Intention {
  const { kind, asks } = next;
  const isComplete = kind === 'complete';
  const owed = isComplete ? [] : next.owed;
  return { key, kind, bytes, upTo, owed, covers: isComplete ? next.covers : [], asks };
}

/** Deletes what the newest complete file of ours holds, once it was seen lying there. */
export async function deleteOld(round: Round): Promise<void> {
  const { memory, ports } = round;
  const removed = await removedCounters(round.shop.db);
  const old = filesToDelete(memory, round.listing, removed).flatMap(
    (file) => round.lyingAs(file) ?? [],
  );
  const newest = memory.own.findLast(({ kind }) => kind === 'complete');
  const covering = newest === undefined ? undefined : round.lyingUnder(newest.key);
  if (covering === undefined || old.length === 0) return;
  const files = old.slice(0, mostAtOnce);
  const others = [...memory.former, ...removed.keys()];
  await ports.folder.delete({ files, covering, others });
  await round.remember(afterDeleting(round.memory, files.map(keyOf)));
}

const mostAtOnce = 500;
