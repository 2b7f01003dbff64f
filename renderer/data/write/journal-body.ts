import type { RowId } from '#domain/kernel/units.ts';
import type { Rows } from '#domain/sync/rows.ts';

/**
 * What one journal record carries. `rows` is a whole command; `staged` is a chunk of a long one,
 * which counts only if its `commit` follows (`design.md` §8.2).
 */
export type JournalBody =
  | { readonly kind: 'rows'; readonly rows: Rows; readonly outcome: unknown }
  | { readonly kind: 'staged'; readonly rows: Rows }
  | { readonly kind: 'commit'; readonly parts: number; readonly outcome: unknown };

/** What a journal record holds, as the text that goes to the disk. */
export function journalText(body: JournalBody): string {
  return JSON.stringify(body);
}

/** Reads a body back; undefined for one that this version cannot read (the rebuild counts those). */
export function readJournalText(text: string): JournalBody | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return isBody(body) ? body : undefined;
  } catch {
    return undefined;
  }
}

/** The ids a record is about, for the chain and for later erasing. */
export function idsOf(rows: Rows): readonly RowId[] {
  return [...rows.entries, ...rows.documents, ...rows.texts].map(({ id }) => id);
}

function isBody(body: unknown): body is JournalBody {
  if (typeof body !== 'object' || body === null || !('kind' in body)) return false;
  if (body.kind === 'commit') return 'parts' in body && typeof body.parts === 'number';
  return (body.kind === 'rows' || body.kind === 'staged') && 'rows' in body && isRows(body.rows);
}

function isRows(rows: unknown): boolean {
  if (typeof rows !== 'object' || rows === null) return false;
  return ['entries', 'documents', 'texts'].every((table) =>
    Array.isArray(Reflect.get(rows, table)),
  );
}
