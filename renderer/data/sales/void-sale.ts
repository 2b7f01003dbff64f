import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { isSale } from '#domain/loyalty/visits.ts';
import { placeInHistory } from '#domain/sales/history.ts';

import { entryById } from '../entries-door.ts';
import type { Shop } from '../shop.ts';
import { undoOperation } from '../undo.ts';
import type { Act } from '../write/act.ts';

export type VoidRefusal = { readonly kind: 'unknown-sale' } | { readonly kind: 'voided' };

/**
 * Takes a sale back as entered by mistake, as if it had never happened: the undo of the sale's own
 * operation with a reason, no mechanism of its own (`design.md` §8.5).
 */
export async function voidSale(
  shop: Shop,
  request: { readonly saleId: RowId; readonly reason: string },
  act: Act,
): Promise<Result<null, VoidRefusal>> {
  // A past sale came with a whole list, and only the list can be taken back.
  if (placeInHistory(request.saleId) !== undefined) return refuse({ kind: 'unknown-sale' });
  const sale = await entryById(shop.db, request.saleId);
  if (sale === undefined || !isSale(sale)) return refuse({ kind: 'unknown-sale' });

  const undone = await undoOperation(shop, sale.operationId, act, request.reason);
  return undone.ok ? accept(null) : refuse({ kind: 'voided' });
}
