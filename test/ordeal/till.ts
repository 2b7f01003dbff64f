import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type ElectronApplication, type Page, _electron as electron } from '@playwright/test';

import { sandboxWords } from '#build/screen.ts';
import { untilPlaywrightListens } from '#test/support/until-playwright-listens.ts';

import type { OpenReport, ShopReport } from './page/main.ts';

/** The app under ordeal: started, made to work, killed. What it called saved is written down out here. */
export class Till {
  readonly saved = new Set<string>();
  readonly folder: string;
  lastOpening: OpenReport = { opened: false, detail: '', notices: [] };
  private readonly program: string;
  private app: ElectronApplication | undefined;
  private page: Page | undefined;

  constructor(program: string, folder: string) {
    this.program = program;
    this.folder = folder;
  }

  static async withNewFolder(program: string): Promise<Till> {
    return new Till(program, await mkdtemp(join(tmpdir(), 'regulars-ordeal-')));
  }

  async start(): Promise<OpenReport> {
    this.app = await launched(this.program, this.folder);
    const page = await this.app.firstWindow({ timeout: 30_000 });
    this.page = page;
    await page.exposeBinding('acknowledged', (_source, what: string) => {
      this.saved.add(what);
    });
    await page.waitForFunction(() => 'ordeal' in window);
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

  async report(): Promise<ShopReport> {
    return this.present().evaluate(() => window.ordeal.report());
  }

  async safety(): Promise<string> {
    return this.present().evaluate(() => window.ordeal.safety());
  }

  /** SIGKILL to every process of the app at once: no goodbye, no flush. */
  async kill(): Promise<void> {
    const pid = this.app?.process().pid;
    const gone = new Promise<void>((resolve) => {
      this.app?.process().once('exit', () => resolve());
    });
    this.app = undefined;
    this.page = undefined;
    if (pid === undefined) return;
    for (const one of (await withDescendants(pid)).toReversed()) killOne(one);
    await gone;
  }

  async stop(): Promise<void> {
    const app = this.app;
    this.app = undefined;
    this.page = undefined;
    await app?.close();
  }

  async forget(): Promise<void> {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
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
async function launched(program: string, folder: string): Promise<ElectronApplication> {
  const executablePath = process.env['REGULARS_ELECTRON'] ?? '';
  if (executablePath === '') throw new Error('REGULARS_ELECTRON names no runtime.');
  const options = {
    executablePath,
    chromiumSandbox: sandboxWords().length === 0,
    args: [...untilPlaywrightListens, program, `--user-data-dir=${folder}`, '--disable-gpu'],
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

function killOne(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It was gone already.
  }
}

/** The process and everything it started, by the kernel's own list. */
async function withDescendants(root: number): Promise<readonly number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = new Map<number, number>();
  for (const pid of pids) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    parents.set(pid, Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  }
  const found = [root];
  for (let at = 0; at < found.length; at += 1) {
    found.push(...pids.filter((pid) => parents.get(pid) === found[at]));
  }
  return found;
}
