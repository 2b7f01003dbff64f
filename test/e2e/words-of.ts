import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../renderer/i18n');

/** A sentence of the app by the place where it stands: `backup.save`. */
export type Say = (key: string) => string;

/** What the screens say in one language, so that a walk through all of them is written once and not three times. */
export function wordsOf(language: string): Say {
  const read = new Map<string, Map<string, string>>();
  return (key) => {
    const [screen = '', name = ''] = key.split('.');
    const lines = read.get(screen) ?? linesIn(join(folder, language, `${screen}.json`));
    read.set(screen, lines);
    const words = lines.get(name);
    if (words === undefined) throw new Error(`Nobody says ${key} in ${language}.`);
    return words;
  };
}

function linesIn(file: string): Map<string, string> {
  const found: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const lines = found !== null && typeof found === 'object' ? Object.entries(found) : [];
  return new Map(lines.map(([name, words]) => [name, String(words)]));
}
