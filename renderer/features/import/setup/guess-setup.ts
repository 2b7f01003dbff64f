import {
  type ImportField,
  guessColumns,
  looksLikeHeadings,
} from '#domain/customers/import-columns.ts';
import { type DayOrder, orderSpokenFor } from '#domain/import/day-text.ts';
import {
  type PastSaleField,
  guessSaleColumns,
  looksLikeSaleHeadings,
  looksLikeSales,
} from '#domain/sales/past-sale-columns.ts';
import {
  type ProductField,
  guessProductColumns,
  looksLikeProductHeadings,
  looksLikeProducts,
} from '#domain/sales/product-columns.ts';
import type { Inspected } from '#platform/files/table-file.ts';

import type { ImportSetup, ListKind, OwnFields } from '../job/import-job.ts';
import { folded } from './folded-heading.ts';
import { guessByCells, looksUnlikeTheRest } from './guess-by-cells.ts';
import { reasonColumns } from './reason-column.ts';

/**
 * What a list probably is and what its columns are, for the owner to look over. Nothing is taken for
 * granted: what is in the book stays as it is, and an odd row stays out, until the owner says otherwise.
 */
export function guessSetup(inspected: Inspected, own: OwnFields): ImportSetup {
  const first = inspected.firstRows[0]?.cells ?? [];
  const saleColumns = withoutReason(first, guessSaleColumns(first, folded));
  const customerColumns = withoutReason(first, guessColumns(first, folded, own));
  const productColumns = withoutReason(first, guessProductColumns(first, folded));
  const kind =
    inspected.kind === 'vcard' ? 'customers' : kindOf(saleColumns, customerColumns, productColumns);
  const hasHeadings = headingsOf[kind](first, folded);
  const isKnown = hasHeadings || reasonColumns(first) > 0;
  const byCells = guessByCells(
    inspected.firstRows.slice(1).map(({ cells }) => cells),
    inspected.columns,
  );
  const setup: ImportSetup = {
    kind,
    way: wayOf(inspected),
    hasHeadings: isKnown || looksUnlikeTheRest(first, byCells),
    customerColumns: isKnown ? asWide(customerColumns, inspected.columns) : byCells,
    saleColumns: asWide(saleColumns, inspected.columns),
    productColumns: asWide(productColumns, inspected.columns),
    dayOrder: 'month-first',
    duplicates: 'keep',
    answers: {},
    sales: { unknown: 'create', nobody: 'walk-in', products: 'create', repeated: 'skip' },
    negatives: 'refuse',
  };
  return { ...setup, dayOrder: dayOrderSaid(setup, inspected, own) ?? setup.dayOrder };
}

/** The owner changed how the file is read: what columns are is guessed anew, decisions stay. */
export function guessAgain(setup: ImportSetup, inspected: Inspected, own: OwnFields): ImportSetup {
  const { answers, duplicates, sales, negatives } = setup;
  return { ...guessSetup(inspected, own), answers, duplicates, sales, negatives };
}

type AnyField = ImportField | PastSaleField | ProductField;

/** What the columns are, in the kind of list that was chosen. */
export function columnsOf(setup: ImportSetup): readonly (AnyField | null)[] {
  switch (setup.kind) {
    case 'customers':
      return setup.customerColumns;
    case 'sales':
      return setup.saleColumns;
    case 'products':
      return setup.productColumns;
  }
}

type Missing = 'name-or-phone' | 'date' | 'amount' | 'product-name';

/** What is still missing before a list can be taken in; undefined if nothing is. */
export function missingIn(setup: ImportSetup): Missing | undefined {
  const has = (field: AnyField) => columnsOf(setup).includes(field);
  switch (setup.kind) {
    case 'customers':
      return has('name') || has('phone') ? undefined : 'name-or-phone';
    case 'sales':
      if (!has('date')) return 'date';
      return has('amount') || has('unitPrice') ? undefined : 'amount';
    case 'products':
      return has('name') ? undefined : 'product-name';
  }
}

