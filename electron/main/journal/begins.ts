import { join } from 'node:path';

import type { JournalEnd } from '../../contract-journal.ts';
import { printChecked, readChecked } from '../disk/checked-text.ts';
import { type Disk, isMissing, realDisk } from '../disk/disk.ts';
import { putInPlace } from '../disk/file-beside.ts';
import { readWhole } from '../disk/read-back.ts';

/** Where a journal begins whose first segments went because snapshots hold them: the chain before its first record. */
export type Begins = JournalEnd & { readonly segment: number };

export type BeginsReading =
  | { readonly kind: 'begins'; readonly begins: Begins }
  /** No segment was ever dropped. */
  | { readonly kind: 'at-the-start' }
  /** The note is there and cannot be read: segments were dropped, and the first that is left says how many. */
  | { readonly kind: 'corrupt' }
  | { readonly kind: 'newer' };

export const beginsName = 'begins.json';
const format = 'regulars-journal-begins/1';
const anyFormat = /^regulars-journal-begins\/(\d{1,6})$/;

/** Tells segments that were dropped from segments that somebody lost. */
export async function readBegins(folder: string, disk: Disk = realDisk): Promise<BeginsReading> {
  try {
    const text = (await readWhole(disk, join(folder, beginsName))).toString('utf8');
    return beginsIn(readChecked(text));
  } catch (error) {
    if (isMissing(error)) return { kind: 'at-the-start' };
    throw error;
  }
}

/** Durable before the first segment goes: segments that are missing without it count as lost. */
export async function writeBegins(disk: Disk, folder: string, begins: Begins): Promise<void> {
  const { count, hash, segment } = begins;
  const text = printChecked({ format, count, hash, segment });
  await putInPlace(disk, join(folder, beginsName), Buffer.from(text));
}

function beginsIn(fields: Readonly<Record<string, unknown>> | undefined): BeginsReading {
  if (fields === undefined) return { kind: 'corrupt' };
  const { format: written, count, hash, segment } = fields;
  const version = typeof written === 'string' ? anyFormat.exec(written)?.[1] : undefined;
  if (version !== undefined && Number(version) > 1) return { kind: 'newer' };
  const isRight = version === '1' && isCount(count) && isCount(segment) && segment > 0;
  if (!isRight || typeof hash !== 'string') return { kind: 'corrupt' };
  return { kind: 'begins', begins: { count, hash, segment } };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
