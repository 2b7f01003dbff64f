import { type RowId, toRowId } from '#domain/kernel/units.ts';

import type { ShopDatabase } from '../shop-database.ts';
import { CardBook } from './card-book.ts';
import type { CardsOutcome, NumberedRow, RowBatches, RowDecision } from './take-card-in.ts';

/** Says of rows in the book what the check shows of them. */
export type DuplicateSeen = (row: NumberedRow, card: RowId) => void;

/** What `importCards` would do, at most: an update that changes nothing will be counted as kept. Writes nothing. */
export async function planCards(
  db: ShopDatabase,
  rows: RowBatches,
  decide: (row: number) => RowDecision,
  onDuplicate: DuplicateSeen,
): Promise<CardsOutcome & { readonly duplicates: number }> {
  const book = await CardBook.read(db);
  const outcome = { created: 0, updated: 0, kept: 0, duplicates: 0 };
  let drawn = 0;
  for await (const batch of rows) {
    for (const row of batch) {
      const known = book.find(row.value);
      if (known !== undefined) {
        outcome.duplicates += 1;
        onDuplicate(row, known);
      }
      const decision = known === undefined ? 'create' : decide(row.row);
      if (decision === 'create') book.add(placeholder(++drawn), row.value);
      outcome[decision === 'create' ? 'created' : decision === 'update' ? 'updated' : 'kept'] += 1;
    }
  }
  return outcome;
}

/** Stands for a card that a plan would make. */
function placeholder(number: number): RowId {
  return toRowId(`planned-${number}`);
}
