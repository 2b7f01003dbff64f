import type { RowId } from '#domain/kernel/units.ts';
import { erasedDocument, erasedIn, erasedText } from '#domain/sync/erasing.ts';
import type { Document, Rows, TextRow } from '#domain/sync/rows.ts';

import { tablePages } from '../health/table-pages.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { StoredText } from '../stored-rows.ts';

/** Whose cards, and which words, must be in no copy any more: not only words about them, but also those that lay with another's card. */
export type Forgotten = {
  readonly people: ReadonlySet<RowId>;
  readonly texts: ReadonlySet<RowId>;
};

/** Everybody who was erased here, and every text that holds nothing any more. */
export async function forgottenIn(db: ShopDatabase): Promise<Forgotten> {
  const people = erasedIn(await db.entries.where('mark').equals('erasure').toArray());
  const texts = new Set<RowId>();
  for await (const page of tablePages<StoredText>(db, 'texts', ({ id }) => id)) {
    for (const { id, text } of page) if (text === null) texts.add(id);
  }
  return { people, texts };
}

/** Whether rows of a copy still have words of somebody who was erased. */
export function hasWords({ documents, texts }: Rows, forgotten: Forgotten): boolean {
  return (
    documents.some((row) => isForgottenCard(row, forgotten)) ||
    texts.some((row) => isForgottenText(row, forgotten))
  );
}

/** The same rows without them: what every other database makes of those rows when it joins them. */
export function withoutWords(rows: Rows, forgotten: Forgotten): Rows {
  return {
    ...rows,
    documents: rows.documents.map((row) =>
      isForgottenCard(row, forgotten) ? erasedDocument(row) : row,
    ),
    texts: rows.texts.map((row) => (isForgottenText(row, forgotten) ? erasedText(row) : row)),
  };
}

function isForgottenCard({ id, fields, clock }: Document, { people }: Forgotten): boolean {
  return people.has(id) && Object.keys(fields).length + Object.keys(clock).length > 0;
}

function isForgottenText({ id, subject, text }: TextRow, { people, texts }: Forgotten): boolean {
  if (text === null) return false;
  return texts.has(id) || (subject !== null && people.has(subject));
}
