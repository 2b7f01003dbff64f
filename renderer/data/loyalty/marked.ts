import { cardFrom } from '#domain/customers/card-document.ts';
import type { Standing } from '#domain/loyalty/standing.ts';
import type { StandingMark } from '#domain/loyalty/standing-marks.ts';

import { liveCustomersAmong } from '../customers/customer-documents.ts';
import type { Shop } from '../shop.ts';

/** A customer whose balance the owner should look at. */
export type MarkedCustomer = Standing & { readonly name: string; readonly number: string };

export type Marked = {
  /** How many have the mark in all. */
  readonly total: number;
  /** The first of them, by name. */
  readonly customers: readonly MarkedCustomer[];
};

/**
 * Customers with a mark: a debt of points, stored value or a card below zero after two counters were offline, or
 * nearly used up. Found by index, and at most `most` are read, so that a list of many costs no more than it shows.
 */
export async function markedWith(
  { db }: Pick<Shop, 'db'>,
  mark: StandingMark,
  most: number,
): Promise<Marked> {
  const count = await db.standings.where('marks').equals(mark).count();
  const rows = await db.standings.where('marks').equals(mark).limit(most).toArray();
  const cards = await liveCustomersAmong(
    db,
    rows.map(({ customerId }) => customerId),
  );
  const byId = new Map(cards.map(cardFrom).map((card) => [card.id, card]));
  const customers = rows.flatMap((row): readonly MarkedCustomer[] => {
    const card = byId.get(row.customerId);
    return card === undefined ? [] : [{ ...row, name: card.name, number: card.number }];
  });
  customers.sort((one, other) => one.name.localeCompare(other.name));
  // Deleted cards keep their standing; where all were read they are not counted.
  return { total: count > most ? count : customers.length, customers };
}
