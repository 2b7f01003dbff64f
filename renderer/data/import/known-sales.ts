import { dayNumber } from '#domain/kernel/day-number.ts';
import type { BusinessDay, Cents, RowId } from '#domain/kernel/units.ts';
import type { HistoryPage } from '#domain/sales/history.ts';
import { canonicalId } from '#domain/sync/groups.ts';

import { readGroups } from '../entries-door.ts';
import { historyPages } from '../everybodys-entries.ts';
import { readOff } from '../operations-off.ts';
import type { ShopDatabase } from '../shop-database.ts';

/** By what a past sale is recognised when its list comes again. */
export type SaleLooks = {
  readonly kind: 'sale' | 'return';
  readonly person: RowId | null;
  readonly day: BusinessDay;
  readonly receipt: string;
  readonly total: Cents;
  readonly lines: readonly LineLooks[];
};

export type LineLooks = {
  readonly productId: RowId | null;
  readonly quantity: number;
  readonly price: Cents;
};

/** Where the lines of a known receipt lie. */
type Place = { readonly page: HistoryPage; readonly firstLine: number; readonly count: number };

/**
 * Which past sales are here already, so that the same list taken in twice does not count everything
 * twice. A receipt with a number is known line by line: mended and taken in again whole, it brings only
 * the lines that were missing. Without a number a sale is known as a whole. Each is good for one: two
 * coffees of one morning are two.
 */
export class KnownSales {
  private readonly counts = new Map<string, number>();
  private readonly receipts = new Map<string, Place[]>();
  /** Lines of receipts that were asked for, each with how many of it are left. */
  private readonly lines = new Map<string, Map<string, number>>();

  static async read(db: ShopDatabase): Promise<KnownSales> {
    const known = new KnownSales();
    const off = await readOff(db);
    const groups = await readGroups(db);
    for (const page of await historyPages(db)) {
      // A list names the one card that merged cards are now.
      if (!off.has(page.operationId)) known.addPage(page, (id) => canonicalId(groups, id));
    }
    return known;
  }

  /** Which lines of a sale are here already, one answer a line. */
  take(sale: SaleLooks): readonly boolean[] {
    const { kind, person, day, receipt, total, lines } = sale;
    const start = keyOf(kind, person, dayNumber(day), receipt);
    if (receipt === '') {
      const isKnown = takeOne(this.counts, wholeKey(start, total, lines.length));
      return lines.map(() => isKnown);
    }
    const left = this.linesOf(start);
    return lines.map(({ productId, quantity, price }) =>
      takeOne(left, lineKey(productId, quantity, price)),
    );
  }

  private addPage(page: HistoryPage, personOf: (id: RowId) => RowId): void {
    const { people, sales } = page;
    let firstLine = 0;
    for (let at = 0; at < sales.kind.length; at += 1) {
      const person = people[sales.person[at] ?? people.length];
      const kind = sales.kind[at] === 1 ? 'return' : 'sale';
      const receipt = sales.receipt[at] ?? '';
      const who = person === undefined ? null : personOf(person);
      const key = keyOf(kind, who, sales.day[at] ?? 0, receipt);
      const count = sales.lines[at] ?? 0;
      if (receipt === '') addOne(this.counts, wholeKey(key, sales.total[at] ?? 0, count));
      else {
        const places = this.receipts.get(key);
        if (places === undefined) this.receipts.set(key, [{ page, firstLine, count }]);
        else places.push({ page, firstLine, count });
      }
      firstLine += count;
    }
  }

  private linesOf(key: string): Map<string, number> {
    const known = this.lines.get(key);
    if (known !== undefined) return known;
    const left = new Map<string, number>();
    for (const { page, firstLine, count } of this.receipts.get(key) ?? []) {
      const { product, quantity, price } = page.lines;
      for (let at = firstLine; at < firstLine + count; at += 1) {
        const productId = page.products[product[at] ?? -1] ?? null;
        addOne(left, lineKey(productId, quantity[at] ?? 0, price[at] ?? 0));
      }
    }
    this.lines.set(key, left);
    return left;
  }
}

function keyOf(kind: string, person: RowId | null, day: number, receipt: string): string {
  return `${kind}|${person ?? ''}|${day}|${receipt}`;
}

function wholeKey(start: string, total: number, lines: number): string {
  return `${start}|${total}|${lines}`;
}

function lineKey(productId: RowId | null, quantity: number, price: number): string {
  return `${productId ?? ''}|${quantity}|${price}`;
}

function addOne(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function takeOne(counts: Map<string, number>, key: string): boolean {
  const left = counts.get(key) ?? 0;
  if (left > 0) counts.set(key, left - 1);
  return left > 0;
}
