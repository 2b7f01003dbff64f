import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

/** The digest of a file that may be larger than memory likes. */
async function digestOf(
  file: string,
  kind: 'sha256' | 'sha512',
  encoding: 'hex' | 'base64',
): Promise<string> {
  const hash = createHash(kind);
  await pipeline(createReadStream(file), hash);
  return hash.digest(encoding);
}

export type Gate =
  | { readonly kind: 'genuine' }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Lets a file through only if its digest is every one of those that were promised, and deletes it
 * otherwise: whoever comes next must not find a refused runtime lying in the cache.
 */
export async function admitOnly(
  file: string,
  promised: readonly (string | undefined)[],
  kind: 'sha256' | 'sha512' = 'sha256',
): Promise<Gate> {
  const found = await digestOf(file, kind, kind === 'sha256' ? 'hex' : 'base64');
  if (promised.length > 0 && promised.every((digest) => digest === found))
    return { kind: 'genuine' };
  await rm(file, { force: true });
  return {
    kind: 'refused',
    reason: `its ${kind} is ${found}, not ${promised.join(' and ')}; the file was deleted`,
  };
}
