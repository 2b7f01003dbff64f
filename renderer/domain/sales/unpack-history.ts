import { dayText } from '../kernel/day-number.ts';
import {
  type Instant,
  type RowId,
  cents,
  toBusinessDay,
  toInstant,
  toRowId,
} from '../kernel/units.ts';
import type { HistoryPage } from './history.ts';
import { type ReturnEntry, type SaleEntry, type SaleLine, paymentMethods } from './sale.ts';

/**
 * The sales and returns of a page as entries, all of them, or those of some people only (`null`
 * stands for sales without a card). The n-th keeps its id whichever are asked for.
 */
export function unpackSales(
  page: HistoryPage,
  wanted?: (person: RowId | null) => boolean,
): readonly (SaleEntry | ReturnEntry)[] {
  const { sales, people } = page;
  const isWanted = [...people, null].map((person) => wanted === undefined || wanted(person));
  const found: (SaleEntry | ReturnEntry)[] = [];
  let firstLine = 0;
  for (let at = 0; at < sales.kind.length; at += 1) {
    if (isWanted[sales.person[at] ?? people.length] === true)
      found.push(saleAt(page, at, firstLine));
    firstLine += sales.lines[at] ?? 0;
  }
  return found;
}

/** One sale of a page by its place; undefined if the page has no such place. */
export function unpackSale(page: HistoryPage, place: number): SaleEntry | ReturnEntry | undefined {
  if (place >= page.sales.kind.length) return undefined;
  const before = page.sales.lines.slice(0, place);
  return saleAt(
    page,
    place,
    before.reduce((all, count) => all + count, 0),
  );
}

function saleAt(page: HistoryPage, at: number, firstLine: number): SaleEntry | ReturnEntry {
  const { sales, people, staff } = page;
  const person = sales.person[at] ?? people.length;
  const staffPlace = sales.staff[at] ?? -1;
  const shared = {
    id: toRowId(`${page.id}:${at}`),
    rev: page.rev,
    operationId: page.operationId,
    by: page.by,
    at: instantOf(sales.second[at] ?? 0),
    day: toBusinessDay(dayText(sales.day[at] ?? 0)),
    subject: people[person] ?? null,
    lines: linesAt(page, firstLine, sales.lines[at] ?? 0, person),
    method: paymentMethods[sales.method[at] ?? 0] ?? 'other',
    staffId: staff[staffPlace] ?? null,
    receipt: sales.receipt[at] ?? '',
  } as const;
  const total = cents(sales.total[at] ?? 0);
  if (sales.kind[at] === 1) {
    return { ...shared, kind: 'return_unlinked', amount: total, rule: null, reasonId: null };
  }
  const discount = cents(sales.discount[at] ?? 0);
  return { ...shared, kind: 'sale', total, discount, noteId: null, earned: null };
}

function linesAt(
  { lines, products, names, words }: HistoryPage,
  first: number,
  count: number,
  person: number,
): readonly SaleLine[] {
  return Array.from({ length: count }, (_, index) => {
    const at = first + index;
    const name = lines.name[at] ?? -1;
    const wordsId = words[person] ?? null;
    return {
      productId: products[lines.product[at] ?? -1] ?? null,
      name: name >= 0 ? (names[name] ?? null) : null,
      textId: name <= -2 && wordsId !== null ? wordInRow(wordsId, -2 - name) : null,
      quantity: lines.quantity[at] ?? 0,
      unitPrice: cents(lines.price[at] ?? 0),
      discount: cents(0),
    };
  });
}

/** Names one word of a text row that holds a list of them. */
function wordInRow(row: RowId, place: number): RowId {
  return toRowId(`${row}:${place}`);
}

/** Seconds since 1970 as an instant; by hand, since a million of them must not need a date library. */
function instantOf(second: number): Instant {
  const day = Math.floor(second / 86_400);
  const rest = second - day * 86_400;
  const two = (value: number) => String(value).padStart(2, '0');
  const time = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60].map(two).join(':');
  return toInstant(`${dayText(day)}T${time}.000Z`);
}
