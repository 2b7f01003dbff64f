import { followUpKind } from '#domain/care/follow-up.ts';
import { type BusinessDay, type RowId, type Seq, seq } from '#domain/kernel/units.ts';
import { isSale } from '#domain/loyalty/visits.ts';
import { isHistory } from '#domain/sales/history.ts';
import type { SaleEntry } from '#domain/sales/sale.ts';
import { idIn } from '#domain/sync/field-readers.ts';
import type { RowHead } from '#domain/sync/rows.ts';

import { rowsSince } from '../entries-door.ts';
import { lastDayOf } from '../entries-since.ts';
import { isMerge } from '../merge-book.ts';
import { subjectsMovedBy, subjectsMovedByAny } from '../moved-by.ts';
import { isReversal } from '../operations-off.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { StoredDocument, StoredEntry } from '../stored-rows.ts';
import { isChange } from '../undo-fields.ts';
import { firstOfRow } from './keep-repeating.ts';
import type { Touch } from './plan-people.ts';

/** What arrived in one reading that rules may wait for. */
export type CareChanges = {
  readonly touches: readonly Touch[];
  /** The rows of repeating follow-ups that something happened to, by the first of them. */
  readonly rows: readonly RowId[];
  /** A rule was made or changed. */
  readonly areRulesChanged: boolean;
  readonly upTo: Seq;
  readonly isEnd: boolean;
};

/** Rows of each table in one reading; a page of history is four thousand sales. */
const most = 400;

/** Whether the keeper of this very counter wrote it. */
export type IsOwn = (row: Pick<RowHead, 'operationId'>) => boolean;

/** From which day on sales matter, null for none; where no rule is on, only documents do. */
export type Minding = {
  readonly isOwn: IsOwn;
  readonly since: BusinessDay | null;
  readonly hasRules: boolean;
};

type Found = Map<RowId, { sales: SaleEntry[]; isWhole: boolean }>;

/**
 * Whom anything arrived about after `after` that rules may wait for, a few hundred rows at a time, in order
 * of arrival. What the keeper of this counter wrote itself calls for nothing, nor do past sales older
 * than `since`.
 */
export async function careChanges(
  db: ShopDatabase,
  after: Seq,
  { isOwn, since, hasRules }: Minding,
): Promise<CareChanges> {
  // One transaction around the reads: what arrives in between would be passed over for good.
  const tables = [db.documents, db.entries, db.standings];
  const { documents, entries, turned } = await db.transaction('r', tables, async () => ({
    documents: await db.documents.where('seq').above(after).limit(most).toArray(),
    // An import of a million sales is a hundred megabytes, read for nobody.
    entries: hasRules ? await rowsSince(db, after, most) : [],
    turned: hasRules ? await db.standings.where('turned').above(after).limit(most).toArray() : [],
  }));
  const lists = [
    documents.map((row) => row.seq),
    entries.map((row) => row.seq),
    turned.map((row) => seq(row.turned ?? 0)),
  ];
  const upTo = readThrough(lists, after);
  const found: Found = new Map();
  for (const row of turned) if ((row.turned ?? 0) <= upTo) touch(found, row.customerId);
  const arrived = entries.filter((row) => row.seq <= upTo);
  const changed = noteEntries(arrived, isOwn, since, found);
  const rows = documents.filter((row) => row.seq <= upTo);
  noteDocuments(rows, isOwn, changed, found);
  const back = arrived.filter((entry) => isReversal(entry) || isMerge(entry));
  for (const id of await subjectsMovedByAny(db, back)) touch(found, id).isWhole = true;
  return {
    rows: repeatingAmong(rows),
    touches: [...found].map(([customerId, one]) => ({ customerId, ...one })),
    areRulesChanged: rows.some(({ kind }) => kind === 'careRule'),
    upTo,
    isEnd: lists.every((list) => list.length < most),
  };
}

/** Up to where all tables were read: the one that was cut off earliest decides. */
function readThrough(lists: readonly (readonly Seq[])[], after: Seq): Seq {
  // A turn gives one number to fifty people, and the last of them may be cut off.
  const cut = lists.flatMap((list) => (list.length === most ? (list.at(-1) ?? after) - 1 : []));
  const ends = lists.flatMap((list) => list.at(-1) ?? []);
  if (ends.length === 0) return after;
  return seq(cut.length > 0 ? Math.min(...cut) : Math.max(...ends));
}

/** The documents that the keeper of this counter changed, and those that anybody else did. */
type Changed = { readonly mine: ReadonlySet<RowId>; readonly others: ReadonlySet<RowId> };

function noteEntries(
  entries: readonly StoredEntry[],
  isOwn: IsOwn,
  since: BusinessDay | null,
  found: Found,
): Changed {
  const [mine, others] = [new Set<RowId>(), new Set<RowId>()];
  for (const entry of entries) {
    if (isChange(entry)) (isOwn(entry) ? mine : others).add(entry.document);
    else if (isSale(entry)) {
      if (entry.subject !== null) touch(found, entry.subject).sales.push(entry);
    } else if (isHistory(entry)) {
      if (since === null || lastDayOf(entry) < since) continue;
      for (const person of entry.people) touch(found, person).isWhole = true;
    } else if (!isReversal(entry) && !isMerge(entry)) {
      const moved = subjectsMovedBy(entry);
      if (moved !== 'many') for (const id of moved) touch(found, id);
    }
  }
  return { mine, others };
}

/** Follow-ups that a person closed, or that another counter made or moved too; customers who are back. */
function noteDocuments(
  documents: readonly StoredDocument[],
  isOwn: IsOwn,
  { mine, others }: Changed,
  found: Found,
): void {
  for (const row of documents) {
    const { id, kind, fields, clock } = row;
    if (kind === 'customer' && clock['deletedAt'] !== undefined) touch(found, id).isWhole = true;
    const customerId = idIn(fields, 'customerId');
    if (kind !== followUpKind || idIn(fields, 'ruleId') === null || customerId === null) continue;
    // Made by both counters it has the birth of one and fields of the other.
    const isMine = mine.has(id) || (isOwn(row) && Object.keys(clock).length === 0);
    if (!isMine || others.has(id)) touch(found, customerId).isWhole = true;
  }
}

/** One that was just promised has none before it or after it. */
function repeatingAmong(documents: readonly StoredDocument[]): readonly RowId[] {
  const firsts = documents
    .filter(({ kind }) => kind === followUpKind)
    .flatMap((row) => {
      const first = firstOfRow(row);
      const isFresh = first === row.id && Object.keys(row.clock).length === 0;
      return first === undefined || isFresh ? [] : [first];
    });
  return [...new Set(firsts)];
}

function touch(found: Found, id: RowId): { sales: SaleEntry[]; isWhole: boolean } {
  const known = found.get(id);
  if (known !== undefined) return known;
  const fresh = { sales: [], isWhole: false };
  found.set(id, fresh);
  return fresh;
}
