import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { type Plugin, createBuilder } from 'vite';

const projectRoot = join(import.meta.dirname, '../..');

/** The shipped main process and preload around a page of the tests' own. */
export async function buildAround(
  page: string,
  name: string,
  /** Source file → the file to take in its place: a planted fault. */
  twins: Readonly<Record<string, string>> = {},
): Promise<string> {
  const folder = join(projectRoot, '.cache/built-for-tests', name);
  const builder = await createBuilder({
    configFile: join(projectRoot, 'vite.config.ts'),
    root: page,
    logLevel: 'error',
    plugins: [planted(twins), onlyPage(page)],
    environments: {
      client: { build: { outDir: join(folder, 'dist/page') } },
      main: { build: { outDir: join(folder, 'dist/main') } },
      preload: { build: { outDir: join(folder, 'dist/preload') } },
      printPreload: { build: { outDir: join(folder, 'dist/preload') } },
    },
  });
  await builder.buildApp();
  await mkdir(folder, { recursive: true });
  const manifest = { name: `regulars-${name}`, type: 'module', main: 'dist/main/index.js' };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

/** The app's own pages stay out: lists of pages are added to, not replaced, when settings are merged. */
function onlyPage(page: string): Plugin {
  return {
    name: 'only-this-page',
    config({ environments }) {
      const build = environments?.['client']?.build;
      if (build?.rolldownOptions === undefined) throw new Error('The page is built elsewhere now.');
      build.rolldownOptions.input = join(page, 'index.html');
    },
  };
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
