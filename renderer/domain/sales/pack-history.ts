import { dayNumber } from '../kernel/day-number.ts';
import type { RowId } from '../kernel/units.ts';
import type { PackedSales, PastLine, PastSale } from './history.ts';
import { paymentMethods } from './sale.ts';

/** Packs sales into the columns of one page, in the order given; those of one person best stand together. */
export function packSales(sales: readonly PastSale[]): PackedSales {
  const people = new Dictionary<RowId>();
  const products = new Dictionary<RowId>();
  const staff = new Dictionary<RowId>();
  for (const { person } of sales) if (person !== null) people.add(person);
  const words = Array.from({ length: people.size + 1 }, () => new Dictionary<string>());
  // What a list says beside a product may name somebody too ("给王姐的茶" under a code of the till): words, never part of the fact.
  const nameOf = ({ name }: PastLine, person: number) =>
    name === null || name === '' ? -1 : -2 - (words[person]?.add(name) ?? 0);
  const placeOf = (person: RowId | null) => (person === null ? people.size : people.add(person));
  const lines = sales.flatMap(({ lines: own, person }) =>
    own.map((line) => ({ line, person: placeOf(person) })),
  );
  return {
    sales: {
      kind: sales.map(({ kind }) => (kind === 'sale' ? 0 : 1)),
      person: sales.map(({ person }) => placeOf(person)),
      day: sales.map(({ day }) => dayNumber(day)),
      second: sales.map(({ second }) => second),
      total: sales.map(({ total }) => total),
      discount: sales.map(({ discount }) => discount),
      method: sales.map(({ method }) => paymentMethods.indexOf(method)),
      staff: sales.map(({ staffId }) => (staffId === null ? -1 : staff.add(staffId))),
      lines: sales.map((sale) => sale.lines.length),
      receipt: sales.map(({ receipt }) => receipt),
    },
    lines: {
      product: lines.map(({ line }) =>
        line.productId === null ? -1 : products.add(line.productId),
      ),
      name: lines.map(({ line, person }) => nameOf(line, person)),
      quantity: lines.map(({ line }) => line.quantity),
      price: lines.map(({ line }) => line.price),
    },
    people: people.values,
    products: products.values,
    names: [],
    staff: staff.values,
    words: words.map(({ values }) => values),
  };
}

/** Each value once, in the order of first mention, with its place. */
class Dictionary<Value> {
  readonly values: Value[] = [];
  private readonly places = new Map<Value, number>();

  get size(): number {
    return this.values.length;
  }

  add(value: Value): number {
    const known = this.places.get(value);
    if (known !== undefined) return known;
    this.places.set(value, this.values.length);
    return this.values.push(value) - 1;
  }
}
