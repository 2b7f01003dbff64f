import { builtinModules } from 'node:module';
import { join } from 'node:path';

import react from '@vitejs/plugin-react';
import type { EnvironmentOptions } from 'vite';
import { playwright } from '@vitest/browser-playwright';
import mantine from 'postcss-preset-mantine';
import { defineConfig } from 'vitest/config';

import { licencesPlugin } from './build/package/licences-plugin.ts';
import { sandboxWords } from './build/screen.ts';
import app from './package.json' with { type: 'json' };

const here = import.meta.dirname;
const builtins = [...builtinModules, /^node:/];

/** The oldest runtime the app must work in: Electron 33 (`build/runtime`). Newer Electrons run the same files. */
const oldest = { page: 'chrome130', computer: 'node20' };

/** A sandboxed preload cannot load ES modules, nor a second file: each is a build of its own. */
function preloadOf(name: 'index' | 'print'): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true, external: ['electron'], builtins },
    build: {
      outDir: join(here, 'dist/preload'),
      // The other one's file lies in the same folder.
      emptyOutDir: name === 'index',
      target: oldest.page,
      copyPublicDir: false,
      minify: false,
      rolldownOptions: {
        input: join(here, `electron/preload/${name}.ts`),
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: `${name}.cjs`, codeSplitting: false },
      },
    },
  };
}

export default defineConfig(({ command }) => ({
  root: join(here, 'renderer'),
  base: '/',
  define: { __APP_VERSION__: JSON.stringify(app.version) },
  cacheDir: join(here, '.cache/vite'),
  clearScreen: false,
  plugins: [react(), licencesPlugin()],
  // A worker is a build of its own: what it brings along is looked at too.
  worker: { plugins: () => [licencesPlugin()] },
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- the plugin's own types say any
  css: { postcss: { plugins: [mantine()] } },
  // While developing, the page's tools write inline scripts and styles of their own. The main process
  // gives every answer a nonce in the place of this word, so that even then the CSP stays as shipped.
  ...(command === 'serve' && { html: { cspNonce: '__CSP_NONCE__' } }),
  server: { host: '127.0.0.1', strictPort: false },
  builder: {
    async buildApp(builder) {
      for (const part of Object.values(builder.environments)) await builder.build(part);
    },
  },
  environments: {
    client: {
      build: {
        outDir: join(here, 'dist/page'),
        emptyOutDir: true,
        target: oldest.page,
        // The CSP allows no data: addresses, and every browser we meet knows modulepreload.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        chunkSizeWarningLimit: 1500,
        rolldownOptions: {
          input: ['index', 'print', 'customer'].map((page) => join(here, `renderer/${page}.html`)),
        },
      },
    },
    main: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron'], builtins },
      build: {
        outDir: join(here, 'dist/main'),
        emptyOutDir: true,
        target: oldest.computer,
        copyPublicDir: false,
        minify: false,
        rolldownOptions: {
          input: join(here, 'electron/main/index.ts'),
          // `debug`, below electron-updater, colours a terminal with it if it is there; nothing of ours is.
          external: ['electron', 'supports-color', ...builtins],
          output: { format: 'es', entryFileNames: 'index.js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
    preload: preloadOf('index'),
    printPreload: preloadOf('print'),
  },
  test: {
    root: here,
    // Some suites tear a file at every byte; a laptop's disk is slower than ours, and a red clock proves nothing.
    testTimeout: 30_000,
    // Vitest leaves one core to others; on the two of the smallest machine that doubles the wait.
    maxWorkers: '100%',
    // `isolate: false`, below: a fresh process for each file costs more than most files' tests (57 s of processor time
    // for the unit tests became 34). What is tested keeps no state of its own, each shop and each folder has its own
    // name, and a suite that puts something in the place of a global takes it back.
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: [
            '{renderer,electron,build}/**/*.test.{ts,tsx}',
            'test/{architecture,support}/**/*.test.ts',
          ],
          exclude: ['**/*.storage.test.ts', '**/*.long.test.ts'],
          isolate: false,
          setupFiles: ['test/support/seed.ts'],
        },
      },
      {
        extends: true,
        // A file torn at every byte, a real shop's past: seconds each, so `npm test` runs them beside the real browser.
        test: {
          name: 'long',
          environment: 'node',
          include: ['{renderer,electron}/**/*.long.test.ts'],
          isolate: false,
          setupFiles: ['test/support/seed.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'storage',
          environment: 'node',
          include: ['renderer/{app,data}/**/*.storage.test.ts'],
          isolate: false,
          // Thousands of cards, histories of whole shops, and an import killed at every step: on the real IndexedDB
          // of `npm test` only.
          exclude: [
            'renderer/data/sample/**',
            '**/*-laws.storage.test.ts',
            '**/*-of-thousands.storage.test.ts',
            '**/*.slow.storage.test.ts',
            'renderer/data/import/killed.storage.test.ts',
          ],
          setupFiles: ['test/support/seed.ts', 'test/support/pretend-indexeddb.ts'],
        },
      },
      {
        extends: true,
        // Found while a test runs, a package would reload the page under it.
        optimizeDeps: { include: ['dexie', 'fast-check', 'fflate', 'i18next'] },
        test: {
          name: 'storage-real',
          include: ['renderer/data/**/*.storage.test.ts'],
          isolate: false,
          setupFiles: ['test/support/seed.ts', 'test/support/dexie-as-shipped.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: process.env['REGULARS_CHROMIUM'] ?? '/usr/bin/chromium',
                args: [...sandboxWords(), '--disable-background-networking', '--disable-quic'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
}));
