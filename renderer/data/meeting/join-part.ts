import { canonical } from '#domain/kernel/canonical.ts';
import { type RowId, toOperationId } from '#domain/kernel/units.ts';
import { isHistory } from '#domain/sales/history.ts';
import type { Arrival } from '#domain/sync/exchange/spans.ts';
import { canonicalId } from '#domain/sync/groups.ts';
import { type Rows, noRows } from '#domain/sync/rows.ts';

import { readGroups } from '../entries-door.ts';
import { forgetRules } from '../fold-rules.ts';
import { subjectsMovedByAny } from '../moved-by.ts';
import { isReversal, refreshOff } from '../operations-off.ts';
import type { WritingShop } from '../shop.ts';
import { refoldStandings } from '../standings.ts';
import { readCounters, writeCounters } from '../write/counters.ts';
import { idsOf, journalText } from '../write/journal-body.ts';
import { inOrderOfArrival, joinInto } from '../write/join-into.ts';
import { tablesOf } from '../write/operate.ts';
import { piecesOf } from '../write/record-sizes.ts';
import type { StoredStanding } from '../stored-rows.ts';
import { keepToRefold } from './refold-later.ts';
import { noteToTell } from './to-tell.ts';

/** What a part of a file did here. */
export type Joined = {
  readonly arrivals: readonly Arrival[];
  /** The last record that the journal has to get. */
  readonly outbox: number;
};

/** More people than the counter may wait for while they are folded. */
const mostAtOnce = 20;

/**
 * Joins rows of another counter into the tables, in one transaction with their way into the journal: what arrived is
 * written on as it is here now, so that a rebuild comes to the same, and the words of an erased person come into neither.
 *
 * A page of past sales moves thousands: they are noted in the same transaction and folded afterwards, in turns.
 */
export async function joinPart(shop: WritingShop, rows: Rows): Promise<Joined> {
  const { db } = shop;
  return db.transaction('rw', tablesOf(db), async () => {
    const before = await readCounters(db);
    const { changed, counters } = await joinInto(db, rows, before);
    if (changed.entries.some(isReversal)) await refreshOff(db);
    forgetRules();
    const moved = await standingsBefore(shop, changed);
    if (moved.size > mostAtOnce) await keepToRefold(db, [...moved.keys()]);
    else if (moved.size > 0) await refoldStandings(db, moved.keys());
    await noteToTell(db, before.seq, moved, changed.documents);
    const pieces = piecesOf(changed);
    const bodies = pieces.map((piece, at) => ({
      n: before.outbox + at + 1,
      operationId: toOperationId(shop.newId()),
      part: 0,
      ids: idsOf(piece),
      body: journalText({ kind: 'rows', rows: piece, outcome: null }),
    }));
    if (bodies.length > 0) await db.outbox.bulkPut(bodies);
    const outbox = before.outbox + bodies.length;
    await writeCounters(db, { ...counters, outbox });
    return { arrivals: arrivalsOf(rows, changed, before.seq), outbox };
  });
}

/** Small enough that a sale that comes meanwhile does not wait; a page of history goes by itself. */
export function* inSmallParts({ entries, documents, texts }: Rows): Generator<Rows> {
  const pages = entries.filter(isHistory);
  const facts = entries.filter((entry) => !isHistory(entry));
  for (const page of pages) yield { ...noRows, entries: [page] };
  for (const some of cut(facts)) yield { ...noRows, entries: some };
  for (const some of cut(documents)) yield { ...noRows, documents: some };
  for (const some of cut(texts)) yield { ...noRows, texts: some };
}

const rowsAtOnce = 100;

function* cut<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += rowsAtOnce) yield rows.slice(at, at + rowsAtOnce);
}

async function standingsBefore(
  { db }: WritingShop,
  changed: Rows,
): Promise<ReadonlyMap<RowId, StoredStanding | undefined>> {
  const subjects = [...(await subjectsMovedByAny(db, changed.entries))];
  if (subjects.length === 0) return new Map();
  const groups = await readGroups(db);
  const ids = [...new Set(subjects.map((id) => canonicalId(groups, id)))];
  const standings = await db.standings.bulkGet(ids);
  return new Map(ids.map((id, at) => [id, standings[at]]));
}

/** Which number each row got, and whether it is exactly what the file said. */
function arrivalsOf(sent: Rows, changed: Rows, seqBefore: number): readonly Arrival[] {
  const lines = new Map(
    [...sent.texts, ...sent.documents, ...sent.entries].map((row) => [row.id, row]),
  );
  return inOrderOfArrival(changed).map((row, at) => {
    const line = lines.get(row.id);
    const isAsSent = line !== undefined && canonical(line) === canonical(row);
    return { seq: seqBefore + at + 1, isAsSent };
  });
}
