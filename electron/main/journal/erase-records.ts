import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

import type { Stub } from '../../contract-safety.ts';
import type { Disk } from '../disk/disk.ts';
import { putInPlace } from '../disk/file-beside.ts';
import { readWhole } from '../disk/read-back.ts';
import { stubOf } from './chain.ts';
import { printHeader, printRecord, readHeader } from './lines.ts';
import type { Segment } from './segments.ts';
import { type WalkedLine, walkLines } from './walk-lines.ts';

/** The new bodies by the number of their record. */
type Stubs = ReadonlyMap<number, Stub>;

/** The first stub whose record is not in its segment, or is another one; undefined if all of them are there. */
export async function firstStranger(
  disk: Disk,
  folder: string,
  work: ReadonlyMap<Segment, Stubs>,
): Promise<number | undefined> {
  for (const [segment, stubs] of work) {
    const waiting = new Map(stubs);
    for await (const { record } of walkLines(await readWhole(disk, join(folder, segment.name)))) {
      if (record !== undefined && waiting.get(record.n)?.hash === record.hash) {
        waiting.delete(record.n);
      }
    }
    const [stranger] = waiting.keys();
    if (stranger !== undefined) return stranger;
  }
  return undefined;
}

/**
 * Puts stubs in the place of bodies of one segment that is not written any more. The chain stays as it is, and so does
 * every byte of the other lines, damaged ones too. Written beside, proven, renamed: after a power cut it is
 * the old segment or the new one.
 */
export async function eraseIn(disk: Disk, path: string, stubs: Stubs): Promise<void> {
  const old = await readWhole(disk, path);
  const lines: Uint8Array[] = [];
  for await (const line of walkLines(old)) {
    const instead = insteadOf(line, stubs);
    lines.push(instead === undefined ? old.subarray(line.start, line.end) : Buffer.from(instead));
  }
  const bytes = Buffer.concat(lines);
  if ((await chainIn(old)) !== (await chainIn(bytes))) {
    throw new Error('A segment would not be the same after erasing.');
  }
  await putInPlace(disk, path, bytes);
}

/** What stands in place of a line; undefined if the line stays. */
function insteadOf({ start, text, record }: WalkedLine, stubs: Stubs): string | undefined {
  const stub = record === undefined ? undefined : stubs.get(record.n);
  if (record !== undefined && stub?.hash === record.hash) {
    return printRecord(stubOf(record, stub.body, randomBytes(16).toString('hex')));
  }
  const header = start === 0 ? readHeader(text) : undefined;
  return header?.kind === 'header' ? printHeader(header.header, true) : undefined;
}

/** All that must be the same before and after: which records prove themselves, in which order. */
async function chainIn(bytes: Buffer): Promise<string> {
  const hashes: string[] = [];
  for await (const { record } of walkLines(bytes)) hashes.push(record?.hash ?? '-');
  return hashes.join();
}

/** Which stubs belong into which segment; or the number of a record that no segment can hold. */
export function bySegment(
  stubs: readonly Stub[],
  segments: readonly Segment[],
  last: number,
): Map<Segment, Stubs> | number {
  const work = new Map<Segment, Map<number, Stub>>();
  for (const stub of stubs) {
    const segment = segments.findLast(({ first }) => first <= stub.number);
    if (segment === undefined || stub.number > last) return stub.number;
    const own = work.get(segment) ?? new Map<number, Stub>();
    work.set(segment, own.set(stub.number, stub));
  }
  return work;
}
