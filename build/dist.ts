import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { projectRoot } from './places.ts';
import { runTool } from './run.ts';
import { say, seconds } from './say.ts';

const stamp = join(projectRoot, 'dist', 'sources.sha256');

/**
 * Builds page, main and preload unless `dist` already holds exactly these sources. Contents decide, not
 * times: a fresh clone, a changed branch and a restored folder all have misleading times.
 */
export async function haveDist(): Promise<boolean> {
  const wanted = await digestOfSources();
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === wanted) {
    say('The app is built already, from these very sources.');
    return true;
  }
  return build(wanted);
}

/** Developing writes its own files into `dist`: nobody may take them for a build. */
export async function forgetDist(): Promise<void> {
  await rm(stamp, { force: true });
}

/** Builds whatever `dist` holds. */
export async function build(wanted?: string): Promise<boolean> {
  const digest = wanted ?? (await digestOfSources());
  const started = performance.now();
  const { code, output } = await runTool('vite', ['build', '--app'], { quiet: true });
  if (code !== 0) {
    say(output);
    return false;
  }
  await writeFile(stamp, digest);
  say(`Built page, main and preload into dist in ${seconds(started)}.`);
  return true;
}

async function digestOfSources(): Promise<string> {
  const files = ['package.json', 'package-lock.json', 'vite.config.ts'];
  for (const folder of ['electron', 'renderer']) {
    const entries = await readdir(join(projectRoot, folder), {
      recursive: true,
      withFileTypes: true,
    });
    for (const entry of entries) {
      if (entry.isFile() && !/\.test\.tsx?$/.test(entry.name)) {
        files.push(join(entry.parentPath, entry.name).slice(projectRoot.length + 1));
      }
    }
  }
  const hash = createHash('sha256');
  for (const file of files.toSorted()) {
    hash.update(`${file}\0`).update(await readFile(join(projectRoot, file)));
  }
  return hash.digest('hex');
}
