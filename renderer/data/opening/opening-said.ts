import type { RebuildReason } from '#domain/sync/reconcile.ts';

/** What the opening did that the owner should hear about. */
export type OpeningNotice =
  | {
      readonly kind: 'rebuilt';
      readonly why: RebuildReason;
      readonly records: number;
      readonly unreadable: number;
      readonly recovered: number;
      /** The snapshot it began from, and how many newer ones could not be read; null: from the journal's first record. */
      readonly from: { readonly madeAt: string } | null;
      readonly badSnapshots: number;
    }
  /** An older database, unreadable when it was replaced, could be read now and had these rows. */
  | { readonly kind: 'salvaged'; readonly rows: number }
  | { readonly kind: 'unfinished-removed'; readonly operations: number }
  | { readonly kind: 'clock-behind'; readonly days: number }
  | { readonly kind: 'trial' };

/** How far a rebuild, or the writing anew after an erasure, has come: the line that is shown instead of an empty shop. */
export type OpeningProgress = (progress: {
  readonly kind: 'rebuilding' | 'renewing';
  readonly done: number;
  readonly of: number;
}) => void;
