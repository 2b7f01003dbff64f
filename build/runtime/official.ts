import { existsSync } from 'node:fs';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { projectRoot, runtimeCache } from '../places.ts';
import { readJson, runTool } from '../run.ts';
import { say } from '../say.ts';
import type { Attempt } from './attempt.ts';

const home = join(projectRoot, 'node_modules', 'electron');
const aDay = 24 * 60 * 60 * 1000;

/** The runtime that this version of the app ships with, if it was downloaded before. */
export async function officialRuntime(): Promise<Attempt> {
  const version = officialVersion();
  const found = await readText(join(home, 'dist', 'version'));
  const program = join(home, 'dist', (await readText(join(home, 'path.txt'))) ?? 'electron');
  if (found?.replace(/^v/, '') === version && existsSync(program)) {
    return { kind: 'found', program, version };
  }
  return { kind: 'no', reason: `the official Electron ${version} is not here yet` };
}

/**
 * Downloads the official runtime by Electron's own installer, which checks it. Where its place cannot be
 * reached nobody should wait: we knock first, for ten seconds, and remember a closed door for a day.
 */
export async function downloadOfficialRuntime(): Promise<Attempt> {
  const version = officialVersion();
  const note = join(runtimeCache(), `official-${version}-unreachable`);
  const age = await ageOf(note);
  if (age !== undefined && age < aDay) {
    const reason = `the official download was out of reach ${Math.round(age / 60_000)} minutes ago`;
    return { kind: 'no', reason: `${reason}, not tried again today (delete ${note} to try now)` };
  }
  say(`  asking for the official Electron ${version} (at most 10 s) …`);
  const place =
    process.env['ELECTRON_MIRROR'] ?? 'https://github.com/electron/electron/releases/download/';
  const reachable = await answers(`${place}v${version}/SHASUMS256.txt`);
  if (reachable) {
    say('  downloading it (about 110 MB) …');
    // Only a knock that was answered comes here, so slow is likelier than dead.
    const env = { ELECTRON_GET_USE_PROXY: '1' };
    const { code } = await runTool('electron', [], { env, limitSeconds: 600 });
    if (code === 0) return officialRuntime();
  }
  await mkdir(dirname(note), { recursive: true });
  await writeFile(note, '');
  return { kind: 'no', reason: 'the official download is out of reach (remembered for a day)' };
}

function officialVersion(): string {
  const read = readJson(join(home, 'package.json'));
  const version: unknown =
    typeof read === 'object' && read !== null ? Reflect.get(read, 'version') : '';
  return typeof version === 'string' ? version : '';
}

async function answers(address: string): Promise<boolean> {
  try {
    const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(10_000) });
    return answer.ok;
  } catch {
    return false; // Every way of not being reachable means the same here.
  }
}

async function ageOf(file: string): Promise<number | undefined> {
  return existsSync(file) ? Date.now() - (await stat(file)).mtimeMs : undefined;
}

async function readText(file: string): Promise<string | undefined> {
  return existsSync(file) ? readFile(file, 'utf8') : undefined;
}
