import { type OpeningNotice, type OpeningProgress, openShop } from '#data/opening/open-shop.ts';
import type { Journal, Ports } from '#data/ports.ts';
import type { Shop } from '#data/shop.ts';
import { now, nowMs, today } from '#platform/clock.ts';
import { type JournalNotice, type Place, findPlace, pointTo } from '#platform/computer.ts';
import { newRowId } from '#platform/ids.ts';

/** The shop is open, with what the owner should hear; or it is not, and why. */
export type Opening =
  | {
      readonly kind: 'open';
      readonly shop: Shop;
      readonly notices: readonly (OpeningNotice | JournalNotice)[];
    }
  | {
      readonly kind: 'refused';
      readonly why: 'newer-app' | 'unreadable' | 'no-storage';
      readonly detail: string;
    };

let opening: Promise<Opening> | undefined;

/** Finds this computer's shop and opens it: the one place where the data layer meets clock, ids and journal. Once. */
export function openTheShop(progress: OpeningProgress): Promise<Opening> {
  opening ??= findAndOpen(progress);
  return opening;
}

async function findAndOpen(progress: OpeningProgress): Promise<Opening> {
  if (!('indexedDB' in window)) return { kind: 'refused', why: 'no-storage', detail: '' };
  const found = await findPlace();
  if (found.kind === 'refused') return found;
  const { place } = found;
  const outcome = await openShop(portsOf(place), place, place.journalEnd, progress);
  if (outcome.kind === 'refused') return outcome;
  return { ...outcome, notices: [...place.notices, ...outcome.notices] };
}

function portsOf({ journal }: Place): Ports {
  return {
    clock: { ms: nowMs, instant: now, today },
    newId: newRowId,
    journal: journal === null ? null : journalThrough(journal),
    pointTo,
  };
}

function journalThrough(bridge: NonNullable<Place['journal']>): Journal {
  return {
    append: (batch) => bridge.appendToJournal(batch),
    read: (after) => bridge.readJournal(after),
  };
}
