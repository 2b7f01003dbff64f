import { readStamp } from '#domain/kernel/clock.ts';
import type { Stamp } from '#domain/kernel/units.ts';

import { readWitness } from '../journal/witness.ts';
import type { Journal } from '../ports.ts';
import type { ShopDatabase } from '../shop-database.ts';
import { readJournalText } from '../write/journal-body.ts';

/** How many records the journal has, and when its last one was written; null if that one does not say. */
export type JournalMoment = { readonly records: number; readonly atMs: number | null };

/** A commit has no rows of its own: what it commits lies before it. */
const looksBack = 3;

/** How far the journal is; read out of the journal itself, so that it is what lies on the disk and not what somebody remembers. */
export async function journalMoment(
  db: ShopDatabase,
  journal: Pick<Journal, 'read' | 'begins'>,
): Promise<JournalMoment | 'unreadable'> {
  const { count } = await readWitness(db);
  if (count === 0) return { records: 0, atMs: null };
  const page = await journal.read(Math.max(journal.begins?.count ?? 0, count - looksBack));
  if (page.kind === 'unreadable') return 'unreadable';
  const records = page.records.at(-1)?.number ?? count;
  const moments = page.records.map(({ body }) => momentIn(body));
  return { records, atMs: moments.findLast((ms) => ms !== null) ?? null };
}

function momentIn(text: string): number | null {
  const body = readJournalText(text);
  if (body === undefined || body.kind === 'commit') return null;
  const { entries, documents, texts } = body.rows;
  const stamps: readonly Stamp[] = [
    ...entries.map(({ rev }) => rev),
    ...texts.map(({ rev }) => rev),
    ...documents.flatMap(({ rev, clock }) => [rev, ...Object.values(clock)]),
  ];
  const newest = stamps.reduce<number>((ms, stamp) => Math.max(ms, readStamp(stamp).ms), 0);
  return newest === 0 ? null : newest;
}
