import {
  type Cents,
  type PointUnits,
  type RowId,
  pointUnits,
  toInstant,
  toOperationId,
  toRowId,
} from '#domain/kernel/units.ts';
import { foldPoints } from '#domain/loyalty/points/fold-points.ts';
import { isSale } from '#domain/loyalty/visits.ts';
import type { RefundEntry } from '#domain/sales/sale.ts';

import { entriesOf, entryById } from '../entries-door.ts';
import { readOff } from '../operations-off.ts';
import { readRules } from '../fold-rules.ts';
import { readProgram } from '../loyalty/program.ts';
import type { Shop } from '../shop.ts';
import { pointsTermsOf } from './refund-sale.ts';

/**
 * How many points the customer would owe after such a refund, because they are spent already, in units of
 * the shop's decimals; 0 for none and where nothing is known. The very fold that makes the balance, with
 * the refund put beside the facts.
 */
export async function debtAfterRefund(
  { db, clock }: Pick<Shop, 'db' | 'clock'>,
  { saleId, amount }: { readonly saleId: RowId; readonly amount: Cents },
): Promise<PointUnits> {
  const sale = await entryById(db, saleId);
  if (sale === undefined || !isSale(sale) || sale.subject === null) return pointUnits(0);
  const { decimals, terms } = await readRules(db);
  const off = await readOff(db);
  const entries = await entriesOf(db, sale.subject);
  const facts = entries.filter(({ operationId }) => !off.has(operationId));
  const today = clock.today();
  const refund: RefundEntry = {
    kind: 'refund',
    id: toRowId('refund-to-come'),
    operationId: toOperationId('refund-to-come'),
    rev: sale.rev,
    by: null,
    // After everything of its day.
    at: toInstant('9999-12-31T23:59:59.999Z'),
    day: today,
    subject: sale.subject,
    saleId,
    amount,
    method: sale.method,
    reasonId: null,
    ...pointsTermsOf(await readProgram(db), today),
  };
  return foldPoints([...facts, ...terms, refund], { decimals, through: today }).debt;
}
