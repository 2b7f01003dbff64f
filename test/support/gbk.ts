/**
 * Text as Excel in Chinese writes it. The platform only decodes GB18030, so the table is read off the
 * decoder once: each two-byte code is asked what it means.
 */
export function gbk(text: string): Buffer {
  const codes = table();
  const bytes = Array.from(text).flatMap((letter) => {
    const point = letter.codePointAt(0) ?? 0;
    if (point < 0x80) return [point];
    const code = codes.get(letter);
    if (code === undefined) throw new Error(`GBK has no code for ${letter}.`);
    return [...code];
  });
  return Buffer.from(bytes);
}

function table(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly [number, number]>();
  for (let first = 0xb0; first <= 0xf7; first += 1) {
    for (let second = 0xa1; second <= 0xfe; second += 1) {
      codes.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
    }
  }
  return codes;
}
