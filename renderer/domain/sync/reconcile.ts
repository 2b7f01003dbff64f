/** How far a copy of the journal reaches: the number of records, and the hash of the last. */
export type ChainEnd = { readonly count: number; readonly hash: string };

/** The key of one record; a retry has the same. */
export type RecordKey = { readonly operationId: string; readonly part: number };

/** A record of the journal after the witness, as far as comparing needs it. */
export type TailRecord = RecordKey & { readonly previousHash: string };

export type Verdict =
  /** View and journal agree; what waits in the outbox has only to be sent. */
  { readonly kind: 'agree' } | { readonly kind: 'rebuild'; readonly why: RebuildReason };

export type RebuildReason = 'missing' | 'behind' | 'different' | 'journal-behind';

/**
 * Whether the database that the app works on (the view) and the journal tell the same story
 * (`design.md` §8.4): the journal's end must be the witness plus a beginning of the outbox.
 * Anything else, and the view is built anew, since Chromium may have dropped what it held.
 *
 * `tail` are the journal's records after the witness; it may be cut after one more than the outbox
 * holds, since then they cannot agree any more.
 */
export function compareViewWithJournal(
  witness: ChainEnd | undefined,
  outbox: readonly RecordKey[],
  journal: ChainEnd,
  tail: readonly TailRecord[],
): Verdict {
  if (witness === undefined) {
    return journal.count === 0 ? { kind: 'agree' } : { kind: 'rebuild', why: 'missing' };
  }
  if (journal.count < witness.count) return { kind: 'rebuild', why: 'journal-behind' };
  const reached = tail[0]?.previousHash ?? journal.hash;
  if (reached !== witness.hash) return { kind: 'rebuild', why: 'different' };
  const isOurs = tail.every((record, index) => sameKey(record, outbox[index]));
  return isOurs ? { kind: 'agree' } : { kind: 'rebuild', why: 'behind' };
}

function sameKey(record: RecordKey, waiting: RecordKey | undefined): boolean {
  return waiting?.operationId === record.operationId && waiting.part === record.part;
}
