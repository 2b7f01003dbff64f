import { dayNumber } from '#domain/kernel/day-number.ts';
import type { BusinessDay, Cents, RowId } from '#domain/kernel/units.ts';

import { historyPages, readOff } from '../entries-door.ts';
import type { ShopDatabase } from '../shop-database.ts';

/** By what a past sale is recognised when its list comes again. */
export type SaleLooks = {
  readonly kind: 'sale' | 'return';
  readonly person: RowId | null;
  readonly day: BusinessDay;
  readonly receipt: string;
  readonly total: Cents;
  readonly lines: number;
};

/**
 * Which past sales are here already, so that the same list taken in twice does not count everything
 * twice. Each is good for one: two coffees of one morning are two.
 */
export class KnownSales {
  private readonly counts = new Map<string, number>();

  static async read(db: ShopDatabase): Promise<KnownSales> {
    const known = new KnownSales();
    const off = await readOff(db);
    for (const { operationId, people, sales } of await historyPages(db)) {
      if (off.has(operationId)) continue;
      for (let at = 0; at < sales.kind.length; at += 1) {
        const person = people[sales.person[at] ?? people.length] ?? null;
        known.add(
          keyOf(
            sales.kind[at] === 1 ? 'return' : 'sale',
            person,
            sales.day[at] ?? 0,
            sales.receipt[at] ?? '',
            sales.total[at] ?? 0,
            sales.lines[at] ?? 0,
          ),
        );
      }
    }
    return known;
  }

  /** True once for each sale that is here: the second equal one of a list finds the second. */
  take({ kind, person, day, receipt, total, lines }: SaleLooks): boolean {
    const key = keyOf(kind, person, dayNumber(day), receipt, total, lines);
    const left = this.counts.get(key) ?? 0;
    if (left > 0) this.counts.set(key, left - 1);
    return left > 0;
  }

  private add(key: string): void {
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }
}

function keyOf(
  kind: string,
  person: RowId | null,
  day: number,
  receipt: string,
  total: number,
  lines: number,
): string {
  return `${kind}|${person ?? ''}|${day}|${receipt}|${total}|${lines}`;
}
