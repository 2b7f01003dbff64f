import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { projectRoot } from '../places.ts';
import { readJson } from '../run.ts';

/** One package that is shipped, or whose data is: what its authors ask for and what they want read. */
export type Licence = {
  readonly name: string;
  readonly version: string;
  /** By its short name in the list of the SPDX. */
  readonly licence: string;
  readonly text: string;
};

/** Licences that let a shop use, copy and sell on without asking; each wants its text kept, which the app shows. */
const allowedLicences: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  // sax and graceful-fs, below electron-updater: as free as MIT, and asks for its text only.
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  // argparse, below electron-updater's YAML reader: the licence of Python itself.
  'Python-2.0',
  'Unlicense',
];

/** Not among the dependencies, and shipped all the same: the runtime, and the packages our tables were made from. */
const alsoShipped = ['electron', 'opencc-js', 'pinyin-pro', 'tyme4ts'];

const modules = join(projectRoot, 'node_modules');

/**
 * Everything that is shipped: `dependencies` of package.json with theirs, and so on. Taken from the lock file, so
 * that what a laptop happens to have beside it does not count. Throws if one has no text or a licence that is
 * not allowed: then nothing is packed.
 */
export async function shippedLicences(): Promise<readonly Licence[]> {
  const names = shippedPackages();
  const found = await Promise.all(names.map((name) => licenceOf(name)));
  const refused = found.filter(({ licence }) => !isAllowed(licence));
  if (refused.length > 0) {
    const list = refused.map(({ name, licence }) => `${name} (${licence})`).join(', ');
    throw new Error(`Not on the list of allowed licences: ${list}`);
  }
  return found;
}

/** `(MIT OR WTFPL)` is ours to choose; `MIT AND Zlib` would have to be allowed whole. */
export function isAllowed(licence: string): boolean {
  const choices = licence.replaceAll(/[()]/g, '').split(' OR ');
  return choices.some((choice) =>
    choice.split(' AND ').every((one) => allowedLicences.includes(one.trim())),
  );
}

/** The names of all packages that may be in a build. */
export function shippedPackages(): readonly string[] {
  const locked = objectAt(readJson(join(projectRoot, 'package-lock.json')), 'packages');
  const found = new Set<string>(alsoShipped);
  const waiting = Object.keys(objectAt(objectAt(locked, ''), 'dependencies'));
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    const entry = objectAt(locked, `node_modules/${name}`);
    waiting.push(...Object.keys(objectAt(entry, 'dependencies')));
    waiting.push(...chosenPeers(entry));
  }
  return [...found].filter((name) => !name.startsWith('@types/')).toSorted();
}

/** A peer that a package can do without (TypeScript, for types) is a tool of ours and not shipped. */
function chosenPeers(entry: object): readonly string[] {
  const free = objectAt(entry, 'peerDependenciesMeta');
  return Object.keys(objectAt(entry, 'peerDependencies')).filter(
    (name) => Reflect.get(objectAt(free, name), 'optional') !== true,
  );
}

async function licenceOf(name: string): Promise<Licence> {
  const folder = join(modules, name);
  const manifest = readJson(join(folder, 'package.json'));
  const licence = textAt(manifest, 'license');
  return { name, version: textAt(manifest, 'version'), licence, text: await textIn(folder) };
}

/**
 * Their licence, and the notice that Apache's asks to hand on. Some packages leave the file out; then the author's
 * line of package.json stands for it.
 */
async function textIn(folder: string): Promise<string> {
  const names = (await readdir(folder)).toSorted();
  const files = names.filter((name) => /^(licen[cs]e|copying|notice)([.-]|$)/i.test(name));
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  if (texts.length > 0) return texts.map((text) => text.trim()).join('\n\n');
  const manifest = readJson(join(folder, 'package.json'));
  return `${textAt(manifest, 'license')}, © ${authorOf(manifest)}`;
}

function authorOf(manifest: unknown): string {
  const author: unknown =
    typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, 'author') : '';
  return typeof author === 'string' ? author : textAt(author, 'name') || textAt(manifest, 'name');
}

function objectAt(value: unknown, key: string): object {
  const found: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof found === 'object' && found !== null ? found : {};
}

function textAt(value: unknown, key: string): string {
  const found: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof found === 'string' ? found : '';
}
