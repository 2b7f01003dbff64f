/** The check sum that an archive keeps of each entry (APPNOTE 4.4.7), over bytes that come in pieces; begins at 0. */
export function crc32(before: number, bytes: Uint8Array): number {
  let crc = ~before;
  // An index, since an iterator would make a workbook of 100 MB take a second longer.
  for (let at = 0; at < bytes.length; at += 1) {
    crc = (crc >>> 8) ^ (table[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0);
  }
  return ~crc >>> 0;
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ ((crc & 1) * 0xedb88320);
  return crc;
});
