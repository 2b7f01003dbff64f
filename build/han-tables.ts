import { writeFileSync } from 'node:fs';

import { Converter } from 'opencc-js';
import { polyphonic } from 'pinyin-pro';

/**
 * Writes the two tables that search needs of Chinese characters: how each is read, and which
 * traditional one is which simplified one. Run by hand (`node build/han-tables.ts`) when
 * pinyin-pro or opencc-js is updated; the files are committed.
 *
 * pinyin-pro takes 28 ms to answer its first question and 120 ms for all characters, opencc-js loads a megabyte
 * of phrases; the page should be searchable 200 ms after its start.
 */
const folder = new URL('../renderer/domain/search/', import.meta.url);

writeFileSync(new URL('han-readings-data.ts', folder), readingsFile());
writeFileSync(new URL('simplified-data.ts', folder), simplifiedFile());

function readingsFile(): string {
  const bySound = new Map<string, string>();
  for (const character of allHan()) {
    for (const sound of readingsOf(character)) {
      bySound.set(sound, (bySound.get(sound) ?? '') + character);
    }
  }
  const lines = [...bySound].sort(([a], [b]) => (a < b ? -1 : 1)).map((line) => line.join(''));
  return `${heading('pinyin-pro')}/** A sound, then every character that can be read so; the next sound. */
export const hanReadings =
  '${lines.join(' ')}';
`;
}

function simplifiedFile(): string {
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- its types import without extensions, which NodeNext refuses
  const simplify: (text: string) => string = Converter({ from: 't', to: 'cn' });
  const pairs = allHan()
    .map((character) => [character, simplify(character)] as const)
    .filter(([traditional, simplified]) => traditional !== simplified && simplified.length === 1);
  return `${heading('opencc-js')}/** A traditional character, then its simplified one; the next pair. */
export const simplifiedPairs =
  '${pairs.map((pair) => pair.join('')).join('')}';
`;
}

/** The basic block and 〇. Rarer characters are found as themselves, without pinyin. */
function allHan(): readonly string[] {
  const basic = Array.from({ length: 0xa000 - 0x4e00 }, (_, at) =>
    String.fromCodePoint(0x4e00 + at),
  );
  return ['〇', ...basic];
}

/** Without tones, ü as v; `ê`, `hm` and the like are interjections, not parts of names. */
function readingsOf(character: string): readonly string[] {
  const answer = polyphonic(character, { toneType: 'none', v: true, type: 'array' });
  const readings = answer.flat().map((reading) => reading.replaceAll('ü', 'v'));
  return [...new Set(readings)].filter((reading) => /^[a-z]*[aeiouv][a-z]*$/.test(reading));
}

function heading(source: string): string {
  return `// Written by build/han-tables.ts from ${source}; not by hand.\n\n`;
}
