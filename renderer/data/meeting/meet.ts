import { toOperationId } from '#domain/kernel/units.ts';
import { afterListing, afterWaiting } from '#domain/sync/exchange/after.ts';
import { type ClockWarning, warnOfStamps } from '#domain/sync/exchange/clock-warnings.ts';
import { keyOf } from '#domain/sync/exchange/file-name.ts';
import { FolderFailed, type FolderTrouble } from '#domain/sync/exchange/folder-trouble.ts';
import {
  filesHeld,
  filesMissing,
  filesUnread,
  identityIn,
} from '#domain/sync/exchange/what-to-read.ts';
import { type ExchangeLimits, usualLimits } from '#domain/sync/exchange/what-to-write.ts';

import { readWitness } from '../journal/witness.ts';
import { readCounters } from '../write/counters.ts';
import { removedCounters } from './counters.ts';
import { journalReaches, memoryFrom, memoryText } from './memory-text.ts';
import { ownNumbers } from './own-numbers.ts';
import type { LyingFile, MeetingPorts } from './ports.ts';
import { type Read, readFiles } from './read-files.ts';
import { settleRefolding } from './refold-later.ts';
import { type MeetingShop, Round } from './round.ts';
import { type Written, deleteOld, writeNext } from './write-next.ts';

/** What came of one look at the folder. */
export type MeetingOutcome =
  | {
      readonly kind: 'met';
      readonly read: Read;
      readonly wrote: Written;
      /** Files that are still being copied, damaged, or that must exist somewhere. */
      readonly waiting: number;
      readonly isKeyThere: boolean;
      /** Files of counters that were taken off the list. */
      readonly held: readonly LyingFile[];
      readonly listing: readonly LyingFile[];
      readonly renamed: boolean;
      readonly ownClock: ClockWarning | undefined;
    }
  | { readonly kind: 'removed' }
  | { readonly kind: 'trouble'; readonly trouble: FolderTrouble };

type Wish = {
  /** Whether this is a time for a complete file without the words of somebody who was erased. */
  readonly mayForget: boolean;
  readonly limits?: ExchangeLimits;
};

/**
 * One look at the folder in which counters meet (`domain/sync/exchange/README.md`): who am I, read what others wrote,
 * write what they do not have, delete what is not needed. May be killed between any two steps, and the stick may be
 * pulled out: the next look goes on. Nothing is told as done before journal, folder and memory have it.
 */
export async function meet(
  shop: MeetingShop,
  ports: MeetingPorts,
  { mayForget, limits = usualLimits }: Wish,
): Promise<MeetingOutcome> {
  await settleRefolding(shop.db);
  try {
    const { memory, kept } = await recalled(shop, ports);
    const listing = await ports.folder.list();
    const identity = identityIn(memory, listing, await removedCounters(shop.db));
    if (identity.kind === 'removed') return { kind: 'removed' };
    const round = new Round(shop, ports, listing, { memory, kept });
    const renamed = identity.kind === 'taken';
    if (renamed) await round.renew();
    await round.remember(afterListing(round.memory, listing));
    const read = await readFiles(round);
    const waiting = await noteWaiting(round);
    const wrote =
      read.stopped === 'not-yet-safe' ? read.stopped : await write(round, limits, mayForget);
    const isKeyThere = await ports.folder.hasKey();
    return { kind: 'met', read, wrote, waiting, renamed, isKeyThere, ...(await seenIn(round)) };
  } catch (fault) {
    if (fault instanceof FolderFailed) return { kind: 'trouble', trouble: fault.trouble };
    throw fault;
  }
}

/**
 * What is remembered of the folder. Where the journal ends is noted before the folder is asked: a stick may be away for longer
 * than the journal keeps its records, and nobody could say afterwards that this is still the same counter.
 */
async function recalled(shop: MeetingShop, { folder, readJournal }: MeetingPorts) {
  const kept = await folder.recall();
  const now = await readWitness(shop.db);
  let isOurs = false;
  const memory = await memoryFrom(kept, shop.deviceId, async (end) => {
    isOurs = await journalReaches(readJournal, end, now);
    return isOurs;
  });
  const text = isOurs ? memoryText(memory, now) : kept;
  if (text !== null && text !== kept) await folder.remember(text);
  return { memory, kept: text };
}

async function write(round: Round, limits: ExchangeLimits, mayForget: boolean): Promise<Written> {
  const { shop } = round;
  const act = { operationId: toOperationId(shop.newId()), by: null };
  await ownNumbers(shop, act);
  const wrote = await writeNext(round, limits, mayForget);
  if (wrote !== 'not-yet-safe') await deleteOld(round);
  return wrote;
}

async function noteWaiting(round: Round): Promise<number> {
  const removed = await removedCounters(round.shop.db);
  const keys = [
    ...filesUnread(round.memory, round.listing, removed).map(keyOf),
    ...filesMissing(round.memory, removed),
  ];
  await round.remember(afterWaiting(round.memory, keys));
  return new Set(keys).size;
}

async function seenIn(round: Round) {
  const { shop, listing } = round;
  const removed = await removedCounters(shop.db);
  const held = filesHeld(listing, removed).flatMap((file) => round.lyingAs(file) ?? []);
  const { clock } = await readCounters(shop.db);
  return { held, listing, ownClock: warnOfStamps(clock, shop.clock.ms()) };
}
