import { FileRefused } from './table.ts';

/** One file inside an archive, as the directory at its end describes it; sizes in bytes. */
export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly headerAt: number;
};

/** A workbook of 100,000 customers unpacks to some 100 MB; a 1.5 MB bomb to 1.5 GB. */
export const mostUnpacked = 200 * 1_048_576;
/** Deflate reaches 1,032. Real sheets stay under 40; small parts full of blanks reach 100 and harm nobody. */
export const mostRatio = 100;
const ratioCountsFrom = 1_048_576;
const mostEntries = 10_000;

/**
 * The directory of a ZIP archive, before a single byte is unpacked (APPNOTE 6.3, §4.3.12 and 4.3.16).
 * Refuses what unpacks to more than 200 MB in sum or, past 1 MB, to more than a hundredfold; encrypted
 * entries; more than 10,000 entries; names that climb out (`..`) or occur twice, which two readers would
 * understand differently; ZIP64, which only archives over 4 GB need.
 */
export async function readZipDirectory(file: Blob): Promise<ReadonlyMap<string, ZipEntry>> {
  const tailAt = Math.max(0, file.size - 65_557);
  const tail = await bytesOf(file, tailAt, file.size);
  const end = lastEndRecord(tail);
  if (end < 0) throw new FileRefused('broken', 'zip');
  const count = tail.getUint16(end + 10, true);
  const size = tail.getUint32(end + 12, true);
  const at = tail.getUint32(end + 16, true);
  if (count > mostEntries || at + size > tailAt + end) throw new FileRefused('broken', 'zip');
  return entriesIn(await bytesOf(file, at, at + size), count);
}

async function bytesOf(file: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await file.slice(from, to).arrayBuffer());
}

function lastEndRecord(tail: DataView): number {
  for (let at = tail.byteLength - 22; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) === 0x06054b50) return at;
  }
  return -1;
}

function entriesIn(directory: DataView, count: number): ReadonlyMap<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  let sum = 0;
  for (let at = 0, read = 0; read < count; read += 1) {
    if (at + 46 > directory.byteLength || directory.getUint32(at, true) !== 0x02014b50) {
      throw new FileRefused('broken', 'zip');
    }
    const entry = entryAt(directory, at);
    sum += entry.unpacked;
    if (sum > mostUnpacked) throw new FileRefused('too-large-unpacked');
    if (entries.has(entry.name)) throw new FileRefused('broken', 'zip-name-twice');
    entries.set(entry.name, entry);
    at += 46 + [28, 30, 32].reduce((all, part) => all + directory.getUint16(at + part, true), 0);
  }
  return entries;
}

function entryAt(directory: DataView, at: number): ZipEntry {
  if ((directory.getUint16(at + 8, true) & 1) === 1) throw new FileRefused('password');
  const packed = directory.getUint32(at + 20, true);
  const unpacked = directory.getUint32(at + 24, true);
  if (unpacked > ratioCountsFrom && unpacked > packed * mostRatio) {
    throw new FileRefused('zip-bomb');
  }
  const nameEnd = at + 46 + directory.getUint16(at + 28, true);
  if (nameEnd > directory.byteLength) throw new FileRefused('broken', 'zip');
  const nameBytes = new Uint8Array(directory.buffer, at + 46, nameEnd - at - 46);
  return {
    name: plainName(new TextDecoder().decode(nameBytes)),
    method: directory.getUint16(at + 10, true),
    crc: directory.getUint32(at + 16, true),
    packed,
    unpacked,
    headerAt: directory.getUint32(at + 42, true),
  };
}

/** Some writers use backslashes, a leading slash or other capitals; Excel does not mind. */
function plainName(written: string): string {
  const name = written.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
  if (name.split('/').includes('..')) throw new FileRefused('broken', 'zip-name');
  return name;
}
