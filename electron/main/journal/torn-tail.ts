import { open, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { syncFolder } from '../settings/atomic-write.ts';

/** A torn tail that was cut, as the page hears of it. */
export type CutTail = { readonly bytes: number; readonly keptAs: string };

/**
 * Cuts a segment after its last true record, keeping what is cut in a file beside it: what
 * looks like rubbish may be the only copy of something. The copy is durable before the cut.
 *
 * Throws the system's error if there is no room for the copy; nothing is cut then.
 */
export async function cutTornTail(path: string, goodLength: number): Promise<CutTail> {
  const tail = (await readFile(path)).subarray(goodLength);
  const keptAs = await freeName(path);
  const beside = join(dirname(path), keptAs);
  await writeFile(beside, tail, { flag: 'wx', mode: 0o600, flush: true });
  await syncFolder(dirname(path));

  const file = await open(path, 'r+');
  try {
    await file.truncate(goodLength);
    await file.sync();
  } finally {
    await file.close();
  }
  return { bytes: tail.length, keptAs };
}

/** A segment that never got its header holds no record: the whole file is put aside. */
export async function putAside(path: string): Promise<CutTail> {
  const bytes = (await stat(path)).size;
  const keptAs = await freeName(path);
  await rename(path, join(dirname(path), keptAs));
  await syncFolder(dirname(path));
  return { bytes, keptAs };
}

async function freeName(path: string): Promise<string> {
  const taken = new Set(await readdir(dirname(path)));
  for (let count = 1; ; count += 1) {
    const name = `${basename(path)}.torn-${count}`;
    if (!taken.has(name)) return name;
  }
}
