import { type RowId, cents } from '#domain/kernel/units.ts';
import type { GatheredSale, NamedCustomer, NamedProduct } from '#domain/sales/gather-sales.ts';

import { canonicalId } from '#domain/sync/groups.ts';

import { readGroups } from '../entries-door.ts';
import { peopleWithTotals } from '../everybodys-entries.ts';
import type { ShopDatabase } from '../shop-database.ts';
import { type Match, matchCustomers } from './known-people.ts';
import { KnownSales, type SaleLooks } from './known-sales.ts';
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
  /** Customers whose former totals came already: with their sales as well, that past counts twice. */
  readonly withTotals: number;
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
  const catalogue = await readProductBook(db);
  const ids = list.products.map((product) => catalogue.find(product)?.id ?? null);
  for (const sale of list.sales) {
    const person = people[sale.customer] ?? null;
    const why = whyNot(sale, matches[sale.customer], decisions);
    const isNew = decisions.repeated === 'take' || person === 'create';
    if (why !== undefined) for (const row of sale.rows) refused.set(row, why);
    else if (isNew) taken.push(sale);
    else {
      const rest = withoutKnown(sale, known.take(looksOf(sale, person, ids)), refused);
      if (rest !== undefined) taken.push(rest);
    }
  }
  const used = new Set(taken.flatMap(({ lines }) => lines.map(({ product }) => product)));
  const named = new Set(taken.map(({ customer }) => customer));
  const newProducts = list.products.filter((_, at) => used.has(at) && ids[at] === null).length;
  return {
    taken,
    refused,
    people,
    unknownCustomers: matches.filter((match) => match === 'unknown').length,
    newProducts,
    withTotals: await countWithTotals(db, taken, people),
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

async function countWithTotals(
  db: ShopDatabase,
  taken: readonly GatheredSale[],
  people: SalesPlan['people'],
): Promise<number> {
  const totals = await peopleWithTotals(db);
  if (totals.size === 0) return 0;
  const groups = await readGroups(db);
  const persons = new Set([...totals].map((id) => canonicalId(groups, id)));
  const named = new Set(taken.map(({ customer }) => people[customer] ?? null));
  return [...named].filter((id) => id !== null && id !== 'create' && persons.has(id)).length;
}

function whyNot(
  { total }: GatheredSale,
  match: Match | undefined,
  decisions: SalesDecisions,
): SaleRefusalKind | undefined {
  if (match === 'ambiguous') return 'ambiguous-customer';
  if (match === 'unknown' && decisions.unknown === 'refuse') return 'unknown-customer';
  if (match === undefined && total === 0) return 'nothing-known';
  return match === undefined && decisions.nobody === 'refuse' ? 'no-customer' : undefined;
}

function looksOf(
  { kind, day, receipt, total, lines }: GatheredSale,
  person: RowId | null,
  products: readonly (RowId | null)[],
): SaleLooks {
  return {
    kind,
    person,
    day,
    receipt,
    total,
    lines: lines.map(({ product, quantity, price }) => ({
      productId: products[product] ?? null,
      quantity,
      price,
    })),
  };
}

/** What is left of a sale without the lines that an earlier list brought; undefined if that is nothing. */
function withoutKnown(
  sale: GatheredSale,
  isKnown: readonly boolean[],
  refused: Map<number, SaleRefusalKind>,
): GatheredSale | undefined {
  if (!isKnown.includes(true)) return sale;
  sale.rows.forEach((row, at) => {
    if (isKnown[at] === true) refused.set(row, 'already-there');
  });
  const lines = sale.lines.filter((_, at) => isKnown[at] !== true);
  if (lines.length === 0) return undefined;
  const total = cents(lines.reduce((all, { amount }) => all + amount, 0));
  return { ...sale, lines, rows: sale.rows.filter((_, at) => isKnown[at] !== true), total };
}
