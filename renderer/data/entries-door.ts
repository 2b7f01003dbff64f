import type { CouponIssueEntry } from '#domain/coupons/facts.ts';
import { isCouponIssue } from '#domain/coupons/fold-coupons.ts';
import type { BusinessDay, OperationId, RowId, Seq } from '#domain/kernel/units.ts';
import { type PrintEntry, isPrint } from '#domain/printing/print-entry.ts';
import { isHistory, placeInHistory } from '#domain/sales/history.ts';
import { unpackSale } from '#domain/sales/unpack-history.ts';
import { type Groups, membersOf } from '#domain/sync/groups.ts';

import { readMergeBook } from './merge-book.ts';
import { salesIn, unpacked } from './packed-sales.ts';
import type { ShopDatabase } from './shop-database.ts';
import type { CareMarked, StoredEntry } from './stored-rows.ts';
import { careMark, couponMark, printMark, walkInMark } from './write/marks.ts';

// The one door through which entries are read. Features and commands ask here and never query the
// table themselves: past sales lie packed, many to a row, and come out here like any other
// (`design.md` §3, §8.11). Whoever sweeps over the whole shop finds the rest of it in `everybodys-entries.ts`.

/** All entries about a customer, those of merged cards included; no particular order. */
export async function entriesOf(db: ShopDatabase, subject: RowId): Promise<readonly StoredEntry[]> {
  return entriesAboutAny(db, membersOf(await readGroups(db), subject));
}

/**
 * The next entries that arrived here after number `after`, in order of arrival: about `limit` of them,
 * and always all of one number, since a packed row gives thousands with the same. None at the end.
 */
export async function entriesSince(
  db: ShopDatabase,
  after: Seq,
  limit: number,
): Promise<readonly StoredEntry[]> {
  const entries: StoredEntry[] = [];
  for (const row of await rowsSince(db, after, limit)) {
    if (entries.length >= limit) break;
    entries.push(...(isHistory(row) ? salesIn([row]) : [row]));
  }
  return entries;
}

/**
 * As `entriesSince`, with pages of history left packed: for those who ask only whom something arrived
 * about (`subjectsMovedBy`). A whole past that came in one import is thirty rows, and half a million lines unpacked.
 */
export async function rowsSince(
  db: ShopDatabase,
  after: Seq,
  limit: number,
): Promise<readonly StoredEntry[]> {
  return db.entries.where('seq').above(after).limit(limit).toArray();
}

/** The entries one user action wrote. */
export async function entriesOfOperation(
  db: ShopDatabase,
  operationId: OperationId,
): Promise<readonly StoredEntry[]> {
  return unpacked(await db.entries.where('operationId').equals(operationId).toArray());
}

/**
 * The entries about exactly this row: one card of a group, a product, a tag; or a sale to somebody
 * without a card, since its refunds have no customer to be about.
 */
export async function entriesAbout(db: ShopDatabase, id: RowId): Promise<readonly StoredEntry[]> {
  return entriesAboutAny(db, [id]);
}

/**
 * As `entriesAboutAny`, without packed past sales: coupons, points, redemptions and sign-ins never lie in those,
 * and unpacking a page of them for a regular takes longer than all the rest.
 */
export async function rowsAboutAny(
  db: ShopDatabase,
  ids: readonly RowId[],
): Promise<readonly StoredEntry[]> {
  return db.entries
    .where('subject')
    .anyOf([...ids])
    .toArray();
}

/** The coupons that were issued under any of these codes. */
export async function couponsByCode(
  db: ShopDatabase,
  codes: readonly string[],
): Promise<readonly (StoredEntry & CouponIssueEntry)[]> {
  const rows = await db.entries.where('mark').anyOf(codes.map(couponMark)).toArray();
  return rows.filter(isCouponIssue);
}

/** What came out of a printer about exactly this row. */
export async function printsAbout(
  db: ShopDatabase,
  id: RowId,
): Promise<readonly (StoredEntry & PrintEntry)[]> {
  return (await db.entries.where('mark').equals(printMark(id)).toArray()).filter(isPrint);
}

