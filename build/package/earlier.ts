import { existsSync } from 'node:fs';
import { mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';

import { projectRoot, scratch } from '../places.ts';
import { run, toolFile } from '../run.ts';

/** The last sources whose shape of data was another (the third; care brought the fourth). */
const commit = '4ebabbaea8ae468d1a77980a00c275c1edb56fba';

export type Earlier =
  | { readonly kind: 'built'; readonly dist: string }
  | { readonly kind: 'not-possible'; readonly reason: string };

/**
 * Builds the app as it was then, out of git, with the packages of today: what a shop has installed when it gets
 * the next version, with a migration in between. A clone without its history cannot.
 */
export async function buildEarlier(): Promise<Earlier> {
  const folder = join(scratch, 'package', 'earlier');
  const dist = join(folder, 'dist');
  if (existsSync(join(dist, 'preload', 'index.cjs'))) return { kind: 'built', dist };
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const sources = join(folder, 'sources.tar');
  const taken = await run('git', ['archive', '--output', sources, commit], { quiet: true });
  if (taken.code !== 0) return { kind: 'not-possible', reason: taken.output.trim() };
  await run('tar', ['xf', sources, '-C', folder], { quiet: true });
  await symlink(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
  const words = [toolFile('vite'), 'build', '--app'];
  const built = await run(process.execPath, words, { quiet: true, cwd: folder });
  return built.code === 0
    ? { kind: 'built', dist }
    : { kind: 'not-possible', reason: built.output.trim() };
}
