import type { BusinessDay, Instant, RowId } from '#domain/kernel/units.ts';
import { cardFrom } from '#domain/customers/card-document.ts';
import { erasedIn } from '#domain/sync/erasing.ts';
import type { FilePart } from '#domain/sync/file/format.ts';
import { type Here, type JoinPreview, JoinPreviewing } from '#domain/sync/file/preview-join.ts';
import type { Rows } from '#domain/sync/rows.ts';

import { customerKind, isLive } from '../customers/customer-documents.ts';
import { newestEntries } from '../newest-entries.ts';
import type { ShopDatabase } from '../shop-database.ts';
import { withoutSeq } from '../write/join-into.ts';

/** What the owner sees of a file beside what is here, before anything happens. */
export type FileLook = {
  readonly file: JoinPreview;
  readonly here: HereNow;
  /** Rows of tables that a newer app has: nothing here could keep them, so they stay in the file. */
  readonly unknownRows: number;
  /** What the cards and things of the lists are called here. */
  readonly names: ReadonlyMap<RowId, string>;
};

export type HereNow = {
  readonly customers: number;
  readonly lastSale: Instant | null;
  readonly lastDay: BusinessDay | null;
};

/** Looks at a file part by part while it is read for the first time. Nothing is written. */
export type Looking = {
  readonly take: (part: FilePart) => Promise<void>;
  readonly result: () => Promise<FileLook>;
};

/** Begins to compare a file with the shop that is here, by the same functions that would join them. */
export async function lookAtFile(db: ShopDatabase): Promise<Looking> {
  const previewing = new JoinPreviewing(await erasedHere(db));
  let unknownRows = 0;
  return {
    take: async (part) => {
      if (part.kind === 'rows') previewing.take(part.rows, await hereOf(db, part.rows));
      else if (!ownTables.includes(part.table)) unknownRows += part.rows.length;
    },
    result: async () => {
      const file = previewing.result;
      return { file, unknownRows, here: await hereNow(db), names: await namesOf(db, file) };
    },
  };
}

/** What a snapshot has beside what travels: of the counter that wrote it alone. */
const ownTables: readonly string[] = ['operations', 'misfits'];

/** The people whom this counter has been told to forget. */
export async function erasedHere(db: ShopDatabase): Promise<ReadonlySet<RowId>> {
  return erasedIn(await db.entries.where('mark').equals('erasure').toArray());
}

/** What of a batch is here already. */
async function hereOf(db: ShopDatabase, rows: Rows): Promise<Here> {
  const { entries, documents, texts } = rows;
  const [knownEntries, knownDocuments, knownTexts] = await Promise.all([
    known(db.entries, entries),
    db.documents.bulkGet(documents.map(({ id }) => id)),
    known(db.texts, texts),
  ]);
  const present = knownDocuments.flatMap((row) => (row ? [withoutSeq(row)] : []));
  return {
    entries: knownEntries,
    documents: new Map(present.map((row) => [row.id, row])),
    texts: knownTexts,
  };
}

async function known(
  table: ShopDatabase['entries'] | ShopDatabase['texts'],
  rows: readonly { readonly id: RowId }[],
): Promise<ReadonlySet<RowId>> {
  if (rows.length === 0) return new Set();
  const keys = rows.map(({ id }) => id);
  return new Set(await table.where(':id').anyOf(keys).primaryKeys());
}

/** As many of the newest facts as are looked through for a sale. */
const mostLooked = 2_000;

async function hereNow(db: ShopDatabase): Promise<HereNow> {
  let customers = 0;
  await db.documents
    .where('kind')
    .equals(customerKind)
    .each((document) => {
      if (isLive(document)) customers += 1;
    });
  const sales = (await newestEntries(db, mostLooked)).filter(({ kind }) => kind === 'sale');
  const newest = sales.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
  return { customers, lastSale: newest?.at ?? null, lastDay: newest?.day ?? null };
}

/** More lines than that nobody reads. */
const mostNamed = 200;

async function namesOf(db: ShopDatabase, file: JoinPreview): Promise<ReadonlyMap<RowId, string>> {
  const ids = new Set([
    ...file.changes.map(({ document }) => document),
    ...file.broughtBack.slice(0, mostNamed),
    ...file.deleted.slice(0, mostNamed),
    ...file.forgotten.slice(0, mostNamed),
  ]);
  const documents = await db.documents.bulkGet([...ids]);
  return new Map(
    documents.flatMap((document) => {
      if (document === undefined) return [];
      const { name } = document.kind === customerKind ? cardFrom(document) : document.fields;
      return typeof name === 'string' && name !== '' ? [[document.id, name] as const] : [];
    }),
  );
}
