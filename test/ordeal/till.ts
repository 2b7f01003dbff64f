import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type ElectronApplication, type Page, _electron as electron } from '@playwright/test';

import { sandboxWords } from '#build/screen.ts';
import { untilPlaywrightListens } from '#test/support/until-playwright-listens.ts';

import type { App } from './app.ts';
import type { OpenReport, ShopReport } from './page/main.ts';
import { later, signalTree } from './processes.ts';

/** How many sales go in after a recovery, and have to be there two starts later. */
const fiveMore = 5;

/** The app under ordeal: started, made to work, killed. What it called saved is written down out here. */
export class Till {
  readonly saved = new Set<string>();
  readonly folder: string;
  lastOpening: OpenReport = { opened: false, detail: '', generation: 0, notices: [] };
  /** Of the start before; 0 before the first. */
  generationBefore = 0;
  private readonly shipped: App;
  private running: ElectronApplication | undefined;
  private page: Page | undefined;

  constructor(app: App, folder: string) {
    this.shipped = app;
    this.folder = folder;
  }

  static async withNewFolder(app: App): Promise<Till> {
    return new Till(app, await mkdtemp(join(tmpdir(), 'regulars-ordeal-')));
  }

  /** Opens the shop; `aheadMs`: the app's clock goes so much before the machine's. */
  async start(aheadMs = 0): Promise<OpenReport> {
    this.generationBefore = this.lastOpening.generation;
    this.running = await launched(this.shipped, this.folder);
    const page = await this.running.firstWindow({ timeout: 30_000 });
    this.page = page;
    await page.exposeBinding('acknowledged', (_source, what: string) => {
      this.saved.add(what);
    });
    await page.waitForFunction(() => 'ordeal' in window);
    await this.moveClock(aheadMs);
    this.lastOpening = await page.evaluate(() => window.ordeal.open());
    return this.lastOpening;
  }

  /** Sells until done, or until the app is killed under it. */
  async sell(first: number, count: number): Promise<void> {
    await this.present().evaluate(
      ([from, many]) => window.ordeal.sell(from ?? 0, many ?? 0),
      [first, count],
    );
  }

  async takeIn(cards: number): Promise<void> {
    await this.present().evaluate((many) => window.ordeal.takeIn(many), cards);
  }

  /** The same folder, found somewhere else: after a power cut, on a copy of the disk. */
  movedTo(folder: string): Till {
    const till = new Till(this.shipped, folder);
    for (const one of this.saved) till.saved.add(one);
    till.lastOpening = this.lastOpening;
    return till;
  }

  /** Five sales after a recovery, whose amounts begin here; and two starts later. The caller compares. */
  async fiveMoreAndTwoStarts(first: number): Promise<void> {
    await this.sell(first, fiveMore);
    await this.kill();
    await this.start();
    await this.stop();
    await this.start();
  }

  async rename(name: string): Promise<boolean> {
    return this.present().evaluate((words) => window.ordeal.rename(words), name);
  }

  async keepSnapshot(): Promise<string> {
    return this.present().evaluate(() => window.ordeal.keepSnapshot());
  }

  async moveClock(aheadMs: number): Promise<void> {
    await this.present().evaluate((ms) => window.ordeal.moveClock(ms), aheadMs);
  }

  async report(): Promise<ShopReport> {
    return this.present().evaluate(() => window.ordeal.report());
  }

  async safety(): Promise<string> {
    return this.present().evaluate(() => window.ordeal.safety());
  }

  /** SIGKILL to every process of the app at once: no goodbye, no flush. */
  async kill(): Promise<void> {
    const app = this.letGo();
    const pid = app?.process().pid;
    if (app === undefined || pid === undefined) return;
    const gone = new Promise<void>((resolve) => {
      app.process().once('exit', () => resolve());
    });
    await signalTree(pid, 'SIGKILL');
    await gone;
  }

  /** Every process of the app stands still, as when the power goes. What it said before is heard. */
  async freeze(): Promise<void> {
    const pid = this.running?.process().pid;
    if (pid === undefined) throw new Error('The app is not running.');
    await signalTree(pid, 'SIGSTOP');
    await later(150);
  }

  async stop(): Promise<void> {
    await this.letGo()?.close();
  }

  async forget(): Promise<void> {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  private letGo(): ElectronApplication | undefined {
    const app = this.running;
    this.running = undefined;
    this.page = undefined;
    return app;
  }

  private present(): Page {
    if (this.page === undefined) throw new Error('The app is not running.');
    return this.page;
  }
}

/**
 * Starts Electron. Without a GPU: on a machine that has none its process crashes now and then, and the
 * start hangs with it; what is on trial here draws nothing. A start that hangs is tried again.
 */
async function launched(
  { built, electron: executablePath }: App,
  folder: string,
): Promise<ElectronApplication> {
  const options = {
    executablePath,
    chromiumSandbox: sandboxWords().length === 0,
    args: [...untilPlaywrightListens, built, `--user-data-dir=${folder}`, '--disable-gpu'],
    timeout: 20_000,
  };
  for (let tries = 1; ; tries += 1) {
    try {
      return await electron.launch(options);
    } catch (error) {
      if (tries === 3) throw error;
      process.stdout.write('  Electron did not start within 20 s; tried again\n');
    }
  }
}
