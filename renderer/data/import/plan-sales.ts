import type { RowId } from '#domain/kernel/units.ts';
import type { GatheredSale, NamedCustomer, NamedProduct } from '#domain/sales/gather-sales.ts';

import type { ShopDatabase } from '../shop-database.ts';
import { matchCustomers } from './known-people.ts';
import { KnownSales } from './known-sales.ts';
import { readProductBook } from './product-book.ts';

/** What a list of past sales holds, put together (`domain/sales/gather-sales.ts`). */
export type SalesList = {
  readonly sales: readonly GatheredSale[];
  readonly customers: readonly NamedCustomer[];
  readonly products: readonly NamedProduct[];
};

/** What the owner decided about it. */
export type SalesDecisions = {
  /** People in the list who have no card. */
  readonly unknown: 'create' | 'walk-in' | 'refuse';
  /** Lines that name nobody. */
  readonly nobody: 'walk-in' | 'refuse';
  /** Goods that are not in the catalogue. */
  readonly products: 'create' | 'text';
  /** Sales that an earlier list brought already. */
  readonly repeated: 'skip' | 'take';
};

/** Why sales of a list stay out: with their rows, they go to the file of refused ones. */
export type SaleRefusalKind =
  | 'unknown-customer'
  | 'ambiguous-customer'
  | 'no-customer'
  /** Neither money nor a person: a correction of the stock, or an empty receipt. */
  | 'nothing-known'
  | 'already-there';

export type SalesOutcome = {
  readonly sales: number;
  readonly returns: number;
  readonly walkIns: number;
  readonly customersCreated: number;
  readonly productsCreated: number;
  readonly repeated: number;
  /** Cents: what the sales come to, less the returns. */
  readonly net: number;
};

/** What would happen, before anything does. */
export type SalesPlan = {
  readonly taken: readonly GatheredSale[];
  readonly refused: ReadonlyMap<number, SaleRefusalKind>;
  readonly unknownCustomers: number;
  readonly newProducts: number;
  readonly outcome: SalesOutcome;
  readonly people: readonly (RowId | 'create' | null)[];
};

/** Works out what an import of these sales would do, and writes nothing. */
export async function planSales(
  db: ShopDatabase,
  list: SalesList,
  decisions: SalesDecisions,
): Promise<SalesPlan> {
  const matches = await matchCustomers(db, list.customers);
  const known = await KnownSales.read(db);
  const refused = new Map<number, SaleRefusalKind>();
  const taken: GatheredSale[] = [];
  const people = matches.map((match) => {
    if (match === 'ambiguous') return null;
    if (match !== 'unknown') return match;
    return decisions.unknown === 'create' ? 'create' : null;
  });
  for (const sale of list.sales) {
    const why = whyNot(
      sale,
      matches[sale.customer],
      people[sale.customer] ?? null,
      decisions,
      known,
    );
    if (why === undefined) taken.push(sale);
    else for (const row of sale.rows) refused.set(row, why);
  }
  const used = new Set(taken.flatMap(({ lines }) => lines.map(({ product }) => product)));
  const named = new Set(taken.map(({ customer }) => customer));
  const catalogue = await readProductBook(db);
  const newProducts = list.products.filter(
    (product, at) => used.has(at) && catalogue.find(product) === undefined,
  ).length;
  return {
    taken,
    refused,
    people,
    unknownCustomers: matches.filter((match) => match === 'unknown').length,
    newProducts,
    outcome: {
      sales: taken.filter(({ kind }) => kind === 'sale').length,
      returns: taken.filter(({ kind }) => kind === 'return').length,
      walkIns: taken.filter(({ customer }) => (people[customer] ?? null) === null).length,
      customersCreated: people.filter((one, at) => one === 'create' && named.has(at)).length,
      productsCreated: decisions.products === 'create' ? newProducts : 0,
      repeated: [...refused.values()].filter((why) => why === 'already-there').length,
      net: taken.reduce((all, { kind, total }) => (kind === 'sale' ? all + total : all - total), 0),
    },
  };
}

function whyNot(
  { kind, day, receipt, total, lines }: GatheredSale,
  match: RowId | 'unknown' | 'ambiguous' | undefined,
  person: RowId | 'create' | null,
  decisions: SalesDecisions,
  known: KnownSales,
): SaleRefusalKind | undefined {
  if (match === 'ambiguous') return 'ambiguous-customer';
  if (match === 'unknown' && decisions.unknown === 'refuse') return 'unknown-customer';
  if (match === undefined && total === 0) return 'nothing-known';
  if (match === undefined && decisions.nobody === 'refuse') return 'no-customer';
  if (decisions.repeated === 'take' || person === 'create') return undefined;
  const looks = { kind, person, day, receipt, total, lines: lines.length };
  return known.take(looks) ? 'already-there' : undefined;
}
