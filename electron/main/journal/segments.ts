import { type FileHandle, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { type HeaderReading, readHeader } from './lines.ts';
import { scanSegment } from './scan.ts';

/** A segment file and the number of the first record it can hold. */
export type Segment = { readonly name: string; readonly number: number; readonly first: number };

export type HollowFile = { readonly name: string; readonly number: number };

export type SegmentList =
  | {
      readonly kind: 'listed';
      readonly segments: readonly Segment[];
      /** Files with neither a header nor a true record in them. */
      readonly hollow: readonly HollowFile[];
      /** The shop that the headers name; several if folders were mixed by hand. */
      readonly shops: readonly string[];
    }
  | { readonly kind: 'newer' };

const segmentName = /^(\d{8})\.jsonl$/;
/** A header has about 200 bytes; a longer first line is not one. */
const headerRoom = 4096;

export function nameOfSegment(number: number): string {
  return `${String(number).padStart(8, '0')}.jsonl`;
}

/**
 * The segments in order. Only headers are read, so a shop with ten years of sales opens as
 * fast as a new one. A segment whose header is damaged is found by its first true record.
 */
export async function listSegments(folder: string): Promise<SegmentList> {
  const segments: Segment[] = [];
  const hollow: HollowFile[] = [];
  const shops = new Set<string>();
  for (const name of (await readdir(folder)).toSorted()) {
    const number = Number(segmentName.exec(name)?.[1] ?? 0);
    if (number === 0) continue;
    const reading = await headerOf(join(folder, name));
    if (reading.kind === 'newer') return { kind: 'newer' };
    if (reading.kind === 'header') shops.add(reading.header.shop);
    const first =
      reading.kind === 'header' ? reading.header.first : await firstRecordIn(join(folder, name));
    if (first === undefined) hollow.push({ name, number });
    else segments.push({ name, number, first });
  }
  return { kind: 'listed', segments, hollow, shops: [...shops] };
}

async function headerOf(path: string): Promise<HeaderReading> {
  const file = await open(path, 'r');
  try {
    return await readStart(file);
  } finally {
    await file.close();
  }
}

async function readStart(file: FileHandle): Promise<HeaderReading> {
  const room = Buffer.alloc(headerRoom);
  const { bytesRead } = await file.read(room, 0, headerRoom, 0);
  const feed = room.subarray(0, bytesRead).indexOf('\n');
  return feed < 0 ? { kind: 'unreadable' } : readHeader(room.toString('utf8', 0, feed));
}

async function firstRecordIn(path: string): Promise<number | undefined> {
  return scanSegment(await readFile(path)).first?.n;
}
