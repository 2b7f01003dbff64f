import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { filesOf } from './cruise.ts';

const projectRoot = join(import.meta.dirname, '../..');

type Newer = { readonly found: RegExp; readonly since: string };

/**
 * The types are those of Electron 45, but the app must run on Electron 33.3 (Chromium 130, V8 13.0, Node
 * 20.18), which is what we can test. Syntax is lowered by the build; these names are not, and each would
 * pass the compiler and fail in the shop.
 */
const newerThanV8: readonly Newer[] = [
  { found: /\bRegExp\.escape\(/, since: 'Chromium 136' },
  { found: /\bError\.isError\(/, since: 'Chromium 134' },
  { found: /\bIterator\.(concat|zip)\(/, since: 'after Chromium 130' },
  { found: /\bMath\.(sumPrecise|f16round)\(/, since: 'after Chromium 130' },
  { found: /\bFloat16Array\b/, since: 'Chromium 135' },
  { found: /\.(toBase64|toHex|setFromBase64|setFromHex)\(/, since: 'Chromium 140' },
  { found: /\bUint8Array\.(fromBase64|fromHex)\(/, since: 'Chromium 140' },
  { found: /\.getOrInsert(Computed)?\(/, since: 'Chromium 145' },
  { found: /\bTemporal\./, since: 'Chromium 144' },
  { found: /\b(Async)?DisposableStack\b|\bSymbol\.(asyncD|d)ispose\b/, since: 'Chromium 134' },
  { found: /^\s*(await )?using \w+ =/m, since: 'Chromium 134 (needs Symbol.dispose)' },
];

const newerThanPage: readonly Newer[] = [
  { found: /\.getAllRecords\(/, since: 'Chromium 141 (IndexedDB)' },
  { found: /\.moveBefore\(/, since: 'Chromium 133' },
  { found: /\b(LanguageModel|Summarizer|Translator)\b\./, since: 'Chromium 138' },
];

const newerThanCss: readonly Newer[] = [
  { found: /:\s*if\(/, since: 'Chromium 137' },
  { found: /\bsibling-(index|count)\(/, since: 'Chromium 138' },
  { found: /\bcorner-shape\b/, since: 'Chromium 139' },
  { found: /\btext-box(-trim|-edge)?\s*:/, since: 'Chromium 133' },
  { found: /\bbase-select\b/, since: 'Chromium 135' },
];

const newerThanNode: readonly Newer[] = [
  { found: /['"]node:sqlite['"]/, since: 'Node 22.5' },
  { found: /\bURLPattern\b/, since: 'Node 23.8' },
  { found: /\bnew (WebSocket|EventSource)\(/, since: 'Node 22' },
  { found: /(?<!\.)\bnavigator\./, since: 'Node 21' },
  { found: /\b(fs|promises)\.glob(Sync)?\(|\bglob(Sync)?\b[^;]*from 'node:fs/, since: 'Node 22' },
  { found: /\bzstd(De)?[cC]ompress/, since: 'Node 22.15' },
  { found: /\bmkdtempDisposable/, since: 'Node 24' },
  { found: /\bregisterPreloadScript\(/, since: 'Electron 35' },
];

const page = filesOf(['renderer'], /\.(tsx?|css)$/).filter(isShipped);
const computer = filesOf(['electron'], /\.ts$/).filter(isShipped);

describe('the oldest runtime', () => {
  it('finds in the page nothing newer than Chromium 130', () => {
    const scripts = page.filter((path) => !path.endsWith('.css'));
    expect(scripts.flatMap((path) => newer(path, [...newerThanV8, ...newerThanPage]))).toEqual([]);
    const styles = page.filter((path) => path.endsWith('.css'));
    expect(styles.flatMap((path) => newer(path, newerThanCss))).toEqual([]);
  });

  it('finds on the computer side nothing newer than Electron 33', () => {
    expect(computer.flatMap((path) => newer(path, [...newerThanV8, ...newerThanNode]))).toEqual([]);
  });

  it.each([
    "const safe = RegExp.escape('a.b');",
    'return bytes.toBase64();',
    "import { DatabaseSync } from 'node:sqlite';",
    '  using file = await open(path);',
  ])('would notice %s', (line) => {
    expect([...newerThanV8, ...newerThanNode].some(({ found }) => found.test(line))).toBe(true);
  });
});

function newer(path: string, names: readonly Newer[]): readonly string[] {
  const text = readFileSync(join(projectRoot, path), 'utf8').replaceAll(
    /\/\*[\s\S]*?\*\/|\/\/.*$/gm,
    '',
  );
  return names
    .filter(({ found }) => found.test(text))
    .map(({ found, since }) => `${path}: ${String(found)} is only in ${since} and later`);
}

function isShipped(path: string): boolean {
  return !/\.test\.tsx?$/.test(path);
}
