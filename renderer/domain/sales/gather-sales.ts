import { phoneDigits } from '../customers/phone.ts';
import { type BusinessDay, type Cents, cents } from '../kernel/units.ts';
import type { PastSaleLine } from './past-sale-line.ts';
import type { PaymentMethod } from './sale.ts';

/** A sale put together from its lines. `customer` is a key of `Gathered.customers`; -1: nobody is named. */
export type GatheredSale = {
  readonly kind: 'sale' | 'return';
  readonly customer: number;
  readonly day: BusinessDay;
  readonly second: number | null;
  readonly receipt: string;
  readonly method: PaymentMethod;
  readonly staff: string;
  readonly lines: GatheredLine[];
  total: Cents;
  /** Rows of the file, one a line, so that what is refused after all can say which. */
  readonly rows: number[];
};

export type GatheredLine = {
  /** A key of `Gathered.products`; -1 for an amount without a product. */
  readonly product: number;
  /** The name in the file, where it is not the first one the product had there. */
  readonly name: string | null;
  readonly quantity: number;
  readonly price: Cents;
  /** What the line comes to, exact to the cent. */
  readonly amount: Cents;
};

export type NamedCustomer = {
  readonly phone: string;
  readonly number: string;
  readonly name: string;
};
export type NamedProduct = {
  readonly code: string;
  readonly name: string;
  readonly category: string;
  readonly price: Cents;
};

/**
 * Puts the lines of a list together to sales, row by row, so that a file of a million rows needs no
 * second copy of itself.
 *
 * Lines belong together that have the same receipt number, day and customer (tills begin again at 0001
 * every morning); without a number those of one customer at one very moment; a line that says only its
 * day is a sale of its own. A sale and a return are never one.
 */
export class SalesGathering {
  readonly sales: GatheredSale[] = [];
  readonly customers: NamedCustomer[] = [];
  readonly products: NamedProduct[] = [];
  private readonly open = new Map<string, GatheredSale>();
  private readonly customerKeys = new Map<string, number>();
  private readonly productKeys = new Map<string, number>();

  add(row: number, line: PastSaleLine): void {
    const sale = this.saleOf(line);
    const product = this.productOf(line);
    const known = this.products[product]?.name ?? '';
    sale.lines.push({
      product,
      name: line.product === '' || line.product === known ? null : line.product,
      quantity: line.quantity,
      price: line.price,
      amount: line.amount,
    });
    sale.total = cents(sale.total + line.amount);
    sale.rows.push(row);
  }

  private saleOf(line: PastSaleLine): GatheredSale {
    const customer = this.customerOf(line);
    const { receipt, moment, isReturn } = line;
    const key = `${isReturn ? 'r' : 's'}|${customer}|${moment.day}|${receipt === '' ? `@${moment.second ?? 'day'}` : receipt}`;
    const known = this.open.get(key);
    if (known !== undefined) return known;
    const sale: GatheredSale = {
      kind: isReturn ? 'return' : 'sale',
      customer,
      day: moment.day,
      second: moment.second,
      receipt,
      method: line.method,
      staff: line.staff,
      lines: [],
      total: cents(0),
      rows: [],
    };
    const isAlone = receipt === '' && (moment.second === null || customer < 0);
    if (!isAlone) this.open.set(key, sale);
    this.sales.push(sale);
    return sale;
  }

  private customerOf({ phone, customerNumber, customerName }: PastSaleLine): number {
    const digits = phoneDigits(phone);
    const key = [`p${digits}`, `c${customerNumber}`, `n${customerName}`].find(
      (one) => one.length > 1,
    );
    if (key === undefined) return -1;
    const at = placeIn(this.customerKeys, key, () =>
      this.customers.push({ phone: digits && phone, number: customerNumber, name: customerName }),
    );
    const known = this.customers[at];
    if (known?.name === '' && customerName !== '') {
      this.customers[at] = { ...known, name: customerName };
    }
    return at;
  }

  private productOf({ productCode, product, category, price }: PastSaleLine): number {
    const key =
      productCode === '' ? `n|${product.toLowerCase()}` : `c|${productCode.toUpperCase()}`;
    if (key === 'n|') return -1;
    const at = placeIn(this.productKeys, key, () =>
      this.products.push({ code: productCode, name: product, category, price }),
    );
    const known = this.products[at];
    if (known !== undefined) this.products[at] = laterKnown(known, product, category, price);
    return at;
  }
}

/** The first name and category that are any, and the newest price. */
function laterKnown(
  known: NamedProduct,
  name: string,
  category: string,
  price: Cents,
): NamedProduct {
  const isSame = known.name !== '' && (known.category !== '' || category === '');
  if (isSame && (price === 0 || known.price === price)) return known;
  return {
    code: known.code,
    name: known.name === '' ? name : known.name,
    category: known.category === '' ? category : known.category,
    price: price === 0 ? known.price : price,
  };
}

function placeIn(places: Map<string, number>, key: string, append: () => number): number {
  const known = places.get(key);
  if (known !== undefined) return known;
  const place = append() - 1;
  places.set(key, place);
  return place;
}
