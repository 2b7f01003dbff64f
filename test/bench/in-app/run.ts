import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type ElectronApplication, type Page, _electron as electron } from '@playwright/test';

import { sandboxWords } from '#build/screen.ts';
import { buildAround } from '#test/support/build-around.ts';
import { untilPlaywrightListens } from '#test/support/until-playwright-listens.ts';

import { type Row, type Times, machineTimes, timesOf } from '../measure.ts';
import { memoryOf, watchMemory } from '../memory.ts';
import { stepsTable } from '../report.ts';
import { timeThePrinter } from './print-times.ts';
import { timeTheScreen } from './screen-times.ts';

/** What the issue asks for, in milliseconds. Above them the bench fails. */
const limits = {
  saleSavedMedian: 15,
  snapshotMedian: 100,
  keystrokeP99: 4,
  filterP99: 30,
  countsP99: 5,
};

const program = process.env['REGULARS_ELECTRON'] ?? '';
const asked = process.argv.slice(2).map(Number).filter(Number.isInteger);
const withRivals = !process.argv.includes('--without-rivals');
const failures: string[] = [];
const built = await buildAround(join(import.meta.dirname, 'page'), 'bench');

for (const count of asked.length > 0 ? asked : [10_000, 100_000]) {
  const folder = await mkdtemp(join(tmpdir(), 'regulars-bench-'));
  await benchAt(count, folder);
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
for (const failure of failures) console.error(`FAILED: ${failure}`);
process.exit(failures.length > 0 ? 1 : 0);

async function benchAt(count: number, folder: string): Promise<void> {
  const seeded = await inBench(folder, (page) => page.evaluate((n) => window.bench.seed(n), count));
  console.log(`## In the app, ${count.toLocaleString('en')} customers\n`);
  console.log(
    `${seeded.sales.toLocaleString('en')} sales; Electron’s own IndexedDB, and the journal.\n`,
  );
  const rows = await inBench(folder, (page) =>
    page.evaluate((n) => window.bench.measure(n), count),
  );
  show(rows);
  // Before the steps that pretend a new morning: the app would spend its first minute turning the day back.
  show(await timeTheScreen(program, folder, 5));
  // What is printed is drawn the same whether the shop has ten thousand customers or more: the long batch is printed once.
  show(await timeThePrinter(program, folder, { keys: 30, cards: count <= 10_000 ? 500 : 100 }));
  show(await inBench(folder, (page) => page.evaluate((n) => window.bench.loyalty(n), count)));
  show(await inBench(folder, (page) => page.evaluate(() => window.bench.care())));
  const files = await inBench(folder, async (page, app) => {
    const before = await memoryOf(app);
    const watch = watchMemory(app);
    const times = await page.evaluate(() => window.bench.exports());
    console.log(`Exports: ${mb(before)} of memory before, ${mb(await watch())} at the most.\n`);
    return times;
  });
  show(files);
  if (withRivals) {
    show(await inBench(folder, (page) => page.evaluate((n) => window.bench.rivals(n), count)));
  }
  const ratio = ratioOf(rows, 'sale saved, journal included', 'one row by plain Dexie, strict');
  console.log(
    `\nA sale with journal costs ${ratio} times one strict row by plain Dexie (medians).`,
  );
  const { median, p95 } = machineTimes();
  console.log(`Machine: fixed arithmetic ${median.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms.\n`);
  check(rows, 'sale saved, journal included', 'median', limits.saleSavedMedian);
  check(rows, 'search snapshot opened', 'median', limits.snapshotMedian);
  check(rows, 'keystroke, all kinds', 'p99', limits.keystrokeP99);
  check(rows, 'list: filter over all columns', 'p99', limits.filterP99);
  check(rows, 'list: 20 counts after a sale', 'p99', limits.countsP99);
}

/** As it comes: a run at 100,000 takes a quarter of an hour, and one that is cut short has said something. */
function show(rows: readonly Row[]): void {
  console.log(stepsTable(rows.map(({ what, times }) => [what, times] as const)));
  console.log('');
}

async function inBench<Value>(
  folder: string,
  work: (page: Page, app: ElectronApplication) => Promise<Value>,
): Promise<Value> {
  const app = await electron.launch({
    executablePath: program,
    chromiumSandbox: sandboxWords().length === 0,
    args: [...untilPlaywrightListens, built, `--user-data-dir=${folder}`],
  });
  try {
    const page = await app.firstWindow();
    await page.waitForFunction(() => 'bench' in window);
    const opened = await page.evaluate(() => window.bench.open());
    if (opened !== 'open') throw new Error(`The shop did not open: ${opened}`);
    return await work(page, app);
  } finally {
    await app.close();
  }
}

function check(rows: readonly Row[], what: string, which: 'median' | 'p99', limit: number): void {
  const times = timesIn(rows, what);
  if (times[which] > limit) {
    failures.push(`${what}: ${which} ${times[which].toFixed(1)} ms, at most ${limit} asked`);
  }
}

function ratioOf(rows: readonly Row[], what: string, to: string): string {
  return (timesIn(rows, what).median / timesIn(rows, to).median).toFixed(1);
}

function timesIn(rows: readonly Row[], what: string): Times {
  return rows.find((row) => row.what === what)?.times ?? timesOf([]);
}

function mb(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(0)} MB`;
}
