import { type Result, accept, refuse } from '#domain/kernel/result.ts';

import type { WritingShop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { answeredBefore } from '../write/answered-before.ts';
import { beginLong } from '../write/long-operation.ts';
import {
  type CardsOutcome,
  type RowBatches,
  type RowDecision,
  knownCards,
  newCardsJob,
  takeCardIn,
} from './take-card-in.ts';

/** `placing`: it is committed and cannot be cancelled any more, only undone. */
export type ImportProgress = (done: number, of: number, phase: 'staging' | 'placing') => void;

/**
 * Takes a list of customers in, as one action that undoes in one step.
 *
 * In chunks, so that the counter stays usable, and all or nothing: cancelled, or killed half-way,
 * nothing of it is left (`design.md` §4). A row whose number or phone is on a card already, or on an
 * earlier row of the list, updates that card, keeps it as it is or makes a second one, as `decide` says;
 * what a list leaves empty never empties a card. Balances become entries of new cards only: a card that
 * is in the book has its own. `progress` counts rows written; while they are read it does not know of how many.
 */
export async function importCards(
  shop: WritingShop,
  rows: RowBatches,
  decide: (row: number) => RowDecision,
  act: Act,
  progress: ImportProgress,
  signal: AbortSignal,
): Promise<Result<CardsOutcome, { readonly kind: 'cancelled' }>> {
  const outcome = { created: 0, updated: 0, kept: 0 };
  const long = await beginLong(shop, act);
  if (long === undefined) {
    return accept((await answeredBefore<CardsOutcome>(shop.db, act))?.outcome ?? outcome);
  }
  try {
    const job = await newCardsJob(shop, decide);
    let taken = 0;
    for await (const batch of rows) {
      if (signal.aborted) break;
      await long.stage(async (write) => {
        // One read for the whole chunk: a hundred awaits in a row that ask Dexie nothing end its
        // transaction ("committed too early"; its zone follows at most 100 of them).
        const cards = await knownCards(shop.db, job, batch);
        for (const row of batch) outcome[takeCardIn(job, cards, write, row)] += 1;
      });
      taken += batch.length;
      progress(taken, 0, 'staging');
    }
    if (signal.aborted) {
      await long.abandon();
      return refuse({ kind: 'cancelled' });
    }
    await long.commit(outcome, (part, of) =>
      progress(Math.round((taken * part) / of), taken, 'placing'),
    );
  } catch (error) {
    await long.abandon();
    throw error;
  }
  return accept(outcome);
}
