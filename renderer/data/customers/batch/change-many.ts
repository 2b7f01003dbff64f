import { type Result, accept } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { Document, Fields } from '#domain/sync/rows.ts';

import type { Shop } from '../../shop.ts';
import type { Act } from '../../write/act.ts';
import { type BatchRun, type DoPart, inParts } from '../../write/in-parts.ts';
import type { Write } from '../../write/write.ts';
import { liveCustomersAmong } from '../customer-documents.ts';

/** Cards that changed; that had it already; that are gone or may not have it. */
export type BatchCount = {
  readonly changed: number;
  readonly same: number;
  readonly refused: number;
};

export type BatchRefusal = { readonly kind: 'cancelled' };

/** Changes a part of the cards inside a write, and says how it went. */
export type ChangePart = (ids: readonly RowId[], write: Write) => Promise<BatchCount>;

/**
 * Changes many cards as one action, undone in one step. Cards that have it already are not touched, so that
 * an undo takes it away only from those who got it.
 *
 * More than 500 go in chunks that all count from one moment on: cancelled or killed before it, nothing of it is
 * left (`design.md` §4). The same action again changes nothing and answers what it answered.
 */
export async function changeMany(
  shop: Shop,
  ids: readonly RowId[],
  change: ChangePart,
  act: Act,
  run: BatchRun,
): Promise<Result<BatchCount, BatchRefusal>> {
  const doPart: DoPart<RowId, BatchCount, never> = async (part, write, soFar) =>
    accept(sum(soFar, await change(part, write)));
  return inParts(shop, [...new Set(ids)], { start: nothing, doPart }, act, run);
}

const nothing: BatchCount = { changed: 0, same: 0, refused: 0 };

/**
 * Card by card: the fields to set, none for a card that has them already, undefined for one that may not
 * have them. One read for the whole part: a hundred awaits in a row would outlast its transaction.
 */
export function eachCard(
  shop: Shop,
  change: (card: Document, write: Write) => Fields | undefined,
): ChangePart {
  return async (ids, write) => {
    const cards = await liveCustomersAmong(shop.db, ids);
    let changed = 0;
    let refused = ids.length - cards.length;
    for (const card of cards) {
      const fields = change(card, write);
      if (fields === undefined) refused += 1;
      else if (Object.keys(fields).length > 0) {
        write.editDocument(card, fields);
        changed += 1;
      }
    }
    return { changed, refused, same: ids.length - changed - refused };
  };
}

function sum(one: BatchCount, other: BatchCount): BatchCount {
  return {
    changed: one.changed + other.changed,
    same: one.same + other.same,
    refused: one.refused + other.refused,
  };
}
