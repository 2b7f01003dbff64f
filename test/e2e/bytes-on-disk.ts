import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/**
 * Which files of a folder hold a word, in the ways that a browser, a program or a person could have written it: UTF-8, and
 * UTF-16 both ways round. Packed snapshots are unpacked first.
 */
export async function filesWith(folder: string, word: string): Promise<readonly string[]> {
  const little = Buffer.from(word, 'utf16le');
  const ways = [Buffer.from(word, 'utf8'), little, Buffer.from(little).swap16()];
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    const plain = path.endsWith('.json.gz') ? gunzipSync(bytes) : bytes;
    if (ways.some((way) => plain.includes(way))) found.push(path.slice(folder.length + 1));
  }
  return found;
}
