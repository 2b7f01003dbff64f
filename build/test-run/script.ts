import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { haveDebianPackages } from '../debian-packages.ts';
import { haveDist } from '../dist.ts';
import { projectRoot } from '../places.ts';
import { run } from '../run.ts';
import { chooseRuntime } from '../runtime/runtime.ts';
import { say } from '../say.ts';
import { onHiddenScreen } from '../screen.ts';

/**
 * Runs a script of test/ that drives the built app: everything it needs is there before it begins, and
 * REGULARS_ELECTRON names the runtime.
 */
export async function runScript(path: string, words: readonly string[]): Promise<number> {
  const script = join(projectRoot, path);
  if (!existsSync(script)) return refuse(`${path} is not there.`);
  const electron = await prepare();
  if (electron === undefined) return 1;
  const [command = '', ...rest] = [...onHiddenScreen(), process.execPath, script, ...words];
  return (await run(command, rest, { env: { REGULARS_ELECTRON: electron } })).code;
}

/** Packages, a built app and a runtime; the path of the last, or nothing after saying what was missing. */
export async function prepare(): Promise<string | undefined> {
  const packages = await haveDebianPackages('tests');
  if (packages.kind === 'missing') return void refuse(packages.reason);
  if (!(await haveDist())) return void refuse('The app could not be built.');
  const runtime = await chooseRuntime();
  if (runtime.kind === 'no') return void refuse(runtime.reason);
  return runtime.program;
}

function refuse(reason: string): number {
  say(reason);
  return 1;
}
