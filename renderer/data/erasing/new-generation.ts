import { ShopDatabase } from '../shop-database.ts';
import { noteRenewed } from './pending.ts';

/** All but what can be made again and is packed: it may still name somebody, and is made anew at the first use. */
const tables = [
  'entries',
  'documents',
  'texts',
  'standings',
  'operationsOff',
  'operations',
  'outbox',
  'local',
] as const;

/** A page of packed history is as large as four thousand sales. */
const atOnce = 250;

/**
 * Writes the database anew under another name, row by row, so that the old one can be deleted: what was erased is in no
 * row any more, and the browser keeps old bytes of changed rows until then (`design.md` §8.10). Indexes are written
 * anew with it. The old one is not touched; whoever calls makes the new one the present one.
 *
 * Called before the shop is open, when no long command is under way.
 */
export async function writtenAnew(
  present: ShopDatabase,
  name: string,
  progress: (done: number, of: number) => void,
): Promise<ShopDatabase> {
  await ShopDatabase.delete(name);
  const db = await ShopDatabase.openNamed(name);
  const counts = await Promise.all(tables.map((table) => present.table(table).count()));
  const of = counts.reduce((sum, count) => sum + count, 0);
  let done = 0;
  try {
    for (const table of tables) {
      for await (const rows of pagesOf(present, table)) {
        await db.table<unknown>(table).bulkPut(rows);
        done += rows.length;
        progress(done, of);
      }
    }
    await noteRenewed(db);
    return db;
  } catch (fault) {
    db.close();
    await ShopDatabase.delete(name);
    throw fault;
  }
}

async function* pagesOf(db: ShopDatabase, name: string): AsyncGenerator<readonly unknown[]> {
  const table = db.table<unknown>(name);
  const { keyPath } = table.schema.primKey;
  if (typeof keyPath !== 'string') throw new Error(`${name} has no single key.`);
  let after: unknown;
  for (;;) {
    const rows = after === undefined ? table.orderBy(':id') : table.where(':id').above(after);
    const page = await rows.limit(atOnce).toArray();
    const last = page.at(-1);
    if (typeof last !== 'object' || last === null) return;
    after = Reflect.get(last, keyPath);
    yield page;
  }
}
