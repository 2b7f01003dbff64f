import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { filesOf } from './cruise.ts';

const projectRoot = join(import.meta.dirname, '../..');
const folders = ['electron', 'renderer', 'build', 'test'];
const code = filesOf(folders, /\.(tsx?|mjs)$/);

/** A start of a program and a list in order; anything else called index would be a barrel. */
const allowedIndexes = [
  'electron/main/index.ts',
  'electron/preload/index.ts',
  'renderer/data/migrations/index.ts',
];

const topLevel = [
  'README.md',
  'build',
  'electron',
  'package-lock.json',
  'package.json',
  'renderer',
  'test',
  'tsconfig.json',
  'vite.config.ts',
];

/** Made by commands, and ignored by git. */
const made = ['coverage', 'dist', 'node_modules', 'playwright-report', 'test-results'];

describe('where things lie', () => {
  it('has nothing at the top but the fixed list and dotfiles', () => {
    const names = readdirSync(projectRoot).filter((name) => !name.startsWith('.'));
    const strangers = names.filter((name) => !topLevel.includes(name) && !made.includes(name));
    expect(strangers.filter((name) => !name.endsWith('.log'))).toEqual([]);
  });

  it('gives every thing a name of its own: no utils, lib, helpers, common or types', () => {
    const homeless = /(^|\/)(utils?|libs?|helpers?|common|types?|misc|shared)\//;
    expect(filesOf(folders, /./).filter((path) => homeless.test(path))).toEqual([]);
  });

  it('gives storage suites no database of their own: in `npm test` they stand on the real one', () => {
    const suites = code.filter((path) => path.endsWith('.storage.test.ts'));
    expect(suites.length).toBeGreaterThan(20);
    expect(suites.filter((path) => read(path).includes('pretend-indexeddb'))).toEqual([]);
  });

  it('has no barrels', () => {
    const indexes = code.filter((path) => /(^|\/)index\.tsx?$/.test(path));
    expect(indexes.filter((path) => !allowedIndexes.includes(path))).toEqual([]);
    const stars = code.filter((path) => /^export \*/m.test(read(path)));
    expect(stars).toEqual([]);
    const listing = indexes.filter((path) => /^export (type )?\{[^}]*\} from/m.test(read(path)));
    expect(listing).toEqual([]);
  });

  it('names no package registry and no path of one machine', () => {
    const own = filesOf([...folders, '.ci'], /\.(tsx?|mjs|json|md|css|html)$|^run$/);
    const named = /registry\.(npmjs|yarnpkg|npmmirror)|deb\.debian\.org|["'`\s(]\/work\//;
    const self = 'test/architecture/names.test.ts';
    expect(own.filter((path) => path !== self && named.test(read(path)))).toEqual([]);
    expect(read('package-lock.json')).not.toContain('"resolved"');
  });
});

function read(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8');
}
