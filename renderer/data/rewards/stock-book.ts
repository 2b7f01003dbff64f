import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { StockEntry } from '#domain/rewards/facts.ts';
import { piecesLeft } from '#domain/rewards/stock.ts';
import type { Entry } from '#domain/sync/rows.ts';

import { documentOfKind } from '../catalogue/documents.ts';
import { entriesAbout } from '../entries-door.ts';
import { readOff } from '../operations-off.ts';
import type { Shop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import type { Write } from '../write/write.ts';

export type StockRefusal =
  | { readonly kind: 'unknown' }
  /** Its pieces are not counted. */
  | { readonly kind: 'not-kept' }
  | { readonly kind: 'bad-number' }
  | { readonly kind: 'below-zero'; readonly left: number };

const mostPieces = 1_000_000;

/** The pieces of a reward or coupon that are left, by its entries that count. */
export async function stockOf(db: ShopDatabase, id: RowId): Promise<number> {
  return piecesLeft(await entriesAbout(db, id), await readOff(db));
}

/**
 * Pieces that came or went: a delivery, a breakage, a count; never "the new stock". For rewards and coupons
 * whose pieces are counted. Refuses zero, fractions, more than a million and going below zero; a stock that two
 * counters brought below zero can be corrected upwards by any step.
 */
export async function correctStock(
  shop: Shop,
  id: RowId,
  pieces: number,
  act: Act,
): Promise<Result<{ readonly left: number }, StockRefusal>> {
  return operate<{ readonly left: number }, StockRefusal>(shop, act, async (write) => {
    const { db } = shop;
    const document =
      (await documentOfKind(db, 'reward', id)) ?? (await documentOfKind(db, 'coupon', id));
    if (document === undefined) return refuse({ kind: 'unknown' });
    if (document.fields['stockKept'] !== true) return refuse({ kind: 'not-kept' });
    if (!isPieces(pieces)) return refuse({ kind: 'bad-number' });
    const left = await stockOf(db, id);
    if (pieces < 0 && left + pieces < 0) return refuse({ kind: 'below-zero', left });
    addStock(write, { id, pieces, cause: 'set' });
    return accept({ left: left + pieces });
  });
}

/** Writes into a stock book, inside the command that takes or gives back the pieces. */
export function addStock(
  write: Write,
  stock: Pick<StockEntry, 'id' | 'pieces' | 'cause' | 'takenBy' | 'of'>,
): void {
  const { id: subject, ...facts } = stock;
  write.addEntry<StockEntry>({ kind: 'stock', subject, ...facts });
}

/** One piece back into a stock book for a redemption or issue (`of`), if the action that made these entries took one from it. */
export function givePieceBack(
  write: Write,
  id: RowId | null,
  { of, made }: { readonly of: RowId; readonly made: readonly Entry[] },
): void {
  const taken = made.find(({ kind, subject }) => kind === 'stock' && subject === id);
  if (id === null || taken === undefined) return;
  addStock(write, { id, pieces: 1, cause: 'given_back', takenBy: taken.operationId, of });
}

function isPieces(pieces: number): boolean {
  return Number.isSafeInteger(pieces) && pieces !== 0 && Math.abs(pieces) <= mostPieces;
}
