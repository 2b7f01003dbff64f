import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';
import type { VisitCardEntry } from '#domain/stored/facts.ts';
import { type CardState, foldCards } from '#domain/stored/fold-cards.ts';
import { isVisitCard } from '#domain/stored/movements.ts';

import { entryById } from '../entries-door.ts';
import { readOff } from '../operations-off.ts';
import { countingRowsOf } from '../loyalty/counting-rows.ts';
import type { ShopDatabase } from '../shop-database.ts';

export type CardRefusal = { readonly kind: 'unknown-card' } | { readonly kind: 'voided' };

/** A visit card, whose it is, and how it stands. */
export type FoundCard = {
  readonly sold: VisitCardEntry;
  readonly customerId: RowId;
  readonly state: CardState;
};

/** A visit card by the id of the entry that sold it. Refuses one that is not there, and one whose sale was taken back. */
export async function findCard(
  db: ShopDatabase,
  cardId: RowId,
  today: BusinessDay,
): Promise<Result<FoundCard, CardRefusal>> {
  const sold = await entryById(db, cardId);
  if (sold === undefined || !isVisitCard(sold) || sold.subject === null) {
    return refuse({ kind: 'unknown-card' });
  }
  if ((await readOff(db)).has(sold.operationId)) return refuse({ kind: 'voided' });
  const cards = foldCards(await countingRowsOf(db, sold.subject), { today });
  const state = cards.find((card) => card.cardId === cardId);
  if (state === undefined) return refuse({ kind: 'unknown-card' });
  return accept({ sold, customerId: sold.subject, state });
}
