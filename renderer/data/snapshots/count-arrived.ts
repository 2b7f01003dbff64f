import type { ShopDatabase } from '../shop-database.ts';

/** Arrival numbers counted at once, some milliseconds: the browser does one thing at a time, and a sale would wait for all of a million. */
const numbersAtOnce = 20_000;

/** How many rows of a table have an arrival number up to this one. The counter goes on selling meanwhile. */
export async function countArrived(
  db: ShopDatabase,
  table: 'entries' | 'documents' | 'texts',
  upTo: number,
): Promise<number> {
  let count = 0;
  for (let after = 0; after < upTo; after += numbersAtOnce) {
    const through = Math.min(after + numbersAtOnce, upTo);
    count += await db.table(table).where('seq').between(after, through, false, true).count();
  }
  return count;
}
