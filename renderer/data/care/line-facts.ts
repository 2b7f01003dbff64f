import type { FollowUp } from '#domain/care/follow-up.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { isSale } from '#domain/loyalty/visits.ts';

import { entriesByIds } from '../entries-door.ts';
import { lineNames } from '../sales/line-names.ts';
import type { Shop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import { followUpWords } from './follow-up-words.ts';

export type LineFacts = {
  /** What each customer bought last, in words; nothing for who bought none. */
  readonly bought: ReadonlyMap<RowId, string>;
  /** What is to be said or done, by follow-up. */
  readonly words: ReadonlyMap<RowId, string>;
};

/**
 * What the lines on the screen say beyond what lies in memory: what was bought last, and the words of a promise.
 * A handful of reads by key, whatever the book holds; asked for the shown lines only.
 */
export async function lineFactsOf(
  { db }: Pick<Shop, 'db'>,
  people: readonly RowId[],
  followUps: readonly FollowUp[],
): Promise<LineFacts> {
  const words = await followUpWords(db, followUps);
  return { bought: await lastPurchases(db, people), words };
}

async function lastPurchases(
  db: ShopDatabase,
  people: readonly RowId[],
): Promise<ReadonlyMap<RowId, string>> {
  const standings = (await db.standings.bulkGet([...people])).filter((one) => one !== undefined);
  const entries = await entriesByIds(
    db,
    standings.flatMap(({ lastSaleId }) => lastSaleId ?? []),
  );
  const sales = standings.flatMap(({ customerId, lastSaleId }) => {
    const sale = lastSaleId === null ? undefined : entries.get(lastSaleId);
    return sale !== undefined && isSale(sale) ? [{ customerId, lines: sale.lines }] : [];
  });
  const names = await lineNames(
    db,
    sales.flatMap(({ lines }) => lines),
  );
  const bought = new Map<RowId, string>();
  let from = 0;
  for (const { customerId, lines } of sales) {
    const of = names.slice(from, from + lines.length).filter((name) => name !== '');
    from += lines.length;
    if (of.length > 0) bought.set(customerId, of.join('、'));
  }
  return bought;
}
