import type { RowHead, Rows } from '#domain/sync/rows.ts';

/**
 * How much one journal record may carry, well below what the main process accepts (20,000 ids, 8 million
 * characters). A record that it refuses would block every sale behind it.
 */
const mostIds = 8_000;
const mostCharacters = 3_000_000;

/** The rows in as few pieces as fit the limits, in order; none for no rows. */
export function piecesOf(rows: Rows): readonly Rows[] {
  const pieces: MutableRows[] = [];
  let ids = 0;
  let characters = 0;
  function pieceFor(row: RowHead): MutableRows {
    const length = JSON.stringify(row).length;
    let piece = pieces.at(-1);
    if (piece === undefined || ids >= mostIds || characters + length > mostCharacters) {
      piece = { entries: [], documents: [], texts: [] };
      pieces.push(piece);
      ids = 0;
      characters = 0;
    }
    ids += 1;
    characters += length;
    return piece;
  }
  for (const row of rows.documents) pieceFor(row).documents.push(row);
  for (const row of rows.texts) pieceFor(row).texts.push(row);
  for (const row of rows.entries) pieceFor(row).entries.push(row);
  return pieces;
}

type MutableRows = { -readonly [Table in keyof Rows]: Rows[Table][number][] };
