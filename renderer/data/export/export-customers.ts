import { cardFrom } from '#domain/customers/card-document.ts';
import type { Card } from '#domain/customers/card.ts';
import {
  type CardWords,
  type CustomerColumn,
  customerCell,
} from '#domain/export/customer-cells.ts';
import type { ExportCell, ExportTable } from '#domain/export/export-table.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { type Standing, noStanding } from '#domain/loyalty/standing.ts';
import { canonicalId } from '#domain/sync/groups.ts';

import { settingsOf } from '../catalogue/settings.ts';
import { tagsOf } from '../catalogue/tags.ts';
import {
  customerKind,
  liveCustomersAmong,
  liveCustomersBetween,
} from '../customers/customer-documents.ts';
import { readGroups } from '../entries-door.ts';
import type { Shop } from '../shop.ts';

/** Words that the screen hands in, in the owner's language. */
export type CustomerWords = CardWords & {
  readonly title: string;
  readonly heading: (column: CustomerColumn) => string;
};

/** Cards read at a time; the whole of 100,000 would be some 300 MB. */
const cardsAtOnce = 2_000;

/**
 * A list of customers on its way into a file (`rules.md` §8): these, in this order, or all in the order
 * in which they came. Merged cards are one; whoever was erased or deleted is not in it. Read while it is
 * written, a batch at a time.
 */
export async function exportCustomers(
  shop: Shop,
  ids: readonly RowId[] | 'all',
  columns: readonly CustomerColumn[],
  words: CustomerWords,
): Promise<ExportTable> {
  const wanted = ids === 'all' ? await everyCard(shop) : ids;
  const groups = await readGroups(shop.db);
  const distinct = [...new Set(wanted.map((id) => canonicalId(groups, id)))];
  const once = ids === 'all' ? distinct.sort() : distinct;
  return {
    name: words.title,
    headings: columns.map(words.heading),
    batches: customerRows(shop, { ids: once, areAll: ids === 'all' }, columns, words),
  };
}

/** `areAll`: every card between the first and the last id, in order. */
type Wanted = { readonly ids: readonly RowId[]; readonly areAll: boolean };

/** Ids alone: 100,000 of them are read in a moment. */
async function everyCard({ db }: Shop): Promise<readonly RowId[]> {
  return (await db.documents.where('kind').equals(customerKind).primaryKeys()).sort();
}

async function* customerRows(
  shop: Shop,
  { ids, areAll }: Wanted,
  columns: readonly CustomerColumn[],
  words: CustomerWords,
): AsyncGenerator<readonly (readonly ExportCell[])[]> {
  const tagNames = new Map((await tagsOf(shop)).map(({ id, name }) => [id, name]));
  const { decimals } = (await settingsOf(shop)).earnRule;
  for (let start = 0; start < ids.length; start += cardsAtOnce) {
    const some = ids.slice(start, start + cardsAtOnce);
    const cards = await cardsOf(shop, some, areAll);
    const numbers = await numbersOf(
      shop,
      [...cards.values()].map(({ referrerId }) => referrerId),
    );
    const standings = await standingsOf(shop, some, areAll);
    yield some.flatMap((id) => {
      const card = cards.get(id);
      if (card === undefined) return [];
      const standing = standings.get(id) ?? noStanding(id);
      const referrer = card.referrerId === null ? '' : (numbers.get(card.referrerId) ?? '');
      const facts = { card, standing, tagNames, referrer, decimals };
      return [columns.map((column) => customerCell(column, facts, words))];
    });
  }
}

/** Cards by the id that stands for their group. */
async function cardsOf({ db }: Shop, ids: readonly RowId[], areAll: boolean) {
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined) return new Map<RowId, Card>();
  const groups = await readGroups(db);
  const documents = areAll
    ? await liveCustomersBetween(db, first, last)
    : await liveCustomersAmong(db, ids);
  return new Map(documents.map(cardFrom).map((card) => [canonicalId(groups, card.id), card]));
}

async function standingsOf({ db }: Shop, ids: readonly RowId[], areAll: boolean) {
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined) return new Map<RowId, Standing>();
  const rows = areAll
    ? await db.standings.where(':id').between(first, last, true, true).toArray()
    : await db.standings.bulkGet([...ids]);
  return new Map(
    rows.flatMap((row) => (row === undefined ? [] : [[row.customerId, row] as const])),
  );
}

/** What stands on the referrers' cards: the number, else the name. */
async function numbersOf(
  shop: Shop,
  ids: readonly (RowId | null)[],
): Promise<ReadonlyMap<RowId, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const cards = await cardsOf(shop, wanted, false);
  const groups = await readGroups(shop.db);
  return new Map(
    wanted.map((id) => {
      const card = cards.get(canonicalId(groups, id));
      return [id, card === undefined ? '' : card.number || card.name];
    }),
  );
}
