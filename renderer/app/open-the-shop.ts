import { openShop } from '#data/opening/open-shop.ts';
import type { OpeningNotice } from '#data/opening/opening-said.ts';
import type { Journal, Ports } from '#data/ports.ts';
import { fillSampleShop } from '#data/sample/fill-sample.ts';
import type { Shop } from '#data/shop.ts';
import { toLunar } from '#domain/kernel/lunar/lunar-calendar.ts';
import { instantAt, now, nowMs, today } from '#platform/clock.ts';
import {
  type JournalNotice,
  type Place,
  type WhichShop,
  findPlace,
  pointTo,
} from '#platform/computer.ts';
import { newRowId } from '#platform/ids.ts';

import { clearUpReplaced } from './safety/file/clear-up.ts';
import { snapshotBeforeMigration, snapshotShelf } from './safety/snapshots/shelf.ts';

/** The shop is open, with what the owner should hear; or it is not, and why. */
export type Opening =
  | {
      readonly kind: 'open';
      readonly shop: Shop;
      readonly which: WhichShop;
      readonly notices: readonly (OpeningNotice | JournalNotice)[];
    }
  | {
      readonly kind: 'refused';
      readonly why: 'newer-app' | 'unreadable' | 'no-storage';
      readonly detail: string;
    };

/** What takes a while before the shop is open, and how far it is. */
export type OpeningStep = {
  readonly doing: 'rebuilding' | 'renewing' | 'filling';
  readonly done: number;
  readonly of: number;
};

type Progress = (step: OpeningStep) => void;

let opening: Promise<Opening> | undefined;

/** Finds this computer's shop and opens it: the one place where the data layer meets clock, ids and journal. Once. */
export function openTheShop(progress: Progress): Promise<Opening> {
  opening ??= findAndOpen(progress);
  return opening;
}

async function findAndOpen(progress: Progress): Promise<Opening> {
  if (!('indexedDB' in window)) return { kind: 'refused', why: 'no-storage', detail: '' };
  const found = await findPlace();
  if (found.kind === 'refused') return found;
  const { place } = found;
  const outcome = await openShop(portsOf(place), place, place.journalEnd, ({ kind, done, of }) =>
    progress({ doing: kind, done, of }),
  );
  if (outcome.kind === 'refused') return outcome;
  if (place.journal !== null) void clearUpReplaced(outcome.shop, place);
  const { which } = place;
  const notices = [...place.notices, ...outcome.notices];
  if (which === 'own') return { ...outcome, which, notices };
  await fill(outcome.shop, progress);
  // A filling that was killed is no unfinished import of anybody's.
  return {
    ...outcome,
    which,
    notices: notices.filter(({ kind }) => kind !== 'unfinished-removed'),
  };
}

/** For a computer whose clock is beyond the lunar table: a made-up birthday of nobody's. */
const newYear = { month: 1, day: 1 };

/** The shop to try is filled when it is first opened; later this finds nothing to do. */
async function fill(shop: Shop, progress: Progress): Promise<void> {
  const day = today();
  const moment = { today: day, lunarToday: toLunar(day) ?? newYear, instantAt };
  await fillSampleShop(shop, moment, (percent) =>
    progress({ doing: 'filling', done: Math.round(percent), of: 100 }),
  );
}

function portsOf(place: Place): Ports {
  const { journal } = place;
  const snapshots = snapshotShelf();
  return {
    clock: { ms: nowMs, instant: now, today },
    newId: newRowId,
    journal: journal === null ? null : journalThrough(journal, place.journalBegins),
    ...(snapshots && { snapshots }),
    beforeMigration: (name, version) => snapshotBeforeMigration(place, name, version),
    pointTo,
  };
}

function journalThrough(
  bridge: NonNullable<Place['journal']>,
  begins: Place['journalBegins'],
): Journal {
  return {
    ...(begins && { begins }),
    append: (batch) => bridge.appendToJournal(batch),
    read: (after) => bridge.readJournal(after),
  };
}
