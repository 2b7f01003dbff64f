import type { Encoding } from './table.ts';

/**
 * How a text file is written, by rule and not by guess: byte-order mark, then the zeros of UTF-16,
 * then strict UTF-8 over the whole file, else GB18030, Excel's Chinese default (`rules.md` §8).
 * Statistics take a short list of Chinese names for Korean as often as not.
 *
 * The file is read once as a stream: a list of 200 MB costs 200 ms and no memory.
 */
export async function findEncoding(file: Blob): Promise<Encoding> {
  const beginning = new Uint8Array(await file.slice(0, 4096).arrayBuffer());
  return markOf(beginning) ?? utf16Of(beginning) ?? ((await isUtf8(file)) ? 'utf-8' : 'gb18030');
}

/** GB18030 has a mark of its own; without it, it would be taken for UTF-8 by nobody, but shown in a cell. */
function markOf([first, second, third, fourth]: Uint8Array): Encoding | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x84 && second === 0x31 && third === 0x95 && fourth === 0x33) return 'gb18030';
  return null;
}

/**
 * Only UTF-16 has zeros in a text: beside Latin letters, digits and line ends. Which side they are on
 * is not enough, since 一 (4E 00) has its zero on the other; so the reading wins that makes more sense.
 */
function utf16Of(beginning: Uint8Array): Encoding | null {
  const even = beginning.subarray(0, beginning.length - (beginning.length % 2));
  if (!even.includes(0)) return null;
  const little = senseOf(even, 'utf-16le');
  const big = senseOf(even, 'utf-16be');
  if (Math.max(little, big) < even.length / 4) return null;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

/** How many letters are of the kind that a list of a shop is made of; a line end says more than a letter. */
function senseOf(bytes: Uint8Array, encoding: Encoding): number {
  const text = new TextDecoder(encoding).decode(bytes);
  const usual = text.match(/[\t -~、。\u4e00-\u9fff\uff00-\uff5e]/g)?.length ?? 0;
  return usual + (text.match(/[\r\n]/g)?.length ?? 0) * 2;
}

async function isUtf8(file: Blob): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of piecesOf(file)) decoder.decode(bytes, { stream: true });
    decoder.decode();
    return true;
  } catch (fault) {
    // The decoder's only way to say no. A disk that fails is another matter.
    if (fault instanceof TypeError) return false;
    throw fault;
  }
}

/** A file in pieces of 1 MB: the same in the page, a worker and Node, where streams of a Blob differ. */
export async function* piecesOf(file: Blob, size = 1_048_576): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += size) {
    yield new Uint8Array(await file.slice(at, at + size).arrayBuffer());
  }
}
