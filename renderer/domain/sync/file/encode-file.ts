import type { FileFoot, FileHead, FileTables } from './format.ts';

/**
 * Writes a file as text in pieces of about a quarter of a megabyte: one valid JSON document, one row a
 * line (`README.md` here has the form). Nothing is held but the piece at hand; who takes the pieces slowly
 * slows the reading of the tables. The foot is returned when the last piece was taken.
 */
export async function* encodeFile(
  _head: FileHead,
  _tables: FileTables,
): AsyncGenerator<string, FileFoot> {
  throw new Error('Not yet.');
}
