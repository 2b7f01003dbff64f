import type { RowId } from '#domain/kernel/units.ts';
import type { PrintFacts } from '#domain/printing/print-facts.ts';
import { pursesOnPaper } from '#domain/printing/statement-on-paper.ts';

import { type StatementRow, statementOf } from '../../stored/stored-queries.ts';
import type { Shop } from '../../shop.ts';

/** A line of the statement, and what it left in both purses. */
export type StoredMovement = {
  readonly row: StatementRow;
  readonly left: PrintFacts['totals'];
};

/** How an entry moved a customer's stored value, out of the full statement: a slip and the statement are one truth. */
export async function movementOf(
  shop: Shop,
  customerId: RowId,
  entryId: RowId,
): Promise<StoredMovement | undefined> {
  const { rows } = await statementOf(shop, customerId);
  const row = rows.find((one) => one.entryId === entryId);
  return row && { row, left: pursesOnPaper(row.balance) };
}
