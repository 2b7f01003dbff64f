import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  type ElectronApplication,
  type Page,
  _electron as electron,
  test as base,
} from '@playwright/test';

import { sandboxWords } from '#build/screen.ts';
import { hasStartedBefore } from '#test/support/has-started-before.ts';
import { untilPlaywrightListens } from '#test/support/until-playwright-listens.ts';

import { startedByOrdinaryUser } from '../packed/ordinary-user.ts';
import { type PackedRun, startPacked } from './packed-app.ts';

const projectRoot = join(import.meta.dirname, '../..');
/** Where Chromium keeps what a page puts into localStorage. */
export const kept = 'Local Storage';

/** The built app with its shipped security settings, on a data folder of its own. */
export class RunningApp {
  readonly dataFolder: string;
  /** Nobody has seen this app on this computer: only the story of the first start begins so. */
  isNew = false;
  #app: ElectronApplication | undefined;
  #page: Page | undefined;
  #packed: PackedRun | undefined;
  #wasStarted = false;

  constructor(dataFolder: string) {
    this.dataFolder = dataFolder;
  }

  get isPacked(): boolean {
    return this.#packed !== undefined;
  }

  get app(): ElectronApplication {
    if (this.#packed !== undefined) throw new Error('A packed app lets nobody into its inside.');
    if (this.#app === undefined) throw new Error('The app is not running.');
    return this.#app;
  }

  get page(): Page {
    if (this.#page === undefined) throw new Error('The app has no window.');
    return this.#page;
  }

  async start(words: readonly string[] = []): Promise<Page> {
    const packed = process.env['REGULARS_PACKED'];
    if (packed !== undefined) return this.#startPacked(packed, words);
    this.#app = await electron.launch({
      executablePath: electronProgram(),
      chromiumSandbox: sandboxWords().length === 0,
      // Without a GPU, its process crashes now and then and the start hangs; drawing is the same.
      args: [
        ...untilPlaywrightListens,
        projectRoot,
        `--user-data-dir=${this.dataFolder}`,
        '--disable-gpu',
        ...words,
      ],
      env: cleanEnvironment(),
      timeout: 20_000,
    });
    if (!this.isNew) await hasStartedBefore(this.#app);
    this.#page = await this.#app.firstWindow({ timeout: 20_000 });
    return this.#page;
  }

  /** The same stories in the app as it was packed (`npm run packed`). */
  async #startPacked(program: string, words: readonly string[]): Promise<Page> {
    const isRoots = process.env['REGULARS_PACKED_AS'] !== 'ordinary-user';
    this.#packed = await startPacked({
      ...(isRoots
        ? { program, env: cleanEnvironment() }
        : startedByOrdinaryUser(program, this.dataFolder)),
      words: [`--user-data-dir=${this.dataFolder}`, ...words],
      // Loaded again to be past the questions; a later start has what the first one sold, and asks none.
      isNew: this.isNew || this.#wasStarted,
    });
    this.#wasStarted = true;
    this.#page = this.#packed.page;
    return this.#page;
  }

  /** Closes the app as the shopkeeper would and opens it again on the same data. */
  async restart(words: readonly string[] = []): Promise<Page> {
    await this.stop();
    return this.start(words);
  }

  /** No goodbye: as when the power goes, or the task manager ends the app. */
  async kill(): Promise<void> {
    const packed = this.#packed;
    const running = packed === undefined ? this.app.process() : undefined;
    this.#packed = undefined;
    this.#app = undefined;
    this.#page = undefined;
    if (running === undefined) return packed?.kill();
    const gone = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGKILL');
    await gone;
  }

  async stop(): Promise<void> {
    const [running, packed] = [this.#app, this.#packed];
    this.#packed = undefined;
    this.#app = undefined;
    this.#page = undefined;
    await running?.close();
    await packed?.stop();
  }
}

type WorkerFixtures = {
  /** A data folder in which only Chinese and the light scheme were chosen: most stories begin so, and the choosing takes a second start of the page. */
  readonly chosenOnce: string;
};

type Fixtures = {
  readonly dataFolder: string;
  readonly running: RunningApp;
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Closes and opens the app on the same data; the `page` of before is gone, this gives the new one. */
  readonly restart: () => Promise<Page>;
};

/** Each test gets its own app on its own empty shop, so tests can run side by side. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  chosenOnce: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the braces
    async ({}, use) => {
      const running = new RunningApp(await mkdtemp(join(tmpdir(), 'regulars-chosen-')));
      const page = await running.start();
      await page.evaluate(() => {
        localStorage.setItem('regulars.scheme', 'light');
        localStorage.setItem('regulars.language', 'zh-CN');
      });
      await running.stop();
      await use(running.dataFolder);
      await rm(running.dataFolder, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker' },
  ],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the braces
  dataFolder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'regulars-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  running: async ({ dataFolder, chosenOnce }, use) => {
    await cp(join(chosenOnce, kept), join(dataFolder, kept), { recursive: true });
    const running = new RunningApp(dataFolder);
    try {
      await running.start();
      await use(running);
    } finally {
      await running.stop();
    }
  },
  app: async ({ running }, use) => use(running.app),
  page: async ({ running }, use) => use(running.page),
  restart: async ({ running }, use) => use(() => running.restart()),
});

export { expect } from '@playwright/test';

/** The runtime that the test command chose. Editors that start a single spec name one themselves. */
export function electronProgram(): string {
  const program = process.env['REGULARS_ELECTRON'] ?? '';
  if (program === '')
    throw new Error('REGULARS_ELECTRON names no runtime: start by "npm run e2e".');
  return program;
}

function cleanEnvironment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    ([name]) => name !== 'REGULARS_DEV_SERVER' && name !== 'ELECTRON_RUN_AS_NODE',
  );
  return Object.fromEntries(kept.map(([name, value]) => [name, value ?? '']));
}
