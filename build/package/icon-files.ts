export type IconPicture = { readonly size: number; readonly png: Buffer };

/**
 * A Windows icon: a head, a line for each size, then the pictures as PNG (every Windows since Vista reads
 * them so). 256 is written as 0, as the format wants it.
 */
export function icoOf(pictures: readonly IconPicture[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [at, { size, png }] of pictures.entries()) {
    const line = 6 + 16 * at;
    head.writeUInt8(size % 256, line);
    head.writeUInt8(size % 256, line + 1);
    head.writeUInt16LE(1, line + 4);
    head.writeUInt16LE(32, line + 6);
    head.writeUInt32LE(png.length, line + 8);
    head.writeUInt32LE(offset, line + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** macOS knows each size by four letters; the second of a pair is the same picture for a fine screen. */
const kinds: readonly { readonly letters: string; readonly size: number }[] = [
  { letters: 'ic04', size: 16 },
  { letters: 'ic11', size: 32 },
  { letters: 'ic05', size: 32 },
  { letters: 'ic12', size: 64 },
  { letters: 'ic07', size: 128 },
  { letters: 'ic13', size: 256 },
  { letters: 'ic08', size: 256 },
  { letters: 'ic14', size: 512 },
  { letters: 'ic09', size: 512 },
  { letters: 'ic10', size: 1024 },
];

/** A macOS icon: four letters and a length before each picture, and before the whole. Throws if a size is missing. */
export function icnsOf(pictures: readonly IconPicture[]): Buffer {
  const parts = kinds.map(({ letters, size }) => {
    const picture = pictures.find((candidate) => candidate.size === size);
    if (picture === undefined) throw new Error(`There is no picture of ${size} dots.`);
    return framed(letters, picture.png);
  });
  return framed('icns', Buffer.concat(parts));
}

function framed(letters: string, inside: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(letters, 'latin1');
  head.writeUInt32BE(inside.length + 8, 4);
  return Buffer.concat([head, inside]);
}
