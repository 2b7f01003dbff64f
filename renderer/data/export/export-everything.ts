import { isErased } from '#domain/customers/card-document.ts';
import type { RowHead } from '#domain/sync/rows.ts';

import { everyEntry } from '../everybodys-entries.ts';
import type { Shop } from '../shop.ts';
import { withoutSeq } from '../write/join-into.ts';

/** Rows at a time. */
const atOnce = 2_000;

/**
 * Everything that the shop keeps, as one plain JSON document that any program can read: facts,
 * documents and words, one row a line. A copy to look into and to take away, not a backup: it is not
 * encrypted and the app does not read it back. Whoever was erased is not in it; sales stay without a name.
 *
 * Written page by page into the parts of a Blob. `progress` hears how many rows are written.
 * @throws what `signal` throws when the owner cancels.
 */
export async function exportEverything(
  shop: Shop,
  progress: (rows: number) => void = () => {},
  signal?: AbortSignal,
): Promise<Blob> {
  const parts: Blob[] = [];
  let rows = 0;
  const head = {
    format: 'regulars-export',
    version: 1,
    shop: shop.shopId,
    at: shop.clock.instant(),
  };
  parts.push(new Blob([JSON.stringify(head).slice(0, -1)]));
  for (const [name, pages] of tablesOf(shop)) {
    parts.push(new Blob([`,\n${JSON.stringify(name)}:[`]));
    let isFirst = true;
    for await (const page of pages) {
      signal?.throwIfAborted();
      if (page.length === 0) continue;
      const lines = page.map((row) => JSON.stringify(withoutSeq(row))).join(',\n');
      parts.push(new Blob([isFirst ? '\n' : ',\n', lines]));
      isFirst = false;
      rows += page.length;
      progress(rows);
    }
    parts.push(new Blob(['\n]']));
  }
  parts.push(new Blob(['\n}\n']));
  return new Blob(parts, { type: 'application/json' });
}

type Pages = AsyncIterable<readonly RowHead[]>;

function tablesOf({ db }: Shop): readonly (readonly [string, Pages])[] {
  const documents = (after: string) =>
    db.documents.where(':id').above(after).limit(atOnce).toArray();
  const texts = (after: string) => db.texts.where(':id').above(after).limit(atOnce).toArray();
  return [
    ['entries', everyEntry(db, atOnce)],
    ['documents', pagesOf(documents, (document) => !isErased(document))],
    ['texts', pagesOf(texts, ({ text }) => text !== null)],
  ];
}

async function* pagesOf<Row extends RowHead>(
  rowsAfter: (id: string) => PromiseLike<readonly Row[]>,
  stays: (row: Row) => boolean,
): AsyncGenerator<readonly Row[]> {
  for (let after = ''; ;) {
    const rows = await rowsAfter(after);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
    yield rows.filter(stays);
  }
}
