/** Where the journal stands: how many records, and the chain's last hash (64 hex digits; 64 zeros when empty). */
export type JournalEnd = { readonly count: number; readonly hash: string };

/**
 * Records to append, in order, after record number `after.count`. A batch that overlaps what is
 * already written (a retry) is answered with the end it led to; one that does not fit is refused.
 */
export type JournalBatch = {
  readonly shopId: string;
  readonly after: JournalEnd;
  readonly records: readonly NewRecord[];
};

/** One committed step of one command. `(operationId, part)` is its idempotency key. `body` is JSON text. */
export type NewRecord = {
  readonly operationId: string;
  readonly part: number;
  readonly ids: readonly string[];
  readonly body: string;
};

export type AppendOutcome =
  | { readonly kind: 'written'; readonly end: JournalEnd }
  | { readonly kind: 'out-of-order'; readonly end: JournalEnd }
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'not-writable'; readonly code: string };

/** About 4 MB of records after a number, oldest first; `more` says whether to ask again. */
export type JournalPage =
  | { readonly kind: 'page'; readonly records: readonly StoredRecord[]; readonly more: boolean }
  | { readonly kind: 'unreadable'; readonly code: string };

export type StoredRecord = NewRecord & {
  readonly number: number;
  readonly previousHash: string;
  readonly hash: string;
};
