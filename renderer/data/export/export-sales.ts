import { cardFrom } from '#domain/customers/card-document.ts';
import type { ExportCell, ExportTable } from '#domain/export/export-table.ts';
import type { Instant, OperationId, RowId } from '#domain/kernel/units.ts';
import { isRefund, isReturn, isSale } from '#domain/loyalty/visits.ts';
import type { PaymentMethod, ReturnEntry, SaleEntry } from '#domain/sales/sale.ts';
import { type Groups, canonicalId } from '#domain/sync/groups.ts';

import { staffOf } from '../catalogue/staff.ts';
import { liveCustomersAmong } from '../customers/customer-documents.ts';
import { readGroups } from '../entries-door.ts';
import { everyEntry } from '../everybodys-entries.ts';
import { readOff } from '../operations-off.ts';
import { lineNames } from '../sales/line-names.ts';
import type { Shop } from '../shop.ts';
import { textsOf } from '../texts-door.ts';
import { type SaleColumn, type SoldBy, saleColumns, saleRows } from './sale-rows.ts';

/** Words that the screen hands in, in the owner's language; `time` is the hour in the shop's own zone. */
export type SaleWords = {
  readonly title: string;
  readonly heading: (column: SaleColumn) => string;
  readonly method: Readonly<Record<PaymentMethod, string>>;
  readonly time: (at: Instant) => string;
};

/** Rows of the table of entries; a packed one alone gives thousands of sales. */
const rowsAtOnce = 500;

/**
 * Every sale that counts, one row a line, in the order in which they arrived here; a return that names no
 * sale as negative lines. What belongs to the whole sale (its discount, what was paid, what was given
 * back) stands on its first line only, so that a column adds up. A customer who was erased or deleted has
 * no name and no number here.
 */
export async function exportSales(shop: Shop, words: SaleWords): Promise<ExportTable> {
  return {
    name: words.title,
    headings: saleColumns.map(words.heading),
    batches: saleBatches(shop, words),
  };
}

async function* saleBatches(
  shop: Shop,
  words: SaleWords,
): AsyncGenerator<readonly (readonly ExportCell[])[]> {
  const off = await readOff(shop.db);
  const groups = await readGroups(shop.db);
  const refunded = await readRefunded(shop, off);
  const staff = new Map((await staffOf(shop)).map(({ id, name }) => [id, name]));
  const people = new People(shop, groups);
  for await (const entries of everyEntry(shop.db, rowsAtOnce)) {
    const sold = entries.filter(isSold).filter(({ operationId }) => !off.has(operationId));
    if (sold.length === 0) continue;
    await people.read(sold.map(({ subject }) => subject));
    const names = await namesOf(shop, sold);
    const notes = await textsOf(
      shop.db,
      sold.map(noteId).filter((id) => id !== null),
    );
    yield sold.flatMap((sale) => {
      const note = noteId(sale);
      const around: SoldBy = {
        ...people.of(sale.subject),
        staff: sale.staffId === null ? '' : (staff.get(sale.staffId) ?? ''),
        note: note === null ? '' : (notes.get(note) ?? ''),
        names: names.get(sale.id) ?? [],
        refunded: refunded.get(sale.id) ?? 0,
        time: words.time(sale.at),
        method: words.method[sale.method],
      };
      return saleRows(sale, around);
    });
  }
}

/** What was given back, by sale: known before the first sale is written, since refunds arrive later. */
async function readRefunded(
  shop: Shop,
  off: ReadonlySet<OperationId>,
): Promise<ReadonlyMap<RowId, number>> {
  const refunded = new Map<RowId, number>();
  for await (const entries of everyEntry(shop.db, rowsAtOnce)) {
    for (const entry of entries) {
      if (!isRefund(entry) || off.has(entry.operationId)) continue;
      refunded.set(entry.saleId, (refunded.get(entry.saleId) ?? 0) + entry.amount);
    }
  }
  return refunded;
}

type Sold = SaleEntry | ReturnEntry;

function isSold<Entry extends Parameters<typeof isSale>[0]>(entry: Entry): entry is Entry & Sold {
  return isSale(entry) || isReturn(entry);
}

function noteId(sold: Sold): RowId | null {
  return sold.kind === 'sale' ? sold.noteId : sold.reasonId;
}

/** All lines of a batch are named in one reading. */
async function namesOf(
  shop: Shop,
  sold: readonly Sold[],
): Promise<ReadonlyMap<RowId, readonly string[]>> {
  const all = await lineNames(
    shop.db,
    sold.flatMap(({ lines }) => lines),
  );
  const names = new Map<RowId, readonly string[]>();
  let at = 0;
  for (const { id, lines } of sold) {
    names.set(id, all.slice(at, at + lines.length));
    at += lines.length;
  }
  return names;
}

type Person = { readonly customerNumber: string; readonly customerName: string };

const nobody: Person = { customerNumber: '', customerName: '' };

/** Who bought, read once for each person. */
class People {
  private readonly shop: Shop;
  private readonly groups: Groups;
  private readonly known = new Map<RowId, Person>();

  constructor(shop: Shop, groups: Groups) {
    this.shop = shop;
    this.groups = groups;
  }

  async read(subjects: readonly (RowId | null)[]): Promise<void> {
    const ids = subjects.filter((id) => id !== null).map((id) => canonicalId(this.groups, id));
    const fresh = [...new Set(ids)].filter((id) => !this.known.has(id));
    if (fresh.length === 0) return;
    for (const id of fresh) this.known.set(id, nobody);
    for (const document of await liveCustomersAmong(this.shop.db, fresh)) {
      const { number, name } = cardFrom(document);
      this.known.set(canonicalId(this.groups, document.id), {
        customerNumber: number,
        customerName: name,
      });
    }
  }

  of(subject: RowId | null): Person {
    if (subject === null) return nobody;
    return this.known.get(canonicalId(this.groups, subject)) ?? nobody;
  }
}
