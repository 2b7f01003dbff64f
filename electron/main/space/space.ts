import { statfs } from 'node:fs/promises';

import type { SpaceAnswer, SpaceLevel } from '../../contract-safety.ts';
import { codeOf } from '../journal/write-faults.ts';

const megabyte = 1024 * 1024;
/** Warn under 1 GB, refuse imports and photos under 500 MB, sales last (`design.md` §5). */
const spaceLimits = {
  low: 1024 * megabyte,
  tight: 500 * megabyte,
  forSales: 200 * megabyte,
};

/** Free bytes where the shop lies; undefined where the system does not say. */
export type Room = { readonly free: number | undefined };

/** What the disk has left, as it is said to the page. */
export async function lookAtSpace(folder: string, ask = askSystem): Promise<SpaceAnswer> {
  try {
    const { free, total } = await ask(folder);
    return { kind: 'space', free, total, level: levelOf(free) };
  } catch (error) {
    return { kind: 'unknown', code: codeOf(error) };
  }
}

/** The same for those who are about to write a large file. */
export async function roomIn(folder: string, ask = askSystem): Promise<Room> {
  const answer = await lookAtSpace(folder, ask);
  return { free: answer.kind === 'space' ? answer.free : undefined };
}

/** Whether a file may be written without taking the room that sales need. A disk that does not say is tried. */
export function roomFor(bytes: number, { free }: Room): boolean {
  return free === undefined || free - bytes >= spaceLimits.forSales;
}

export function levelOf(free: number): SpaceLevel {
  if (free < spaceLimits.tight) return 'tight';
  return free < spaceLimits.low ? 'low' : 'plenty';
}

/** What an ordinary user may still take, not what root could. */
async function askSystem(
  folder: string,
): Promise<{ readonly free: number; readonly total: number }> {
  const { bavail, blocks, bsize } = await statfs(folder);
  return { free: bavail * bsize, total: blocks * bsize };
}
