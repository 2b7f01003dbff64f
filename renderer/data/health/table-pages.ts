import type { ShopDatabase } from '../shop-database.ts';

/** A page of packed history is as large as four thousand sales. */
const atOnce = 500;

/** All rows of a table in order of their key, so many at once that a sale at the counter never waits for long. */
export async function* tablePages<Row extends object>(
  db: ShopDatabase,
  table: string,
  keyOf: (row: Row) => string,
): AsyncGenerator<readonly Row[]> {
  let after: string | undefined;
  for (;;) {
    const rows = db.table<Row, string>(table);
    const next = after === undefined ? rows.orderBy(':id') : rows.where(':id').above(after);
    const page = await next.limit(atOnce).toArray();
    const last = page.at(-1);
    if (last === undefined) return;
    after = keyOf(last);
    yield page;
  }
}
