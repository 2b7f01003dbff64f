import { type FileHandle, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { type Begins, type BeginsReading, readBegins } from './begins.ts';
import { emptyEnd } from './chain.ts';
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
      /** Where the chain begins if segments were dropped; of those before, what a crash left is not listed. */
      readonly begins: Begins | undefined;
    }
  | { readonly kind: 'newer' };

const segmentName = /^(\d{8})\.jsonl$/;
/** A header has about 200 bytes; a longer first line is not one. */
const headerRoom = 4096;

export function nameOfSegment(number: number): string {
  return `${String(number).padStart(8, '0')}.jsonl`;
}

/** 0 for what is no segment. */
export function numberOfSegment(name: string): number {
  return Number(segmentName.exec(name)?.[1] ?? 0);
}

/**
 * The segments in order. Only headers are read, so a shop with ten years of sales opens as
 * fast as a new one. A segment whose header is damaged is found by its first true record.
 */
export async function listSegments(folder: string): Promise<SegmentList> {
  const segments: Segment[] = [];
  const hollow: HollowFile[] = [];
  const shops = new Set<string>();
  const note = await readBegins(folder);
  if (note.kind === 'newer') return { kind: 'newer' };
  const from = note.kind === 'begins' ? note.begins.segment : 1;
  for (const name of (await readdir(folder)).toSorted()) {
    const number = numberOfSegment(name);
    if (number < from) continue;
    const reading = await headerOf(join(folder, name));
    if (reading.kind === 'newer') return { kind: 'newer' };
    if (reading.kind === 'header') shops.add(reading.header.shop);
    const first =
      reading.kind === 'header' ? reading.header.first : await firstRecordIn(join(folder, name));
    if (first === undefined) hollow.push({ name, number });
    else segments.push({ name, number, first });
  }
  const begins = note.kind === 'corrupt' ? await beginOf(folder, segments[0]) : noted(note);
  return { kind: 'listed', segments, hollow, shops: [...shops], begins };
}

function noted(note: BeginsReading): Begins | undefined {
  return note.kind === 'begins' ? note.begins : undefined;
}

/** Segments were dropped and nobody knows any more how many: the first that is left is where it begins. */
async function beginOf(folder: string, segment: Segment | undefined): Promise<Begins | undefined> {
  if (segment === undefined) return undefined;
  const reading = await headerOf(join(folder, segment.name));
  const hash = reading.kind === 'header' ? reading.header.previousHash : emptyEnd.hash;
  return { count: segment.first - 1, hash, segment: segment.number };
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
