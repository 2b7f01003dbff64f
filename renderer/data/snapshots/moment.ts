import type { ChainEnd } from '#domain/sync/reconcile.ts';

import { readWitness } from '../journal/witness.ts';
import { hasHole } from '../opening/holes.ts';
import type { ShopDatabase } from '../shop-database.ts';
import { readCounters } from '../write/counters.ts';

/** Up to where a file holds the shop: rows up to this arrival number, and with them all that the journal has up to `end`. */
export type Moment = { readonly seq: number; readonly end: ChainEnd };

/**
 * The moment of a database that nobody has compared with its journal yet, for a snapshot before it is brought up to a newer
 * shape. Undefined also if the browser dropped rows out of it: the file would be like the database, and whoever builds of it
 * would never ask the journal for what is missing.
 */
export async function momentBeforeOpening(db: ShopDatabase): Promise<Moment | undefined> {
  return (await hasHole(db)) ? undefined : momentOf(db);
}

/**
 * The present moment of a shop, for a file that is made while the counter goes on selling. Undefined while a
 * long command (an import) is under way: some of its parts are in the journal and in no row, so whoever took
 * the journal's end now would let go of parts that its commit still needs.
 */
export async function momentOf(db: ShopDatabase): Promise<Moment | undefined> {
  return db.transaction('r', db.local, db.longOperations, async () => {
    const [underWay, counters, end] = await Promise.all([
      db.longOperations.count(),
      readCounters(db),
      readWitness(db),
    ]);
    return underWay > 0 ? undefined : { seq: counters.seq, end };
  });
}
