import { rm } from 'node:fs/promises';

import { type AppUpdater, AppImageUpdater, MacUpdater, NsisUpdater } from 'electron-updater';
import type { ProviderRuntimeOptions } from 'electron-updater/out/providers/Provider.js';

import { type OneOrigin, oneOrigin } from './one-origin.ts';
import { type Release, readRelease } from './release.ts';
import { SignedProvider, type Source } from './signed-provider.ts';
import type { UpdateAbility } from './update-ability.ts';
import { UpdateFault } from './update-fault.ts';

type Way = Extract<UpdateAbility, { readonly kind: 'can' }>['way'];

export type UpdaterParts = {
  readonly way: Way;
  readonly key: string;
  /** A folder of a server, read by `readUpdateAddress`. */
  readonly address: string;
  readonly version: string;
  /** What electron-builder laid beside the archive: on Windows, whose certificate an installer must carry. */
  readonly configFile: string;
  /** What was fetched lies here until it is put in. */
  readonly folder: string;
  /** macOS: lets the system take what was fetched, which it puts in once the app has quit. */
  readonly handOver: () => void;
};

/** One address that is asked for newer versions. */
export type Updater = {
  /** The newest version, if it is newer than this one. Throws `UpdateFault`. */
  readonly ask: () => Promise<Release | undefined>;
  /** Fetches what `ask` has found; nothing is fetched twice. Throws `UpdateFault`, and the disk's own errors. */
  readonly fetch: (onPart: (percent: number) => void) => Promise<void>;
  /** From now on nothing stands in the way of putting it in. */
  readonly release: () => void;
  /** The app has quit with this code: the new version takes its place. At most once. */
  readonly install: (exitCode: number) => void;
  /** Ends whatever is under way, for good. */
  readonly stop: () => void;
  /** What was fetched is needed no more. */
  readonly clear: () => Promise<void>;
};

const endings: Readonly<Record<Way, string>> = {
  nsis: '.exe',
  mac: '.zip',
  appimage: '.AppImage',
};

/**
 * electron-updater, which knows how each system puts a program in the place of another, with three things of ours around it: only what
 * the makers signed is looked at (on all systems; by itself it trusts whatever server it asks, but for the certificates
 * of Windows and macOS, which are checked too), it asks by our one road, and it says nothing of this computer: its
 * `x-user-staging-id` is neither made nor sent.
 */
export function openUpdater(parts: UpdaterParts): Updater {
  const stopping = new AbortController();
  const road = oneOrigin(parts.address, stopping.signal);
  const onQuit: QuitHandlers = [];
  const updater = updaterFor(parts, onQuit);
  let found: Release | undefined;
  let hear: (percent: number) => void = () => undefined;
  let isHandedOver = false;

  settle(updater, parts.way, async (address, onto) => {
    if (found === undefined || address !== addressOf(found)) throw new UpdateFault('broken');
    await road.file(found.file.name, onto, found.file, (percent) => hear(percent));
  });
  const addressOf = ({ file }: Release) => new URL(file.name, parts.address).href;
  const look = async (name: string) => {
    found = await signedRelease(road, name, parts);
    return found;
  };
  const source = { addressOf, look } satisfies Source;
  updater.setFeedURL({ provider: 'custom', updateProvider: providerWith(source) });

  return {
    ask: async () => {
      const answer = await updater.checkForUpdates();
      return answer?.isUpdateAvailable === true ? found : undefined;
    },
    fetch: async (onPart) => {
      hear = onPart;
      await updater.downloadUpdate();
    },
    release: () => {
      if (parts.way === 'mac' && !isHandedOver) parts.handOver();
      isHandedOver = true;
    },
    install: (exitCode) => {
      for (const handler of onQuit) handler(exitCode);
    },
    stop: () => stopping.abort(),
    clear: () => rm(parts.folder, { recursive: true, force: true }),
  };
}

/** electron-updater makes its provider itself. */
function providerWith(source: Source) {
  return class extends SignedProvider {
    constructor(_options: unknown, _updater: unknown, runtime: ProviderRuntimeOptions) {
      super(source, runtime);
    }
  };
}

type QuitHandlers = ((exitCode: number) => void)[];
type Fetch = (address: string, onto: string) => Promise<void>;

/** Nothing by itself, nothing but whole files, by our road, and without a number for this computer. */
function settle(updater: AppUpdater, way: Way, fetch: Fetch): void {
  updater.logger = null;
  updater.autoDownload = false;
  updater.allowDowngrade = false;
  updater.disableDifferentialDownload = true;
  // "At quit" on macOS would mean: handed over as soon as it is fetched.
  updater.autoInstallOnAppQuit = way !== 'mac';
  Object.defineProperty(updater, 'stagingUserIdPromise', {
    value: { value: Promise.resolve('') },
  });
  Object.defineProperty(updater, 'httpExecutor', {
    value: {
      download: async ({ href }: URL, onto: string) => {
        await fetch(href, onto);
        return onto;
      },
    },
  });
}

async function signedRelease(
  road: OneOrigin,
  name: string,
  { way, key }: UpdaterParts,
): Promise<Release> {
  const text = await road.text(name);
  if (text === undefined) throw new UpdateFault('not-there');
  const signature = await road.text(`${name}.sig`);
  if (signature === undefined) throw new UpdateFault('unsigned');
  const read = readRelease({ name, text, signature }, endings[way], key);
  if (read.kind === 'unsigned') throw new UpdateFault('unsigned');
  if (read.kind === 'unreadable') throw new UpdateFault('broken');
  return read.release;
}

function updaterFor(
  { way, version, configFile, folder }: UpdaterParts,
  onQuit: QuitHandlers,
): AppUpdater {
  const app = {
    version,
    name: 'regulars',
    isPackaged: true,
    appUpdateConfigPath: configFile,
    userDataPath: folder,
    baseCachePath: folder,
    whenReady: () => Promise.resolve(),
    relaunch: () => undefined,
    quit: () => undefined,
    onQuit: (handler: (exitCode: number) => void) => void onQuit.push(handler),
  };
  if (way === 'mac') return new MacUpdater(undefined, app);
  return new { nsis: NsisUpdater, appimage: AppImageUpdater }[way](null, app);
}
