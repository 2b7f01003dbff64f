import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { Document, Fields } from '#domain/sync/rows.ts';

import type { Shop } from '../../shop.ts';
import type { Act } from '../../write/act.ts';
import { beginLong } from '../../write/long-operation.ts';
import { operate } from '../../write/operate.ts';
import type { Write } from '../../write/write.ts';
import { liveCustomersAmong } from '../customer-documents.ts';

/** Cards that changed; that had it already; that are gone or may not have it. */
export type BatchCount = {
  readonly changed: number;
  readonly same: number;
  readonly refused: number;
};

export type BatchRefusal = { readonly kind: 'cancelled' };

/** How a long batch goes on, and how a person stops it. */
export type BatchRun = {
  readonly progress: (done: number, of: number) => void;
  readonly signal: AbortSignal;
};

/** Changes a part of the cards inside a write, and says how it went. */
export type ChangePart = (ids: readonly RowId[], write: Write) => Promise<BatchCount>;

/** As many as one transaction writes without the counter noticing; each card makes two or three rows. */
const mostAtOnce = 500;

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
  const wanted = [...new Set(ids)];
  if (wanted.length > mostAtOnce) return changeInChunks(shop, wanted, change, act, run);
  const done = await operate<BatchCount, never>(shop, act, async (write) =>
    accept(await change(wanted, write)),
  );
  run.progress(wanted.length, wanted.length);
  return done;
}

async function changeInChunks(
  shop: Shop,
  ids: readonly RowId[],
  change: ChangePart,
  act: Act,
  { progress, signal }: BatchRun,
): Promise<Result<BatchCount, BatchRefusal>> {
  const long = await beginLong(shop, act);
  if (long === undefined) return accept(await answeredBefore(shop, act));
  let count: BatchCount = { changed: 0, same: 0, refused: 0 };
  try {
    for (let start = 0; start < ids.length; start += mostAtOnce) {
      if (signal.aborted) {
        await long.abandon();
        return refuse({ kind: 'cancelled' });
      }
      const chunk = ids.slice(start, start + mostAtOnce);
      await long.stage(async (write) => {
        count = sum(count, await change(chunk, write));
      });
      progress(Math.min(start + mostAtOnce, ids.length), ids.length * 2);
    }
    await long.commit(count, (part, of) =>
      progress(ids.length + Math.round((ids.length * part) / of), ids.length * 2),
    );
  } catch (error) {
    await long.abandon();
    throw error;
  }
  return accept(count);
}

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

async function answeredBefore(shop: Shop, act: Act): Promise<BatchCount> {
  const done = await shop.db.operations.get(act.operationId);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the outcome was this command's own answer, stored under this very operation id
  return (done?.outcome as BatchCount | undefined) ?? { changed: 0, same: 0, refused: 0 };
}

function sum(one: BatchCount, other: BatchCount): BatchCount {
  return {
    changed: one.changed + other.changed,
    same: one.same + other.same,
    refused: one.refused + other.refused,
  };
}
