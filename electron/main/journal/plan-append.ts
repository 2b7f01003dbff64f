import type { JournalBatch, JournalEnd } from '../../contract-journal.ts';
import type { RecordLine } from './chain.ts';

/** What the decision needs of a record that is already written. */
export type WrittenKey = Pick<RecordLine, 'n' | 'op' | 'part' | 'prev' | 'hash'>;

export type AppendPlan =
  /** Write the records from this index on. */
  | { readonly kind: 'append'; readonly from: number }
  /** All of it is there since an earlier try; this is the end it led to. */
  | { readonly kind: 'already-written'; readonly end: JournalEnd }
  | { readonly kind: 'out-of-order' };

/**
 * Decides what of a batch is new (`design.md` §8.1). `written` are the records after
 * `batch.after.count`, oldest first, as many as the batch has or fewer if the journal ends.
 *
 * The page repeats a batch when it did not hear the answer. Nothing may then be written
 * twice, and nothing that merely resembles a retry may pass for one: the chain before it and
 * each key must be the same.
 */
export function planAppend(
  batch: JournalBatch,
  end: JournalEnd,
  written: readonly WrittenKey[],
): AppendPlan {
  const { after, records } = batch;
  if (after.count > end.count) return { kind: 'out-of-order' };
  if (after.count === end.count) {
    return after.hash === end.hash ? { kind: 'append', from: 0 } : { kind: 'out-of-order' };
  }

  const overlap = Math.min(records.length, end.count - after.count);
  let last = after;
  for (let index = 0; index < overlap; index += 1) {
    const known = written[index];
    const asked = records[index];
    if (known === undefined || asked === undefined) return { kind: 'out-of-order' };
    const fits = known.n === last.count + 1 && known.prev === last.hash;
    const same = known.op === asked.operationId && known.part === asked.part;
    if (!fits || !same) return { kind: 'out-of-order' };
    last = { count: known.n, hash: known.hash };
  }
  if (overlap < records.length) return { kind: 'append', from: overlap };
  return { kind: 'already-written', end: last };
}
