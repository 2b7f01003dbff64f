import { deflateSync, inflateSync } from 'node:zlib';

/** A picture in shades of grey, row by row: 0 is black, 255 white. */
export type GrayPicture = {
  readonly width: number;
  readonly height: number;
  readonly dots: Uint8Array;
};

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** As PNG. Sixteen shades are enough to see and to compare paper, and take half the bytes. */
export function grayPng({ width, height, dots }: GrayPicture): Buffer {
  const inRow = Math.ceil(width / 2);
  const rows = Buffer.alloc(height * (inRow + 1));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const shade = Math.round((dots[y * width + x] ?? 255) / 17);
      const at = y * (inRow + 1) + 1 + (x >> 1);
      rows[at] = (rows[at] ?? 0) | (x % 2 === 0 ? shade << 4 : shade);
    }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Four bits, grey; no filter in any row.
  head.set([4, 0, 0, 0, 0], 8);
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 9 }))];
  return Buffer.concat([signature, ...parts, chunk('IEND', Buffer.alloc(0))]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(checksum(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}

/** CRC-32 as PNG wants it. */
function checksum(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** A PNG that `grayPng` wrote; any other throws. */
export function readGrayPng(bytes: Buffer): GrayPicture {
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  if (bytes[24] !== 4 || bytes[25] !== 0) throw new Error('Not one of our pictures.');
  const length = bytes.readUInt32BE(33);
  const rows = inflateSync(bytes.subarray(41, 41 + length));
  const inRow = Math.ceil(width / 2);
  const dots = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const both = rows[y * (inRow + 1) + 1 + (x >> 1)] ?? 0;
      dots[y * width + x] = 17 * (x % 2 === 0 ? both >> 4 : both & 15);
    }
  return { width, height, dots };
}

/** What `pdftoppm -gray` writes. */
export function readPgm(bytes: Buffer): GrayPicture {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'));
  if (head === null) throw new Error('Not a PGM.');
  const [width, height] = [Number(head[1]), Number(head[2])];
  return { width, height, dots: bytes.subarray(head[0].length) };
}

/** Shades that two dots may lie apart and still look alike: edges of letters are smoothed. */
const alike = 96;

/** Which part of the dots look different, 0 to 1; all of them if the pictures are not of one size. */
export function differingPart(one: GrayPicture, other: GrayPicture): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  let differing = 0;
  for (const [at, dot] of one.dots.entries())
    if (Math.abs(dot - (other.dots[at] ?? 255)) > alike) differing += 1;
  return differing / one.dots.length;
}

/** The picture moved to the right, white coming in from the left. */
export function shifted({ width, height, dots }: GrayPicture, by: number): GrayPicture {
  const moved = new Uint8Array(dots.length).fill(255);
  for (let y = 0; y < height; y += 1)
    moved.set(dots.subarray(y * width, (y + 1) * width - by), y * width + by);
  return { width, height, dots: moved };
}
