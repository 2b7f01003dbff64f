import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

import { type Browser, type Page, chromium } from '@playwright/test';

import { sandboxWords } from '#build/screen.ts';

/** The app as it was packed, driven from outside: its fuses let no debugger into it, only Chromium's own door. */
export type PackedRun = {
  readonly page: Page;
  /** Ends the app as its quit does, and waits until it is gone. */
  readonly stop: () => Promise<void>;
  /** As when the power goes. */
  readonly kill: () => Promise<void>;
};

type PackedStart = {
  /** The program, or a wrapper that starts it as somebody else. */
  readonly program: string;
  readonly words: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** False: with Chromium's own sandbox, whoever starts it. */
  readonly mayDropSandbox?: boolean;
  /** The first start of the app on a computer asks questions; stories that are not about it begin after them. */
  readonly isNew?: boolean;
};

/** Starts a packed app and waits for its window. */
export async function startPacked(start: PackedStart): Promise<PackedRun> {
  const { program, words, env, mayDropSandbox = true, isNew = false } = start;
  const sandbox = mayDropSandbox ? sandboxWords() : [];
  const own = ['--remote-debugging-port=0', '--disable-gpu', ...sandbox];
  const running = spawn(program, [...own, ...words], {
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(env && { env: { ...env } }),
  });
  const address = await debuggerOf(running);
  await windowIsThere(address);
  const browser = await chromium.connectOverCDP(address);
  const page = await windowOf(browser);
  if (!isNew) {
    await page.evaluate(() => localStorage.setItem('regulars.first-start', 'over'));
    await page.reload();
  }
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const isThere = running.exitCode === null && running.signalCode === null;
    const gone = isThere ? once(running, 'exit') : undefined;
    await browser.close();
    running.kill(signal);
    await gone;
  };
  return { page, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

/** Chromium says on stderr where it listens. */
function debuggerOf(running: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    running.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /DevTools listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    running.once('exit', (code) => reject(new Error(`The app ended with ${code}: ${said}`)));
    running.once('error', reject);
  });
}

/**
 * Playwright that comes while the first window leaves its empty page waits for ever (as `until-playwright-listens.ts`
 * tells): so Chromium is asked over its plain door until the page has its title.
 */
async function windowIsThere(address: string): Promise<void> {
  const list = `http://${new URL(address).host}/json/list`;
  const last = Date.now() + 30_000;
  while (Date.now() < last) {
    const pages: unknown = await (await fetch(list)).json();
    if (Array.isArray(pages) && pages.some(hasItsTitle)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The app showed no window.');
}

function hasItsTitle(page: unknown): boolean {
  const said = JSON.stringify(page);
  return /"url": ?"app:\/\/shop\/(#[^"]*)?"/.test(said) && said.includes('熟客');
}

/** The window, not the hidden page that draws paper. */
async function windowOf(browser: Browser): Promise<Page> {
  const pages = browser.contexts().flatMap((context) => context.pages());
  const found = pages.find((page) => isWindow(page.url()));
  if (found === undefined) throw new Error('The app has no window.');
  await found.waitForSelector('#root:not(:empty)');
  return found;
}

function isWindow(url: string): boolean {
  return url.startsWith('app://shop/') && !url.includes('.html');
}
