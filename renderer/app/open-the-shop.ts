import {
  type OpeningNotice,
  type OpeningOutcome,
  type OpeningProgress,
  openShop,
} from '#data/opening/open-shop.ts';
import type { Journal, Ports } from '#data/ports.ts';
import { now, nowMs, today } from '#platform/clock.ts';
import { type JournalNotice, type Place, findPlace, pointTo } from '#platform/computer.ts';
import { newRowId } from '#platform/ids.ts';

/** What the owner should hear after the shop was opened, from the journal and from the database. */
export type StartNotice = OpeningNotice | JournalNotice;

export type StartOutcome =
  | (Extract<OpeningOutcome, { kind: 'open' }> & { readonly heard: readonly StartNotice[] })
  | Extract<OpeningOutcome, { kind: 'refused' }>;

/**
 * Opens this computer's shop: the one place where the impure edges are handed to `data/`.
 * `progress` is called while a lost or damaged database is built anew from the journal.
 */
export async function openTheShop(progress: OpeningProgress): Promise<StartOutcome> {
  const found = await findPlace();
  if (found.kind === 'refused') return found;

  const { place } = found;
  const outcome = await openShop(portsFor(place), place, place.journalEnd, progress);
  if (outcome.kind === 'refused') return outcome;
  return { ...outcome, heard: [...place.notices, ...outcome.notices] };
}

function portsFor({ journal }: Place): Ports {
  const kept: Journal | null = journal && {
    append: journal.appendToJournal,
    read: journal.readJournal,
  };
  return {
    clock: { ms: nowMs, instant: now, today },
    newId: newRowId,
    journal: kept,
    pointTo,
  };
}
