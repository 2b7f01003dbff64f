import { mkdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';

import { syncFolder, writeAtomically } from '../settings/atomic-write.ts';
import { ownFolder } from './shared-names.ts';

/** Our folder inside the one that a person chose; undefined if nobody did, or what was kept makes no sense. */
export async function readSharedPlace(file: string): Promise<string | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    const path: unknown = typeof value === 'object' && value !== null && Reflect.get(value, 'path');
    const isOurs = typeof path === 'string' && isAbsolute(path) && basename(path) === ownFolder;
    return isOurs ? path : undefined;
  } catch {
    return undefined; // Missing or unreadable: better no meeting than one in the wrong place.
  }
}

/**
 * Keeps what a person chose and makes our folder in it, this once. Later on it is never made again: an empty mount point
 * without it is a stick that is not in. Whoever chose our own folder on the second counter meant the one above.
 * Answers false for a place inside the shop's data, which would be copied into itself. Throws the system's error.
 */
export async function writeSharedPlace(
  file: string,
  chosen: string,
  dataFolder: string,
): Promise<boolean> {
  const above = basename(chosen) === ownFolder ? dirname(chosen) : chosen;
  const inside = relative(dataFolder, above);
  if (inside === '' || (!inside.startsWith('..') && !isAbsolute(inside))) return false;
  const path = join(above, ownFolder);
  // Others of the shop write here too; what lies in the files is encrypted.
  await mkdir(path, { recursive: true });
  await writeAtomically(file, `${JSON.stringify({ path })}\n`);
  return true;
}

/** From now on this counter meets nobody; what lies there stays. Throws the system's error. */
export async function forgetSharedPlace(file: string): Promise<void> {
  await rm(file, { force: true });
  await syncFolder(dirname(file));
}
