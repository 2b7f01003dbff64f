import { Inflate } from 'fflate';

import { crc32 } from './crc32.ts';
import { FileRefused, type Progress } from './table.ts';
import { type ZipEntry, mostRatio, mostUnpacked } from './zip-directory.ts';

/**
 * So small a piece unpacks to 16 MB at most, however much it lies about itself: fflate hands over what
 * one piece gave only when it is through with it.
 */
const piece = 16_384;

/**
 * Unpacks one entry piece by piece and counts what comes out: a header that promised 1 MB does not get
 * 200, nor does one flipped bit become another phone number. Throws `FileRefused` for a method other than stored or deflated, torn data, and bombs.
 */
export async function* unpacked(
  file: Blob,
  entry: ZipEntry,
  progress: Progress,
): AsyncGenerator<Uint8Array> {
  const start = await dataStart(file, entry);
  if (entry.method !== 0 && entry.method !== 8) throw new FileRefused('broken', 'zip-method');
  let came: Uint8Array[] = [];
  const inflate = new Inflate((bytes) => void came.push(bytes));
  let sum = 0;
  let crc = 0;
  for (let at = 0; at < entry.packed; at += piece) {
    const isLast = at + piece >= entry.packed;
    const end = start + Math.min(at + piece, entry.packed);
    const bytes = new Uint8Array(await file.slice(start + at, end).arrayBuffer());
    if (entry.method === 0) came = [bytes];
    else pushInto(inflate, bytes, isLast);
    for (const part of came) {
      sum += part.length;
      assertPlausible(sum, entry);
      crc = crc32(crc, part);
      yield part;
    }
    came = [];
    progress(Math.min(at + piece, entry.packed), entry.packed);
  }
  if (sum !== entry.unpacked || crc !== entry.crc) throw new FileRefused('broken', 'zip-torn');
}

/** The local header repeats the name, and may have more in its extra field than the directory. */
async function dataStart(file: Blob, { headerAt, packed }: ZipEntry): Promise<number> {
  const header = new DataView(await file.slice(headerAt, headerAt + 30).arrayBuffer());
  if (header.byteLength < 30 || header.getUint32(0, true) !== 0x04034b50) {
    throw new FileRefused('broken', 'zip');
  }
  const start = headerAt + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  if (start + packed > file.size) throw new FileRefused('broken', 'zip');
  return start;
}

function pushInto(inflate: Inflate, bytes: Uint8Array, isLast: boolean): void {
  try {
    inflate.push(bytes, isLast);
  } catch {
    // fflate throws for every kind of torn data; which one does not matter to the shop.
    throw new FileRefused('broken', 'zip-torn');
  }
}

function assertPlausible(sum: number, entry: ZipEntry): void {
  if (sum > mostUnpacked) throw new FileRefused('too-large-unpacked');
  if (sum > entry.unpacked) {
    const kind = sum > Math.max(entry.packed * mostRatio, 1_048_576) ? 'zip-bomb' : 'broken';
    throw new FileRefused(kind, 'zip-header');
  }
}
