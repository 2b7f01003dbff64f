import { type Seq, seq } from '#domain/kernel/units.ts';

import type { Shop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import { readCounters } from '../write/counters.ts';
import { documentsOfKind } from './documents.ts';
import { type Product, productFrom, productKey } from './products.ts';

/** A product with what it is found by, folded once and not at each keystroke. */
export type ListedProduct = Product & { readonly found: FoundBy };
type FoundBy = { readonly name: string; readonly code: string; readonly category: string };

/**
 * All products in memory, fed by `seq`: an import makes thousands, and neither the till's field nor the
 * list in Settings may read them row by row at each keystroke. Active or not; oldest first.
 */
export type ProductList = {
  readonly all: () => readonly ListedProduct[];
  /** False until the products were read for the first time. */
  readonly isReady: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
  /** Resolves once everything committed so far is in the list. */
  readonly caughtUp: () => Promise<void>;
};

/** The list of an open shop; one for all screens, begun when the first of them asks. */
export function productListOf(shop: Shop): ProductList {
  const known = lists.get(shop);
  if (known !== undefined) return known;
  const list = startList(shop);
  lists.set(shop, list);
  return list;
}

const lists = new WeakMap<Shop, ProductList>();

/** More arrivals than this are an import: reading all products is quicker than looking through it. */
const mostArrivals = 500;

function startList({ db, arrivals }: Shop): ProductList {
  const listeners = new Set<() => void>();
  let products: readonly ListedProduct[] = [];
  let cursor: Seq | undefined;
  let running: Promise<void> = Promise.resolve();

  async function catchUp(): Promise<void> {
    if (!db.isOpen()) return;
    const arrived = cursor === undefined ? undefined : await arrivedSince(db, cursor);
    if (arrived !== undefined && !arrived.hasProducts) {
      cursor = arrived.upTo;
      return;
    }
    // The number is read first: what arrives in between is read twice, and never passed over.
    const upTo = seq((await readCounters(db)).seq);
    products = (await documentsOfKind(db, 'product')).map(productFrom).map(listed);
    cursor = upTo;
    for (const listener of listeners) listener();
  }

  function follow(): void {
    // One reading that failed goes to the log; the next arrival tries again.
    running = running.then(catchUp, catchUp);
  }
  follow();
  arrivals.subscribe(follow);
  return {
    all: () => products,
    isReady: () => cursor !== undefined,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    caughtUp: () => running,
  };
}

/** Undefined if too much arrived to look through. */
async function arrivedSince(
  db: ShopDatabase,
  after: Seq,
): Promise<{ readonly upTo: Seq; readonly hasProducts: boolean } | undefined> {
  const rows = await db.documents
    .where('seq')
    .above(after)
    .limit(mostArrivals + 1)
    .toArray();
  if (rows.length > mostArrivals) return undefined;
  const upTo = rows.reduce<number>((highest, row) => Math.max(highest, row.seq), after);
  return { upTo: seq(upTo), hasProducts: rows.some(({ kind }) => kind === 'product') };
}

function listed(product: Product): ListedProduct {
  const { name, code, category } = product;
  const found = {
    name: productKey(name),
    code: productKey(code),
    category: productKey(category),
  };
  return { ...product, found };
}

/**
 * The products that typed letters may mean, best first: the code itself, then names that begin with the
 * letters, then codes and names that have them anywhere, then categories. Everything for no letters.
 */
export function matchingProducts(
  products: readonly ListedProduct[],
  typed: string,
): readonly ListedProduct[] {
  const wanted = productKey(typed);
  if (wanted === '') return products;
  const ranks: ListedProduct[][] = [[], [], [], []];
  for (const product of products) {
    const rank = rankOf(product.found, wanted);
    if (rank !== undefined) ranks[rank]?.push(product);
  }
  return ranks.flat();
}

function rankOf({ name, code, category }: FoundBy, wanted: string): number | undefined {
  if (code === wanted) return 0;
  const at = name.indexOf(wanted);
  if (at === 0) return 1;
  if (at > 0 || code.includes(wanted)) return 2;
  return category.includes(wanted) ? 3 : undefined;
}
