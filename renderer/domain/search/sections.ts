import { type Result, accept, refuse } from '../kernel/result.ts';

/** Why stored bytes are not used. The caller builds the index from the rows instead. */
export type SnapshotRefusal = {
  readonly kind: 'not-a-snapshot' | 'other-version' | 'damaged';
};

export type Section = Uint8Array | Uint32Array | Float64Array;

/** "SKSI" read as a little-endian number: on a big-endian computer it does not match, so nothing is misread. */
const magic = 0x4953_4b53;
const headerWords = 5;
const at = { magic: 0, version: 1, checksum: 2, length: 3, sections: 4 } as const;

/** Lays arrays end to end behind a header that says where each begins, with a checksum over all of it. */
export function packSections(version: number, sections: readonly Section[]): ArrayBuffer {
  let end = aligned((headerWords + sections.length * 2) * 4);
  const places = sections.map(({ byteLength }) => {
    const start = end;
    end = aligned(end + byteLength);
    return { start, byteLength };
  });
  const buffer = new ArrayBuffer(end);
  const words = new Uint32Array(buffer);
  words.set([magic, version, 0, end, sections.length]);
  words.set(
    places.flatMap(({ start, byteLength }) => [start, byteLength]),
    headerWords,
  );
  sections.forEach((section, number) => {
    const bytes = new Uint8Array(section.buffer, section.byteOffset, section.byteLength);
    new Uint8Array(buffer).set(bytes, places[number]?.start);
  });
  words[at.checksum] = checksumOf(words);
  return buffer;
}

/** The sections as byte ranges of the same buffer; nothing is copied. Any flipped bit or missing end is noticed. */
export function openSections(
  version: number,
  buffer: ArrayBuffer,
): Result<readonly Uint8Array[], SnapshotRefusal> {
  if (buffer.byteLength % 8 !== 0 || buffer.byteLength < headerWords * 4) {
    return refuse({ kind: 'not-a-snapshot' });
  }
  const words = new Uint32Array(buffer);
  if (words[at.magic] !== magic) return refuse({ kind: 'not-a-snapshot' });
  if (words[at.version] !== version) return refuse({ kind: 'other-version' });
  const sound = words[at.length] === buffer.byteLength && words[at.checksum] === checksumOf(words);
  if (!sound) return refuse({ kind: 'damaged' });
  return accept(
    Array.from({ length: words[at.sections] ?? 0 }, (_, number) => {
      const entry = headerWords + number * 2;
      return new Uint8Array(buffer, words[entry], words[entry + 1]);
    }),
  );
}

/** Every array may begin where a Float64 may. */
function aligned(bytes: number): number {
  return (bytes + 7) & ~7;
}

/** FNV-1a by words, its own word left out. Each step is one to one, so one changed word always changes the sum. */
function checksumOf(words: Uint32Array): number {
  let sum = 0x811c9dc5;
  for (let word = 0; word < words.length; word++) {
    if (word !== at.checksum) sum = Math.imul(sum ^ (words[word] ?? 0), 0x01000193);
  }
  return sum >>> 0;
}
