import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

import type { Stub } from '../../contract-safety.ts';
import type { Disk } from '../disk/disk.ts';
import { putInPlace } from '../disk/file-beside.ts';
import { readWhole } from '../disk/read-back.ts';
import { stubOf } from './chain.ts';
import { lineSpans, printHeader, printRecord, readHeader, readProvenRecord } from './lines.ts';
import { scanSegment } from './scan.ts';
import type { Segment } from './segments.ts';

/** The new bodies by the number of their record. */
export type Stubs = ReadonlyMap<number, Stub>;

/** The first stub whose record is not in its segment, or is another one; undefined if all of them are there. */
export async function firstStranger(
  disk: Disk,
  folder: string,
  work: ReadonlyMap<Segment, Stubs>,
): Promise<number | undefined> {
  for (const [segment, stubs] of work) {
    const bytes = await readWhole(disk, join(folder, segment.name));
    const waiting = new Map(stubs);
    for (const { start, end } of lineSpans(bytes)) {
      const line = readProvenRecord(bytes.toString('utf8', start, end));
      if (line !== undefined && waiting.get(line.n)?.hash === line.hash) waiting.delete(line.n);
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
  const bytes = rewritten(old, stubs);
  const [before, after] = [scanSegment(old), scanSegment(bytes)];
  const isSame = before.end.hash === after.end.hash && before.damaged === after.damaged;
  if (!isSame || after.goodLength !== bytes.length - (old.length - before.goodLength)) {
    throw new Error('A segment would not be the same after erasing.');
  }
  await putInPlace(disk, path, bytes);
}

function rewritten(old: Buffer, stubs: Stubs): Buffer {
  const lines: Uint8Array[] = [];
  for (const { start, end } of lineSpans(old)) {
    const text = old.toString('utf8', start, end);
    const line = readProvenRecord(text);
    const stub = line === undefined ? undefined : stubs.get(line.n);
    if (line !== undefined && stub !== undefined && stub.hash === line.hash) {
      const salt = randomBytes(16).toString('hex');
      lines.push(Buffer.from(printRecord(stubOf(line, stub.body, salt))));
      continue;
    }
    const header = start === 0 ? readHeader(text) : undefined;
    const isHeader = header?.kind === 'header';
    lines.push(isHeader ? Buffer.from(printHeader(header.header, true)) : old.subarray(start, end));
  }
  return Buffer.concat(lines);
}