/** Whether a list of people would make cards that have a phone and no name: worth a word, as nobody may have meant it. */
export function hasNoNames({ kind, customerColumns }: ImportSetup): boolean {
  return (
    kind === 'customers' && customerColumns.includes('phone') && !customerColumns.includes('name')
  );
}

/** Whether the beginning of the list has a day like 3/5/2024, which two people read differently. */
export function hasUnclearDays(setup: ImportSetup, inspected: Inspected, own: OwnFields): boolean {
  return dayCells(setup, inspected, own).some((cell) =>
    /^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}/.test(cell),
  );
}

/** The rows below the headings. */
export function bodyOf(setup: ImportSetup, { firstRows }: Inspected): Inspected['firstRows'] {
  return setup.hasHeadings ? firstRows.slice(1) : firstRows;
}

/** Which order the days at the beginning of the list speak for; undefined if they leave it open. */
export function dayOrderSaid(
  setup: ImportSetup,
  inspected: Inspected,
  own: OwnFields,
): DayOrder | undefined {
  return orderSpokenFor(dayCells(setup, inspected, own));
}

function dayCells(setup: ImportSetup, inspected: Inspected, own: OwnFields): readonly string[] {
  const ownDays = own.filter(({ kind }) => kind === 'date').map(({ id }) => `custom/${id}`);
  const days = new Set<string | null>(['date', 'lastVisit', ...ownDays]);
  const places = columnsOf(setup).flatMap((field, at) => (days.has(field) ? [at] : []));
  return bodyOf(setup, inspected).flatMap(({ cells }) =>
    places.map((at) => (cells[at] ?? '').trim()),
  );
}

const headingsOf = {
  customers: looksLikeHeadings,
  sales: looksLikeSaleHeadings,
  products: looksLikeProductHeadings,
} as const;

function kindOf(
  sales: readonly (PastSaleField | null)[],
  customers: readonly (ImportField | null)[],
  products: readonly (ProductField | null)[],
): ListKind {
  const ofSale = sales.some((field) => field === 'date' || field === 'receipt');
  if (looksLikeProducts(products) && !ofSale && !arePeople(customers, products)) return 'products';
  return areSales(sales, customers) ? 'sales' : 'customers';
}

/** Goods have a name, a number, a group and a note too; points and a level only if they have a price. */
function arePeople(
  customers: readonly (ImportField | null)[],
  products: readonly (ProductField | null)[],
): boolean {
  const hasPrice = products.includes('price');
  return customers.some(
    (field) => personal.has(field) || (!hasPrice && (field === 'points' || field === 'level')),
  );
}

const personal: ReadonlySet<ImportField | null> = new Set([
  'phone',
  'birthday',
  'lunarBirthday',
  'gender',
  'wechat',
  'stored',
  'lastVisit',
]);

/** A list of customers that says when each was last here and what they spent is not one of sales. */
function areSales(
  sales: readonly (PastSaleField | null)[],
  customers: readonly (ImportField | null)[],
): boolean {
  const known = (columns: readonly unknown[]) => columns.filter((one) => one !== null).length;
  return looksLikeSales(sales) && known(sales) >= known(customers);
}

function withoutReason<Field>(
  first: readonly string[],
  columns: readonly (Field | null)[],
): readonly (Field | null)[] {
  const ours = reasonColumns(first);
  return columns.map((field, at) => (at < ours ? null : field));
}

function asWide<Field>(
  columns: readonly (Field | null)[],
  width: number,
): readonly (Field | null)[] {
  return Array.from({ length: Math.max(width, columns.length) }, (_, at) => columns[at] ?? null);
}

function wayOf({ kind, encoding, delimiter, sheet }: Inspected): ImportSetup['way'] {
  return { kind, encoding, delimiter, sheet };
}
