import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { type Configuration, Platform, build } from 'electron-builder';

import { packaging } from '../electron-builder.ts';
import { projectRoot } from '../places.ts';
import { commandExists, readJson } from '../run.ts';
import { chooseRuntime } from '../runtime/runtime.ts';
import { faultsOfAsar, megabytes, readAsar } from './asar.ts';
import { makeDeb } from './deb.ts';
import { faultsOfFuses } from './fuses.ts';
import { identity } from './identity.ts';
import { maintainerBy, noMaintainer } from './maintainer.ts';
import { publicHalf, signUpdates, updateKeyBy } from './sign-updates.ts';
import { type Signing, signingBy } from './signing.ts';
import { stageApp } from './stage.ts';

export type Wish = {
  readonly version: string;
  readonly output: string;
  /** The built app; the present one if it is not said. */
  readonly dist?: string;
  /** `dir` is quick, and enough to drive the app; `all` is whatever this machine can make. */
  readonly what: 'dir' | 'deb' | 'all';
};

/** One line each of what a run left: packages that were made, packages that were not and why, and what is wrong. */
export type Packed = {
  readonly made: readonly string[];
  readonly skipped: readonly string[];
  readonly faults: readonly string[];
  /** The unpacked app's program, where one was made. */
  readonly program: string;
};

type Runtime = { readonly version: string; readonly folder: string; readonly ships: boolean };

/** Packs the built app with whatever this machine can, and looks at what came out. Throws if packing itself failed. */
export async function makePackages(wish: Wish): Promise<Packed> {
  const runtime = await runtimeHere();
  if (typeof runtime === 'string') return nothingMade(runtime);
  // Before minutes of packing: what goes to shops has somebody to write to.
  const isNobodys = maintainerBy(process.env).isPlaceholder;
  if (isNobodys && runtime.ships && wish.what === 'all') return nothingMade(noMaintainer);
  await rm(wish.output, { recursive: true, force: true });
  const key = updateKeyBy(process.env);
  await stageApp(wish.version, wish.dist, key && publicHalf(key));
  const signing = signingBy(process.env);
  const plan = planFor(process.platform, runtime, wish.what);
  const config: Configuration = packaging({
    electron: runtime.version,
    ...(process.platform === 'linux' && { electronDist: runtime.folder }),
    output: wish.output,
    mark: runtime.ships ? '' : `-trial-electron${runtime.version.split('.')[0]}`,
    signing,
    news: newsOf(wish.version),
  });
  if (seven()) process.env['ELECTRON_BUILDER_7ZIP_PATH'] ??= '/usr/bin/7za';
  // What nobody is going to download need not be small: half a minute instead of five.
  if (!runtime.ships) process.env['ELECTRON_BUILDER_COMPRESSION_LEVEL'] ??= '1';
  const targets = Platform.current().createTarget([...plan.targets]);
  const made = await build({ config, targets, projectDir: projectRoot, publish: 'never' });
  const signed = key === undefined ? [] : await signUpdates(wish.output, key);
  const skipped = [
    ...plan.skipped,
    ...unsigned(signing),
    ...(key === undefined ? [noKey] : []),
    ...(isNobodys ? [noMaintainer] : []),
  ];
  return finish(wish, runtime, config, [...made, ...signed], skipped);
}

function nothingMade(why: string): Packed {
  return { made: [], skipped: [], faults: [why], program: '' };
}

/** The unpacked app is looked at, and on Linux becomes a deb. */
async function finish(
  wish: Wish,
  runtime: Runtime,
  config: Configuration,
  made: readonly string[],
  skipped: readonly string[],
): Promise<Packed> {
  if (process.platform !== 'linux') return { made, skipped, faults: [], program: '' };
  const unpacked = join(wish.output, 'linux-unpacked');
  const program = join(unpacked, identity.program);
  const asar = join(unpacked, 'resources', 'app.asar');
  const faults = [...(await faultsOfAsar(asar)), ...(await faultsOfFuses(program))];
  const size = `${asar} (${megabytes((await readAsar(asar)).bytes)})`;
  if (wish.what === 'dir') return { made: [size], skipped, faults, program };
  if (!commandExists('dpkg-deb')) {
    return { made: [size, ...made], skipped: [...skipped, noDeb], faults, program };
  }
  const name = debName(wish.version, String(config.artifactName));
  const into = join(wish.output, name);
  const isForShops = runtime.ships;
  const deb = await makeDeb({ unpacked, version: wish.version, into, isForShops });
  return deb.kind === 'made'
    ? { made: [size, ...made, deb.path], skipped, faults, program }
    : { made: [size, ...made], skipped, faults: [...faults, `deb: ${deb.reason}`], program };
}

