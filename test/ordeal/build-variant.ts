import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { type Plugin, createBuilder } from 'vite';

const projectRoot = join(import.meta.dirname, '../..');

/** The app as shipped, or with one planted fault that the ordeal has to catch. */
export type Variant = 'shipped' | 'says-saved-early';

const plants: Readonly<Record<Variant, Readonly<Record<string, string>>>> = {
  shipped: {},
  'says-saved-early': {
    'renderer/data/journal/sender.ts': 'test/ordeal/faulty/sender-that-lies.ts',
  },
};

/** Builds main, preload and the ordeal's page into a folder that Electron can start; answers the folder. */
export async function buildVariant(variant: Variant): Promise<string> {
  const folder = join(projectRoot, '.cache/ordeal', variant);
  const builder = await createBuilder({
    configFile: join(projectRoot, 'vite.config.ts'),
    root: join(import.meta.dirname, 'page'),
    logLevel: 'error',
    plugins: [planted(plants[variant])],
    environments: {
      client: { build: { outDir: join(folder, 'dist/page') } },
      main: { build: { outDir: join(folder, 'dist/main') } },
      preload: { build: { outDir: join(folder, 'dist/preload') } },
    },
  });
  await builder.buildApp();
  await mkdir(folder, { recursive: true });
  const manifest = { name: 'regulars-ordeal', type: 'module', main: 'dist/main/index.js' };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

function planted(twins: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'planted-fault',
    enforce: 'pre',
    async resolveId(source, importer) {
      const found = await this.resolve(source, importer, { skipSelf: true });
      const twin = Object.entries(twins).find(([file]) => found?.id === join(projectRoot, file));
      return twin === undefined ? null : join(projectRoot, twin[1]);
    },
  };
}
