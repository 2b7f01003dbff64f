import type { RowId } from '../kernel/units.ts';
import type { Entry } from '../sync/rows.ts';
import type { DocumentKind } from './documents.ts';

/**
 * Something came out of a printer. `subject` is the customer whose story tells it; of a sale without a card that sale,
 * as its refunds have it. `about` is what was printed: a sale, a card, a product; null for a list.
 */
export type PrintEntry = Entry & {
  readonly kind: 'print';
  readonly about: RowId | null;
  readonly document: DocumentKind;
  readonly copies: number;
};

/** Whether an entry tells of paper that came out. */
export function isPrint<E extends Entry>(entry: E): entry is E & PrintEntry {
  return entry.kind === 'print';
}
