import { applyErasures, erasedIn } from './erasing.ts';
import { joinDocument, joinEntry, joinText } from './join.ts';
import type { RowHead, Rows } from './rows.ts';

/**
 * Joins two whole sets of rows: what restore, the sync file and a rebuild do, in one pure function.
 * The database does the same in chunks; the property tests hold both to these laws: any order,
 * any grouping, any repetition gives the same rows, and an erased person never comes back.
 */
export function joinRows(mine: Rows, theirs: Rows): Rows {
  const joined: Rows = {
    entries: union(mine.entries, theirs.entries, joinEntry),
    documents: union(mine.documents, theirs.documents, joinDocument),
    texts: union(mine.texts, theirs.texts, joinText),
  };
  return applyErasures(joined, erasedIn(joined.entries));
}

function union<Row extends RowHead>(
  mine: readonly Row[],
  theirs: readonly Row[],
  join: (one: Row, other: Row) => Row,
): readonly Row[] {
  const byId = new Map<string, Row>();
  for (const row of [...mine, ...theirs]) {
    const present = byId.get(row.id);
    byId.set(row.id, present === undefined ? row : join(present, row));
  }
  return [...byId.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}
