import type { ShopDatabase } from '#data/shop-database.ts';

/** The names of the tables that a transaction is about to begin on. */
type Tables = readonly string[];

/**
 * Lets a test stand at the moment before a transaction begins: sell there, or end the app. A promise of `pause`
 * is waited for, and if it is rejected the transaction fails without having begun; nothing given, it begins at
 * once. Transactions that the pause itself makes come by here too. Answers how to let the database be again.
 */
export function atTransactions(
  db: ShopDatabase,
  pause: (tables: Tables) => Promise<unknown> | undefined,
): () => void {
  // oxlint-disable-next-line typescript/unbound-method -- it is called with its database, below
  db.transaction = new Proxy(db.transaction, {
    apply(begin, _db, words: readonly unknown[]): unknown {
      const go = (): unknown => Reflect.apply(begin, db, words);
      return pause(words.slice(1, -1).flat().map(nameOf))?.then(go) ?? go();
    },
  });
  // The method itself is the prototype's.
  return () => void Reflect.deleteProperty(db, 'transaction');
}

/** Dexie takes a table or its name. */
function nameOf(table: unknown): string {
  return String(typeof table === 'object' && table && 'name' in table ? table.name : table);
}
