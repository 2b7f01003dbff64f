import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import { type BusinessDay, type RowId, cents } from '#domain/kernel/units.ts';
import type {
  GatheredLine,
  GatheredSale,
  NamedCustomer,
  NamedProduct,
} from '#domain/sales/gather-sales.ts';
import type { PastSale } from '#domain/sales/history.ts';

import { documentsOfKind, textField } from '../catalogue/documents.ts';
import { newCardDocument } from '../customers/create-card.ts';
import type { WritingShop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import { answeredBefore } from '../write/answered-before.ts';
import type { Act } from '../write/act.ts';
import { type LongCommand, beginLong, chunkSize } from '../write/long-operation.ts';
import { stageHistory } from './history-writer.ts';
import type { ImportProgress } from './import-cards.ts';
import {
  type SalesDecisions,
  type SalesList,
  type SalesOutcome,
  type SalesPlan,
  planSales,
} from './plan-sales.ts';
import { type KnownProduct, readProductBook } from './product-book.ts';

/** Which instant a time of a shop day was, in seconds since 1970; a day without a time is its noon. */
export type SecondOf = (day: BusinessDay, second: number | null) => number;

/**
 * Takes a list of past sales in, as one action that undoes in one step, cards and products it made
 * included. Cancelled, or killed half-way, nothing of it is left; the counter goes on meanwhile
 * (`design.md` §4).
 *
 * Past sales give no points (a balance from before comes with the customers' list); returns in the list
 * name no sale and lower what was spent (`rules.md` §2). `secondOf` says which instant a time of a shop
 * day was, in seconds since 1970.
 */
export async function importSales(
  shop: WritingShop,
  list: SalesList,
  decisions: SalesDecisions,
  secondOf: SecondOf,
  act: Act,
  progress: ImportProgress,
  signal: AbortSignal,
): Promise<Result<SalesPlan, { readonly kind: 'cancelled' }>> {
  const plan = await planSales(shop.db, list, decisions);
  const long = await beginLong(shop, act);
  if (long === undefined) return accept(await asBefore(shop, act, plan));
  const of = plan.taken.length * 2;
  try {
    const products = await productIds(shop.db, long, list.products, plan, decisions);
    const people = await peopleIds(long, list.customers, plan);
    const look: LookUp = {
      people,
      products,
      named: list.products,
      staff: await staffByName(shop.db),
      secondOf,
    };
    const sales = plan.taken.map((sale) => pastSale(sale, look));
    const isDone = await stageHistory(long, sales, (staged) => {
      progress(staged, of, 'staging');
      return !signal.aborted;
    });
    if (!isDone || signal.aborted) {
      await long.abandon();
      return refuse({ kind: 'cancelled' });
    }
    await long.commit(plan.outcome, (part, parts) =>
      progress(plan.taken.length + Math.round((plan.taken.length * part) / parts), of, 'placing'),
    );
  } catch (error) {
    await long.abandon();
    throw error;
  }
  return accept(plan);
}

/** The product of each key; null where it stays plain words. Makes those that are used and not there yet. */
async function productIds(
  db: ShopDatabase,
  long: LongCommand,
  named: readonly NamedProduct[],
  { taken }: SalesPlan,
  decisions: SalesDecisions,
): Promise<readonly (KnownProduct | null)[]> {
  const book = await readProductBook(db);
  const used = new Set(taken.flatMap(({ lines }) => lines.map(({ product }) => product)));
  const ids: (KnownProduct | null)[] = named.map((product) => book.find(product) ?? null);
  if (decisions.products === 'text') return ids;
  const missing = named.flatMap((_, at) => (ids[at] === null && used.has(at) ? [at] : []));
  for (let start = 0; start < missing.length; start += chunkSize) {
    await long.stage(async (write) => {
      for (const at of missing.slice(start, start + chunkSize)) {
        const product = named[at];
        if (product === undefined) continue;
        const { code, category, price } = product;
        const name = product.name === '' ? code : product.name;
        const fields = { name, code, category, price, unit: '', careText: '', active: true };
        ids[at] = { id: write.createDocument('product', fields).id, name };
      }
    });
  }
  return ids;
}

/** The card of each key; null for who gets none. Makes cards for those the list names and nobody has. */
async function peopleIds(
  long: LongCommand,
  named: readonly NamedCustomer[],
  { people, taken }: SalesPlan,
): Promise<readonly (RowId | null)[]> {
  const used = new Set(taken.map(({ customer }) => customer));
  const ids: (RowId | null)[] = people.map((one) => (one === 'create' ? null : one));
  const missing = people.flatMap((one, at) => (one === 'create' && used.has(at) ? [at] : []));
  for (let start = 0; start < missing.length; start += chunkSize) {
    await long.stage(async (write) => {
      for (const at of missing.slice(start, start + chunkSize)) {
        const person = named[at];
        if (person === undefined) continue;
        const { phone, number, name } = person;
        const created = newCardDocument(write, {
          name: name === '' && phone === '' ? number : name,
          ...(phone !== '' && { phones: [phone] }),
          ...(number !== '' && { formerNumber: number }),
        });
        ids[at] = created.ok ? created.value.id : null;
      }
    });
  }
  return ids;
}

/** A retry hears what the first time answered, not what is left to do now. */
async function asBefore(shop: WritingShop, act: Act, plan: SalesPlan): Promise<SalesPlan> {
  const before = await answeredBefore<SalesOutcome>(shop.db, act);
  return before === undefined ? plan : { ...plan, outcome: before.outcome };
}

type LookUp = {
  readonly people: readonly (RowId | null)[];
  readonly products: readonly (KnownProduct | null)[];
  readonly named: readonly NamedProduct[];
  readonly staff: ReadonlyMap<string, RowId>;
  readonly secondOf: SecondOf;
};

function pastSale(sale: GatheredSale, look: LookUp): PastSale {
  return {
    kind: sale.kind,
    person: look.people[sale.customer] ?? null,
    day: sale.day,
    second: look.secondOf(sale.day, sale.second),
    total: sale.total,
    discount: cents(0),
    method: sale.method,
    staffId: look.staff.get(sale.staff) ?? null,
    receipt: sale.receipt,
    lines: sale.lines.map((line) => ({
      productId: look.products[line.product]?.id ?? null,
      name: nameOf(line, look),
      quantity: line.quantity,
      price: line.price,
    })),
  };
}

/** What the list called it, where the catalogue does not say the same. */
function nameOf({ product, name }: GatheredLine, { products, named }: LookUp): string | null {
  const inList = named[product];
  const called = name ?? inList?.name ?? '';
  const known = products[product] ?? null;
  if (known === null) return called === '' ? (inList?.code ?? null) : called;
  return called === '' || called === known.name ? null : called;
}

async function staffByName(db: ShopDatabase): Promise<ReadonlyMap<string, RowId>> {
  const staff = await documentsOfKind(db, 'staff');
  return new Map(staff.map((member) => [textField(member, 'name'), member.id]));
}
