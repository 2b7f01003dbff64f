import { GrowingBytes, GrowingNumbers } from './growing.ts';

/**
 * Records of a few texts each, as bytes: read one at a time, when a line is shown, so that opening a
 * snapshot makes no strings. One to three bytes for each UTF-16 unit, so every string survives, broken surrogates too.
 */
export type TextPool = {
  readonly bytes: Uint8Array;
  /** Where each record begins; one more than there are records. */
  readonly starts: Uint32Array;
};

/** Ends each text of a record; no unit is ever written as this byte. */
const endOfText = 0xff;

export class TextPoolWriter {
  private readonly bytes = new GrowingBytes();
  private readonly starts = new GrowingNumbers();

  add(texts: readonly string[]): void {
    this.starts.push(this.bytes.length);
    for (const text of texts) {
      this.bytes.makeRoom(text.length * 3 + 1);
      this.bytes.length = writeText(text, this.bytes.bytes, this.bytes.length);
    }
  }

  done(): TextPool {
    this.starts.push(this.bytes.length);
    return { bytes: this.bytes.view(), starts: this.starts.view() };
  }
}

function writeText(text: string, bytes: Uint8Array, from: number): number {
  let to = from;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      bytes[to++] = unit;
    } else if (unit < 0x800) {
      bytes[to++] = 0xc0 | (unit >> 6);
      bytes[to++] = 0x80 | (unit & 0x3f);
    } else {
      bytes[to++] = 0xe0 | (unit >> 12);
      bytes[to++] = 0x80 | ((unit >> 6) & 0x3f);
      bytes[to++] = 0x80 | (unit & 0x3f);
    }
  }
  bytes[to++] = endOfText;
  return to;
}

/** The texts of one record, at most `most` of them. */
export function textsOf({ bytes, starts }: TextPool, record: number, most = Infinity): string[] {
  const texts: string[] = [];
  const end = starts[record + 1] ?? 0;
  let text = '';
  for (let at = starts[record] ?? 0; at < end && texts.length < most;) {
    const byte = bytes[at++] ?? 0;
    if (byte === endOfText) {
      texts.push(text);
      text = '';
    } else if (byte < 0x80) {
      text += String.fromCharCode(byte);
    } else if (byte < 0xe0) {
      text += String.fromCharCode(((byte & 0x1f) << 6) | ((bytes[at++] ?? 0) & 0x3f));
    } else {
      const high = ((byte & 0x0f) << 12) | (((bytes[at++] ?? 0) & 0x3f) << 6);
      text += String.fromCharCode(high | ((bytes[at++] ?? 0) & 0x3f));
    }
  }
  return texts;
}

/** The first text of every record, for small pools (sounds, tags). */
export function firstTexts(pool: TextPool): readonly string[] {
  return Array.from({ length: pool.starts.length - 1 }, (_, at) => textsOf(pool, at, 1)[0] ?? '');
}