const noKey = 'updates: REGULARS_UPDATE_KEY is not set, so this app takes none';

/** What is new, as the app itself says it; a version that nobody wrote about brings nothing to read. */
function newsOf(version: string): object {
  const file = join(projectRoot, 'renderer/features/settings/about/news', `${version}.json`);
  const news: unknown = existsSync(file) ? readJson(file) : {};
  return typeof news === 'object' && news !== null ? news : {};
}

const noDeb = 'deb: there is no dpkg-deb here';

function debName(version: string, pattern: string): string {
  const words: Readonly<Record<string, string>> = {
    version,
    os: 'linux',
    arch: 'amd64',
    ext: 'deb',
  };
  return pattern.replaceAll(/\$\{(\w+)\}/g, (_, word: string) => words[word] ?? '');
}

type Plan = { readonly targets: readonly string[]; readonly skipped: readonly string[] };

/** What each system can make of itself. A runtime that does not ship means that no download is in reach either. */
function planFor(platform: NodeJS.Platform, runtime: Runtime, what: Wish['what']): Plan {
  const elsewhere = [
    ...(platform === 'win32' ? [] : ['nsis, portable: made on Windows']),
    ...(platform === 'darwin' ? [] : ['dmg: made on macOS']),
    ...(platform === 'linux' ? [] : ['AppImage, deb, tar.gz: made on Linux']),
    ...(runtime.ships
      ? []
      : [`packed with Electron ${runtime.version}: for trying, not for shops`]),
  ];
  if (what !== 'all') return { targets: ['dir'], skipped: elsewhere };
  if (platform === 'win32') return { targets: ['nsis', 'portable'], skipped: elsewhere };
  if (platform === 'darwin') return { targets: ['dmg', 'zip'], skipped: elsewhere };
  const skipped = [
    ...elsewhere,
    ...(runtime.ships ? [] : ['AppImage: its tools are a download that could not be had here']),
    ...(seven() ? [] : ['tar.gz: there is no 7za here (Debian: p7zip-full)']),
  ];
  return {
    targets: ['dir', ...(seven() ? ['tar.gz'] : []), ...(runtime.ships ? ['AppImage'] : [])],
    skipped,
  };
}

/** electron-builder's own 7za is a download; Debian's does the same. */
function seven(): boolean {
  return process.platform === 'linux' && commandExists('7za');
}

function unsigned(signing: Signing): readonly string[] {
  const { platform } = process;
  const isSigned = platform === 'win32' ? signing.windows : platform === 'darwin' && signing.mac;
  if (platform === 'linux') return ['signing: Linux packages are not signed'];
  return [
    ...(isSigned ? [] : ['signing: CSC_LINK and CSC_KEY_PASSWORD are not set']),
    ...(platform === 'darwin' && !signing.notarise ? ['notarising: APPLE_ID is not set'] : []),
  ];
}

/** Elsewhere electron-builder fetches the runtime by itself; here it is the one that the app is started with. */
async function runtimeHere(): Promise<Runtime | string> {
  const wanted = versionOf(join(projectRoot, 'node_modules', 'electron', 'package.json'));
  if (process.platform !== 'linux') return { version: wanted, folder: '', ships: true };
  const chosen = await chooseRuntime();
  if (chosen.kind === 'no') return chosen.reason;
  const folder = dirname(chosen.program);
  const version = (await readFile(join(folder, 'version'), 'utf8')).trim().replace(/^v/, '');
  return { version, folder, ships: version === wanted };
}

/** The version that a package.json names. */
export function versionOf(file: string): string {
  const manifest = readJson(file);
  const found: unknown =
    typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, 'version') : '';
  return String(found);
}
