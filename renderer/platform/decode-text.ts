/** How a text file was read. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export type DecodedText = { readonly encoding: TextEncoding; readonly text: string };

/**
 * Reads a text file as a shop's computer writes it: byte-order mark, then the zeros of UTF-16, then
 * strict UTF-8, else GB18030, Excel's Chinese default (`rules.md` §8). By rule and not by guess:
 * statistics take a short list of Chinese names for Korean as often as not.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  return { encoding, text: new TextDecoder(encoding).decode(bytes) };
}

function encodingOf(bytes: Uint8Array): TextEncoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = zerosAt(bytes.subarray(0, 4096));
  if (zeros.odd > zeros.even * 4 && zeros.odd > 0) return 'utf-16le';
  if (zeros.even > zeros.odd * 4 && zeros.even > 0) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'gb18030';
}

/** Latin letters and line ends in UTF-16 have a zero beside them, always on the same side. */
function zerosAt(bytes: Uint8Array): { readonly even: number; readonly odd: number } {
  let even = 0;
  let odd = 0;
  bytes.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  });
  return { even, odd };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
