import { join } from 'node:path';

import { type Disk, isMissing } from '../disk/disk.ts';
import { readWhole } from '../disk/read-back.ts';
import { readProof } from './proof.ts';
import { proofEnding, sortFiles } from './snapshot-names.ts';

/**
 * Whose the newest snapshot in a folder is: with the pointer and the journal lost, the only thing that still tells it, and without it
 * an empty shop would be opened beside complete copies. Undefined if no proof can be read. Throws the system's error if the
 * folder is there and cannot be read.
 */
export async function shopInSnapshots(disk: Disk, folder: string): Promise<string | undefined> {
  const { proofs } = sortFiles(await disk.list(folder).catch(nothingIfMissing));
  // Serials have eight digits: by name is by age.
  for (const name of [...proofs].sort().toReversed()) {
    const path = join(folder, `${name}${proofEnding}`);
    const bytes = await readWhole(disk, path).catch(() => undefined);
    const proof = bytes && readProof(name, bytes.toString('utf8'));
    if (proof !== undefined) return proof.shop;
  }
  return undefined;
}

function nothingIfMissing(error: unknown): readonly string[] {
  if (isMissing(error)) return [];
  throw error;
}
