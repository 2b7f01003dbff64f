import type { OperationId, RowId, Stamp } from '../kernel/units.ts';
import type { Entry, Value } from './rows.ts';

/** A field of a document got another value. This is the card's history, and what undo reads. */
export type ChangeEntry = Entry & {
  readonly kind: 'change';
  readonly document: RowId;
  readonly path: string;
  /** Where the words are personal they lie in this text row, as JSON `{before, after}`. */
  readonly textId: RowId | null;
  readonly before: Value;
  readonly after: Value;
  readonly stampBefore: Stamp | null;
  /**
   * Only for an edit of a merged card: what the document that was written to held itself, while
   * `before` is what was seen. Once the cards are two again, undo goes back to this.
   */
  readonly own?: Value;
};

/** An operation is taken back (undo; a void is one with a reason), or the taking back is taken back. */
export type ReversalEntry = Entry & {
  readonly kind: 'reversal';
  readonly reverses: OperationId;
  /** The customers whose standing it moves; `many` where they are too many to name. */
  readonly touches: readonly RowId[] | 'many';
  readonly reasonId: RowId | null;
};

/** Two or more cards are one person. Undone like anything else; a card's group is the union of its merges. */
export type MergeEntry = Entry & {
  readonly kind: 'merge';
  readonly members: readonly RowId[];
  /** Field path → the card whose value was chosen. Ids only: an entry holds no words about a person. */
  readonly choices?: Readonly<Record<string, RowId>>;
};

/** A person asked to be forgotten: all cards the person had at that moment. Travels and is never undone. */
export type ErasureEntry = Entry & { readonly kind: 'erasure'; readonly erases: readonly RowId[] };
