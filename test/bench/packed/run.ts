import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { _electron as electron, chromium } from '@playwright/test';

import { sandboxWords } from '#build/screen.ts';
import { servePage } from '#build/serve-page.ts';
import { buildAround } from '#test/support/build-around.ts';
import { untilPlaywrightListens } from '#test/support/until-playwright-listens.ts';

import { machineTimes, timesOf } from '../measure.ts';
import { stepsTable } from '../report.ts';
import { type Started, forgetDisk, startUntilUsable } from './start-times.ts';

/**
 * How long a shop waits in the morning: from the start of the packed app to the first person found at the counter,
 * with nothing in memory, against the same page and the same people in plain Chromium; and what it holds after five
 * minutes of nothing. `npm run bench -- packed`, after `npm run package -- dir`.
 */
const packed =
  process.env['REGULARS_PACKED'] ?? join('.cache/package/made/linux-unpacked/regulars');
const browser = process.env['REGULARS_CHROMIUM'] ?? '/usr/bin/chromium';
const asked = process.argv.slice(2).map(Number).filter(Number.isInteger);
const isQuick = process.argv.includes('--quick');
const starts = isQuick ? 3 : 10;
const idleSeconds = isQuick ? 5 : 300;
/** A quarter of a million sales behind 100,000 customers: what is looked at in the morning are customers, not sales. */
const visitsTimes = 0.6;
/** So long the first start may pack for the next ones. */
const settlingSeconds = 30;
const own = [...sandboxWords(), '--disable-gpu'];
const built = await buildAround(join(import.meta.dirname, '../in-app/page'), 'bench');

for (const count of asked.length > 0 ? asked : [10_000, 100_000]) {
  const folder = await mkdtemp(join(tmpdir(), 'regulars-start-'));
  await benchAt(count, folder);
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
process.exit(0);

async function benchAt(count: number, folder: string): Promise<void> {
  const [data, profile] = [join(folder, 'data'), join(folder, 'profile')];
  tell(`${count} customers: filling the app's shop`);
  const sales = await seedApp(data, count);
  tell('filling that of plain Chromium');
  const address = await seedBrowser(profile, count);
  const inApp = await times('packed app', packed, [`--user-data-dir=${data}`]);
  const first = ['--no-first-run', '--disable-background-networking', `--user-data-dir=${profile}`];
  const inBrowser = await times('plain Chromium', browser, [...first, address]);
  const said = [count, sales].map((number) => number.toLocaleString('en'));
  console.log(`## Start of the packed app, ${said.join(' customers, ')} sales\n`);
  console.log(stepsTable([...inApp, ...inBrowser]));
  console.log(`\nDisk forgotten before each: ${forgetDisk() ? 'yes' : 'no (not root)'}.`);
  console.log(`Memory after ${idleSeconds} s idle: ${await idleMemory(data)} MB (PSS).`);
  console.log(`Machine: fixed arithmetic ${machineTimes().median.toFixed(2)} ms.\n`);
}

/** The first start after the filling is not counted: it packs what every later one reads. */
async function times(name: string, program: string, words: readonly string[]) {
  const all: Started['milliseconds'][] = [];
  tell(`${name}: one start to settle, and ${starts} that count`);
  for (let round = 0; round <= starts; round += 1) {
    forgetDisk();
    const started = await startUntilUsable(program, [...own, ...words]);
    if (round > 0) all.push(started.milliseconds);
    else await seconds(settlingSeconds);
    await started.stop();
  }
  const step = (what: string, at: keyof Started['milliseconds']) =>
    [`${name}: ${what}`, timesOf(all.map((one) => one[at]))] as const;
  return [
    step('the page begins to load', 'loads'),
    step('the search box is painted', 'painted'),
    step('the first person is found', 'usable'),
  ];
}

/** It takes a quarter of an hour: whoever waits hears how far it is. The figures alone go where they are kept. */
function tell(what: string): void {
  console.error(`  ${what}`);
}

function seconds(count: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, count * 1000));
}

async function idleMemory(data: string): Promise<string> {
  tell(`${idleSeconds} s of nothing`);
  const started = await startUntilUsable(packed, [...own, `--user-data-dir=${data}`]);
  await seconds(idleSeconds);
  const bytes = started.memory();
  await started.stop();
  return (bytes / 1_000_000).toFixed(0);
}

function seedWish(count: number): [number, number] {
  return [count, visitsTimes];
}

/** The bench's own page, in the shipped main process, writes the shop; the packed app then opens it. */
async function seedApp(data: string, count: number): Promise<number> {
  const app = await electron.launch({
    executablePath: process.env['REGULARS_ELECTRON'] ?? '',
    chromiumSandbox: sandboxWords().length === 0,
    args: [...untilPlaywrightListens, built, `--user-data-dir=${data}`, '--disable-gpu'],
  });
  const page = await app.firstWindow();
  await page.waitForFunction(() => 'bench' in window);
  await page.evaluate(() => window.bench.open());
  const { sales } = await page.evaluate((wish) => window.bench.seed(...wish), seedWish(count));
  // Else the app would find a shop that its journal knows nothing of, and build it anew.
  await page.evaluate(() => window.bench.toJournal());
  await app.close();
  return sales;
}

/** The same people in a browser's own database, written by the bench's page in the place of the one that is measured. */
async function seedBrowser(profile: string, count: number): Promise<string> {
  const address = await servePage(4310);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser,
    args: own,
    headless: false,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.route(`${address}**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const file = pathname === '/' ? 'index.html' : pathname.slice(1);
    return route.fulfill({ path: join(built, 'dist', 'page', file) });
  });
  await page.goto(address);
  await page.waitForFunction(() => 'bench' in window);
  await page.evaluate(() => window.bench.open());
  await page.evaluate((wish) => window.bench.seed(...wish), seedWish(count));
  await context.close();
  return address;
}
