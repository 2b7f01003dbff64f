import { clockAtStart, readStamp } from '#domain/kernel/clock.ts';
import { type FileName, fileOf } from '#domain/sync/exchange/file-name.ts';
import type { Document, Entry, RowHead, Rows } from '#domain/sync/rows.ts';
import { joinRows } from '#domain/sync/state.ts';

import { type Laws, ourLaws } from './laws.ts';

/** Bugs that a shop would only notice after weeks, each put in the place of one law. */
export const plantedBugs: Readonly<Record<string, Partial<Laws>>> = {
  'wall clock instead of hybrid': { clockBefore: () => clockAtStart },
  'arrival order': { join: (mine, theirs) => joinRows(arrivedOver(mine, theirs), theirs) },
  'no tie-break': { join: (mine, theirs) => joinRows(mine, withoutTies(mine, theirs)) },
  'no clock receive': { receive: (state) => state },
  'not idempotent': { join: addingUp },
  'ledger keyed by time': {
    join: (mine, theirs) => onePerMoment(joinRows(mine, theirs)),
  },
  'refuse-future': {
    join: (mine, theirs, nowMs) =>
      joinRows(
        mine,
        without(theirs, (row) => isFuture(row, nowMs)),
      ),
  },
  'drop entries of a deleted customer': {
    join: (mine, theirs) => joinRows(mine, withoutFactsOfDeleted(mine, theirs)),
  },
  'clamp balance at zero': {
    balance: ({ points, stored }) => ({ points: Math.max(0, points), stored: Math.max(0, stored) }),
  },
};

function withPresent(mine: Rows): ReadonlyMap<string, Document> {
  return new Map(mine.documents.map((document) => [document.id, document]));
}

/** Whatever arrives last wins: what was here gives way before the joining. */
function arrivedOver(mine: Rows, theirs: Rows): Rows {
  const arriving = new Set(theirs.documents.map(({ id }) => id));
  return { ...mine, documents: mine.documents.filter(({ id }) => !arriving.has(id)) };
}

/** Time and counter decide alone; who has the same keeps their own. */
function withoutTies(mine: Rows, theirs: Rows): Rows {
  const present = withPresent(mine);
  const documents = theirs.documents.map((document): Document => {
    const own = present.get(document.id);
    if (own === undefined) return document;
    const clock = { ...document.clock };
    const fields = { ...document.fields };
    for (const [path, stamp] of Object.entries(clock)) {
      const ours = own.clock[path] ?? own.rev;
      if (ours === stamp || ours.slice(0, 20) !== stamp.slice(0, 20)) continue;
      clock[path] = ours;
      fields[path] = own.fields[path] ?? null;
    }
    return { ...document, fields, clock };
  });
  return { ...theirs, documents };
}

/** Facts are added once more each time they come. */
function addingUp(mine: Rows, theirs: Rows): Rows {
  const joined = joinRows(mine, theirs);
  const known = new Set(mine.entries.map(({ id }) => id));
  const again = theirs.entries.filter(({ id }) => known.has(id));
  return { ...joined, entries: [...joined.entries, ...again] };
}

function onePerMoment(rows: Rows): Rows {
  const byTime = new Map<string, Entry>(rows.entries.map((entry) => [entry.at, entry]));
  return { ...rows, entries: rows.entries.filter((entry) => byTime.get(entry.at) === entry) };
}

const someMinutes = 5 * 60_000;

function isFuture({ rev }: RowHead, nowMs: number): boolean {
  return readStamp(rev).ms > nowMs + someMinutes;
}

function without(rows: Rows, isOut: (row: RowHead) => boolean): Rows {
  return {
    entries: rows.entries.filter((row) => !isOut(row)),
    documents: rows.documents.filter((row) => !isOut(row)),
    texts: rows.texts.filter((row) => !isOut(row)),
  };
}

function withoutFactsOfDeleted(mine: Rows, theirs: Rows): Rows {
  const present = withPresent(mine);
  const entries = theirs.entries.filter(({ subject }) => {
    const card = subject === null ? undefined : present.get(subject);
    return (card?.fields['deletedAt'] ?? null) === null;
  });
  return { ...theirs, entries };
}

/** Bugs in the exchange itself: what is read, written, deleted, and under whose name. */
export const plantedInExchange: Readonly<Record<string, Partial<Laws>>> = {
  'a file that is still being copied is taken for whole': { seesPartial: false },
  'a row that joined something of ours is not written on': {
    arrivedSpans: (file, arrivals) =>
      ourLaws.arrivedSpans(
        file,
        arrivals.map(({ seq }) => ({ seq, isAsSent: true })),
      ),
  },
  'a copied computer keeps its id': { identityIn: () => ({ kind: 'ours' }) },
  'only the last number of each counter is remembered, and nothing behind it missed': {
    filesMissing: () => [],
    filesUnread: () => [],
    filesToRead: (memory, listing, removed) => {
      const last = new Map<string, number>();
      for (const { key } of memory.read) {
        const [device, number] = [key.split('/')[0] ?? '', Number(key.split('/')[1]?.slice(0, 10))];
        last.set(device, Math.max(number, last.get(device) ?? 0));
      }
      const wanted = ourLaws.filesToRead(memory, listing, removed);
      return wanted.filter(({ device, number }) => number > (last.get(device) ?? 0));
    },
  },
  'a lost file of ours is not written again': {
    nextFile: (memory, present, limits) => {
      const listing = [...present.listing, ...memory.own.flatMap(({ key }) => named(key))];
      return ourLaws.nextFile(memory, { ...present, listing }, limits);
    },
  },
  'an erasure does not reach the files that lie there': {
    nextFile: (memory, present, limits) =>
      ourLaws.nextFile(memory, { ...present, mustForget: false }, limits),
  },
  'nobody answers who asks for a damaged file': {
    nextFile: (memory, present, limits) =>
      ourLaws.nextFile({ ...memory, asked: [] }, present, limits),
  },
  'arrival numbers of an older generation are trusted': {
    nextFile: (memory, present, limits) => {
      const upTo = { ...memory.upTo, generation: present.generation };
      return ourLaws.nextFile({ ...memory, upTo }, present, limits);
    },
  },
};

/** What a planted bug does not touch stays as it is. */
export function lawsWith(bug: Partial<Laws>): Laws {
  return { ...ourLaws, ...bug };
}

function named(key: string): readonly FileName[] {
  const file = fileOf(key);
  return file === undefined ? [] : [file];
}
