import { canonical } from '../../kernel/canonical.ts';
import { type BusinessDay, type Instant, type RowId, toBusinessDay } from '../../kernel/units.ts';
import { dayText } from '../../kernel/day-number.ts';
import { isHistory } from '../../sales/history.ts';
import { erasedIn, isErasure } from '../erasing.ts';
import { joinDocument } from '../join.ts';
import type { Document, Entry, RowHead, Rows, Value } from '../rows.ts';

/** What of a batch is here already: looked up by id, row by row of the batch. */
export type Here = {
  readonly entries: ReadonlySet<RowId>;
  readonly documents: ReadonlyMap<RowId, Document>;
  readonly texts: ReadonlySet<RowId>;
};

/** A field that joining would change here: what is seen now, and what would be seen. */
export type FieldChange = {
  readonly document: RowId;
  readonly kind: string;
  readonly path: string;
  readonly before: Value;
  readonly after: Value;
};

/** Of each table: rows the file has, and how many of them are here. What only this counter has is all it has without those. */
export type Overlap = { readonly inFile: number; readonly here: number };

/** What the owner sees before anything happens (rules of joining: `design.md` §3). */
export type JoinPreview = {
  readonly entries: Overlap;
  readonly documents: Overlap;
  readonly texts: Overlap;
  /** Cards in the file that are neither deleted nor erased there. */
  readonly customers: number;
  readonly lastSale: Instant | null;
  readonly lastDay: BusinessDay | null;
  readonly newCustomers: number;
  readonly newSales: number;
  /** Deleted here, and brought back by a later step in the file. */
  readonly broughtBack: readonly RowId[];
  /** Here, and deleted by a later step in the file. */
  readonly deleted: readonly RowId[];
  /** People whose erasure is not known here: they would be forgotten. */
  readonly forgotten: readonly RowId[];
  /** People who were erased here and are still in the file: they stay erased. */
  readonly stayErased: number;
  readonly changedFields: number;
  /** The first of the changed fields, for the list. */
  readonly changes: readonly FieldChange[];
};

/** As many as a person reads; all are counted. */
const mostListed = 500;

/**
 * Counts what joining a file would do, batch by batch while the file is read for the first time, so that the
 * owner decides before anything is written. It asks the very function that joins.
 */
export class JoinPreviewing {
  private readonly erasedHere: ReadonlySet<RowId>;
  private readonly forgotten = new Set<RowId>();
  private readonly broughtBack: RowId[] = [];
  private readonly deleted: RowId[] = [];
  private readonly changes: FieldChange[] = [];
  private readonly overlaps = { entries: noOverlap(), documents: noOverlap(), texts: noOverlap() };
  private readonly sums = { customers: 0, newCustomers: 0, newSales: 0, stayErased: 0 };
  private changedFields = 0;
  private lastSale: Instant | null = null;
  private lastDay: BusinessDay | null = null;

  /** `erasedHere`: the people named by the erasures that this counter knows. */
  constructor(erasedHere: ReadonlySet<RowId>) {
    this.erasedHere = erasedHere;
  }

  /** Takes a batch of the file; its facts come before its cards, so that erasures are known by then. */
  take({ entries, documents, texts }: Rows, here: Here): void {
    this.overlap('entries', entries, here.entries);
    this.overlap('documents', documents, here.documents);
    this.overlap('texts', texts, here.texts);
    for (const id of erasedIn(entries.filter(isErasure))) {
      if (!this.erasedHere.has(id)) this.forgotten.add(id);
    }
    for (const entry of entries) this.takeSales(entry, !here.entries.has(entry.id));
    for (const document of documents) this.takeDocument(document, here.documents.get(document.id));
  }

  get result(): JoinPreview {
    const { broughtBack, deleted, changes, changedFields, lastSale, lastDay } = this;
    const forgotten = [...this.forgotten];
    const found = { broughtBack, deleted, forgotten, changes, changedFields, lastSale, lastDay };
    return { ...this.overlaps, ...this.sums, ...found };
  }

  /** Sales that came in one go lie many to a row; of those the days count, since no screen shows their minute. */
  private takeSales(entry: Entry, isNew: boolean): void {
    const { kind, at, day } = entry;
    if (isHistory(entry)) {
      const sales = entry.sales.kind.filter((sale) => sale === 0).length;
      if (isNew) this.sums.newSales += sales;
      const last = entry.sales.day.reduce((latest, sold) => Math.max(latest, sold), -Infinity);
      if (sales > 0) this.seeDay(toBusinessDay(dayText(last)));
    } else if (kind === 'sale') {
      if (isNew) this.sums.newSales += 1;
      if (this.lastSale === null || at > this.lastSale) this.lastSale = at;
      this.seeDay(day);
    }
  }

  private seeDay(day: BusinessDay): void {
    if (this.lastDay === null || day > this.lastDay) this.lastDay = day;
  }

  private takeDocument(theirs: Document, mine: Document | undefined): void {
    if (this.erasedHere.has(theirs.id) || this.forgotten.has(theirs.id)) {
      if (Object.keys(theirs.fields).length > 0) this.sums.stayErased += 1;
      return;
    }
    const isLive = theirs.kind === 'customer' && !isDeleted(theirs);
    if (isLive) this.sums.customers += 1;
    if (mine !== undefined) this.compare(mine, joinDocument(mine, theirs));
    else if (isLive) this.sums.newCustomers += 1;
  }

  private compare(mine: Document, joined: Document): void {
    if (isDeleted(mine) && !isDeleted(joined)) this.broughtBack.push(mine.id);
    if (!isDeleted(mine) && isDeleted(joined)) this.deleted.push(mine.id);
    for (const [path, after] of Object.entries(joined.fields)) {
      const before = valueAt(mine, path);
      if (path === 'deletedAt' || canonical(before) === canonical(after)) continue;
      this.changedFields += 1;
      const change = { document: mine.id, kind: mine.kind, path, before, after };
      if (this.changes.length < mostListed) this.changes.push(change);
    }
  }

  private overlap(
    table: 'entries' | 'documents' | 'texts',
    rows: readonly RowHead[],
    known: ReadonlySet<RowId> | ReadonlyMap<RowId, unknown>,
  ): void {
    this.overlaps[table].inFile += rows.length;
    this.overlaps[table].here += rows.filter(({ id }) => known.has(id)).length;
  }
}

function noOverlap() {
  return { inFile: 0, here: 0 };
}

function isDeleted(document: Document): boolean {
  return valueAt(document, 'deletedAt') !== null;
}

/** A field that was never set is shown like one that was emptied. */
function valueAt({ fields }: Document, path: string): Value {
  return Object.hasOwn(fields, path) ? (fields[path] ?? null) : null;
}