/** The entries about any of these rows. */
export async function entriesAboutAny(
  db: ShopDatabase,
  ids: readonly RowId[],
): Promise<readonly StoredEntry[]> {
  return [...(await rowsAboutAny(db, ids)), ...(await pastOf(db, ids))];
}

/**
 * As `entriesAboutAny`, for most of the shop at a time: `ids` in their order are read in one sweep from the
 * first to the last, with whoever lies between. Asking for each takes ten times as long.
 */
export async function entriesFromTo(
  db: ShopDatabase,
  ids: readonly RowId[],
): Promise<readonly StoredEntry[]> {
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined) return [];
  const rows = await db.entries.where('subject').between(first, last, true, true).toArray();
  return [...rows, ...(await pastOf(db, ids))];
}

/** Packed past sales of these people. */
async function pastOf(db: ShopDatabase, ids: readonly RowId[]): Promise<readonly StoredEntry[]> {
  // Most shops never took a past in; asking for hundreds one by one would cost them a tenth of a millisecond each.
  if (ids.length > fewIds && (await db.entries.where('mark').equals('history').count()) === 0) {
    return [];
  }
  // Keys first: a page is found once for each of its people, and is a third of a megabyte.
  const keys = await db.entries
    .where('holds')
    .anyOf([...ids])
    .primaryKeys();
  if (keys.length === 0) return [];
  const pages = await db.entries.bulkGet([...new Set(keys)]);
  const wanted = new Set<RowId | null>(ids);
  return salesIn(pages, (person) => person !== null && wanted.has(person));
}

const fewIds = 5;

/** The sales of a shop day to people without a card. */
export async function walkInSalesOf(
  db: ShopDatabase,
  day: BusinessDay,
): Promise<readonly StoredEntry[]> {
  const mark = walkInMark(day);
  const rows = await db.entries.where('mark').equals(mark).toArray();
  const pages = await db.entries.where('holds').equals(mark).toArray();
  const past = salesIn(pages, (person) => person === null);
  return [...rows, ...past.filter((sale) => sale.day === day)];
}

/**
 * What the shop counts over everybody (how content they were, who was asked back, what of a day is seen
 * to), from one day through another; what was taken back is in it.
 */
export async function careEntriesBetween(
  db: ShopDatabase,
  kind: CareMarked,
  from: BusinessDay,
  through: BusinessDay,
): Promise<readonly StoredEntry[]> {
  return db.entries
    .where('mark')
    .between(careMark(kind, from), careMark(kind, through), true, true)
    .toArray();
}

/** One entry by its id, which may name a place in a page of history. */
export async function entryById(db: ShopDatabase, id: RowId): Promise<StoredEntry | undefined> {
  const place = placeInHistory(id);
  if (place === undefined) return db.entries.get(id);
  const page = await db.entries.get(place.page);
  if (page === undefined || !isHistory(page)) return undefined;
  const sale = unpackSale(page, place.place);
  return sale === undefined ? undefined : { ...sale, seq: page.seq };
}

/**
 * Entries by their ids, each page of history read once: fifty last purchases lie in a handful of pages, a third of a
 * megabyte each.
 */
export async function entriesByIds(
  db: ShopDatabase,
  ids: readonly RowId[],
): Promise<ReadonlyMap<RowId, StoredEntry>> {
  const rowIds = new Set(ids.map((id) => placeInHistory(id)?.page ?? id));
  const rows = new Map<RowId, StoredEntry>();
  for (const row of await db.entries.bulkGet([...rowIds])) if (row) rows.set(row.id, row);
  const found = new Map<RowId, StoredEntry>();
  for (const id of ids) {
    const place = placeInHistory(id);
    const row = rows.get(place?.page ?? id);
    if (row === undefined) continue;
    if (place === undefined) found.set(id, row);
    else if (isHistory(row)) {
      const sale = unpackSale(row, place.place);
      if (sale !== undefined) found.set(id, { ...sale, seq: row.seq });
    }
  }
  return found;
}

/** Which cards are one person, by the merges that count. */
export function readGroups(db: ShopDatabase): PromiseLike<Groups> {
  return readMergeBook(db).then(({ groups }) => groups);
}
