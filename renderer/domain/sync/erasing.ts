import type { RowId } from '../kernel/units.ts';
import type { Document, Entry, Rows, TextRow } from './rows.ts';
import type { ErasureEntry } from './facts.ts';

/** The people that must not come back, whatever a file brings: the cards named by all erasures. */
export function erasedIn(entries: readonly Entry[]): ReadonlySet<RowId> {
  return new Set(entries.filter(isErasure).flatMap((entry) => entry.erases));
}

/** The fact that people asked to be forgotten. */
export function isErasure(entry: Entry): entry is ErasureEntry {
  return entry.kind === 'erasure';
}

/**
 * Rows without the erased people: their cards keep their id and lose every field, their texts lose
 * their words. Money facts stay, without a name (`rules.md` §1). Erasing beats every join, so this
 * is applied at each join, restore and rebuild.
 */
export function applyErasures(rows: Rows, erased: ReadonlySet<RowId>): Rows {
  if (erased.size === 0) return rows;
  return {
    entries: rows.entries,
    documents: rows.documents.map((row) => (erased.has(row.id) ? erasedDocument(row) : row)),
    texts: rows.texts.map((row) =>
      row.subject !== null && erased.has(row.subject) ? erasedText(row) : row,
    ),
  };
}

/** What is left of a card: that there was one. The same whatever the card held. */
export function erasedDocument({ id, kind, rev, operationId, by }: Document): Document {
  return { id, kind, rev, operationId, by, fields: {}, clock: {} };
}

/** What is left of words: that there were some. */
export function erasedText(row: TextRow): TextRow {
  return { ...row, text: null };
}
