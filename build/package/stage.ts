import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { projectRoot, scratch } from '../places.ts';
import { identity } from './identity.ts';

/** Where the packer finds the app, and nothing but the app: what is not here cannot be shipped by mistake. */
export const staged: string = join(scratch, 'package', 'app');

/**
 * Lays out what goes into the archive: the built page, main and preload, and a package.json that names them.
 * They are built whole (vite bundles every package into them), so there is no `node_modules`. `updateKey` is what new
 * versions must be signed by; without one the app takes none.
 */
export async function stageApp(
  version: string,
  dist = join(projectRoot, 'dist'),
  updateKey?: string,
): Promise<void> {
  await rm(staged, { recursive: true, force: true });
  await mkdir(staged, { recursive: true });
  for (const part of ['page', 'main', 'preload']) {
    await cp(join(dist, part), join(staged, 'dist', part), { recursive: true });
  }
  const manifest = {
    name: identity.program,
    productName: identity.productName,
    version,
    description: identity.summary,
    author: identity.maintainer,
    license: 'MIT',
    private: true,
    type: 'module',
    main: 'dist/main/index.js',
    ...(updateKey !== undefined && { updateKey }),
  };
  await writeFile(join(staged, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
