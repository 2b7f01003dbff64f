/**
 * An encoder for GB18030, which JavaScript lacks: the decoder's table, turned round. All letters of two
 * bytes, and of those of four the first 25,200 (rare Han and what lies before them).
 */
export function encodeGb18030(text: string): Uint8Array<ArrayBuffer> {
  const bytes = Array.from(text).flatMap((letter) => {
    const found = bytesOf.get(letter);
    if (found === undefined) throw new Error(`Not in the table: ${letter}`);
    return found;
  });
  return Uint8Array.from(bytes);
}

const decoder = new TextDecoder('gb18030', { fatal: true });
const bytesOf = new Map<string, readonly number[]>();

for (let ascii = 0; ascii < 0x80; ascii += 1) bytesOf.set(String.fromCharCode(ascii), [ascii]);
for (const lead of range(0x81, 0xfe)) {
  for (const trail of [...range(0x40, 0x7e), ...range(0x80, 0xfe)]) learn([lead, trail]);
}
for (const first of [0x81, 0x82]) {
  for (const second of range(0x30, 0x39)) {
    for (const third of range(0x81, 0xfe)) {
      for (const fourth of range(0x30, 0x39)) learn([first, second, third, fourth]);
    }
  }
}

/** Every Han letter of two bytes, and every rare one of four. */
export const letters = hanOf(2);
export const rareLetters = hanOf(4);

function learn(bytes: readonly number[]): void {
  const letter = decodedOrNothing(bytes);
  if (letter !== '' && !bytesOf.has(letter)) bytesOf.set(letter, bytes);
}

function decodedOrNothing(bytes: readonly number[]): string {
  try {
    return decoder.decode(Uint8Array.from(bytes));
  } catch {
    return ''; // not every pair of bytes is a letter
  }
}

function hanOf(length: number): readonly string[] {
  const found = [...bytesOf].filter(([, bytes]) => bytes.length === length);
  return found.map(([letter]) => letter).filter((letter) => /^\p{Script=Han}$/u.test(letter));
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
