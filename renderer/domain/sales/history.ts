import { type BusinessDay, type Cents, type RowId, toRowId } from '../kernel/units.ts';
import type { Entry } from '../sync/rows.ts';
import type { PaymentMethod } from './sale.ts';

/**
 * Many sales of the past in one fact, in columns: what an import brings. One row a sale would take
 * minutes for a million of them, columns take seconds, and the shop's history opens as quickly
 * (`design.md` §3). To every reader behind the entries' door they are sales like any other: the n-th
 * has the id `<page>:<n>`, the page's stamp and the page's operation, so that one undo takes all back.
 */
export type HistoryPage = Entry & {
  readonly kind: 'history';
  /** Whom the sales are about, each once. */
  readonly people: readonly RowId[];
  /** For each of them, and last for sales without a card, the text row with the words of their lines (a JSON list). */
  readonly words: readonly (RowId | null)[];
  readonly products: readonly RowId[];
  /** Names that products had in the file, where they differ from the catalogue's. */
  readonly names: readonly string[];
  readonly staff: readonly RowId[];
  readonly sales: SaleColumns;
  readonly lines: LineColumns;
};

/** One value a sale. */
type SaleColumns = {
  /** 0 a sale, 1 a return that names no sale. */
  readonly kind: readonly number[];
  /** Place in `people`; the number of people where nobody is known. */
  readonly person: readonly number[];
  /** Days since 1970-01-01 in the shop's zone. */
  readonly day: readonly number[];
  /** Seconds since 1970-01-01 UTC. */
  readonly second: readonly number[];
  readonly total: readonly number[];
  readonly discount: readonly number[];
  readonly method: readonly number[];
  /** Place in `staff`; -1 where nobody is named. */
  readonly staff: readonly number[];
  /** How many of the lines are this sale's; they lie in the order of the sales. */
  readonly lines: readonly number[];
  /** What the receipt was called, empty if it had no number. */
  readonly receipt: readonly string[];
};

/** One value a line. */
type LineColumns = {
  /** Place in `products`; -1 for free text. */
  readonly product: readonly number[];
  /** n ≥ 0: `names[n]` · -1: the catalogue's name, or none · n ≤ -2: word -2 - n of the person. */
  readonly name: readonly number[];
  readonly quantity: readonly number[];
  readonly price: readonly number[];
};

/** A sale of the past before it is packed. `person` null: nobody known. */
export type PastSale = {
  readonly kind: 'sale' | 'return';
  readonly person: RowId | null;
  readonly day: BusinessDay;
  readonly second: number;
  readonly total: Cents;
  readonly discount: Cents;
  readonly method: PaymentMethod;
  readonly staffId: RowId | null;
  readonly receipt: string;
  readonly lines: readonly PastLine[];
};

export type PastLine = {
  readonly productId: RowId | null;
  /** Of a product: its name in the file if it is not the catalogue's, else null. Without product: the words. */
  readonly name: string | null;
  readonly quantity: number;
  readonly price: Cents;
};

/** The facts of a page without its head; words still in plain, by person, to be put into text rows. */
export type PackedSales = Pick<
  HistoryPage,
  'people' | 'products' | 'names' | 'staff' | 'sales' | 'lines'
> & { readonly words: readonly (readonly string[])[] };

/** A page of packed past sales; outside the entries door nobody meets one. */
export function isHistory<E extends Entry>(entry: E): entry is E & HistoryPage {
  return entry.kind === 'history';
}

/** Which page and place an entry's id names; undefined for the id of a row of its own. */
export function placeInHistory(
  id: RowId,
): { readonly page: RowId; readonly place: number } | undefined {
  const parts = /^(.+):(\d+)$/.exec(id);
  return parts?.[1] === undefined
    ? undefined
    : { page: toRowId(parts[1]), place: Number(parts[2]) };
}
