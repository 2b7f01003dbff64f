import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type ElectronApplication, type Page, _electron as electron } from '@playwright/test';

import { sandboxWords } from '#build/screen.ts';
import { buildAround } from '#test/support/build-around.ts';
import { untilPlaywrightListens } from '#test/support/until-playwright-listens.ts';

import { machineTimes } from '../measure.ts';
import { memoryOf, watchMemory } from '../memory.ts';
import { stepsTable } from '../report.ts';

// How long a snapshot takes and what the counter feels of it, and how long the shop is closed when the browser has lost its
// database: built of the snapshot, and of the journal alone. `node test/bench/in-app/safety.ts 100000`.

const program = process.env['REGULARS_ELECTRON'] ?? '';
const asked = process.argv.slice(2).map(Number).filter(Number.isInteger);
const built = await buildAround(join(import.meta.dirname, 'page'), 'bench');

for (const count of asked.length > 0 ? asked : [10_000]) {
  const folder = await mkdtemp(join(tmpdir(), 'regulars-bench-'));
  try {
    await benchAt(count, folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function benchAt(count: number, folder: string): Promise<void> {
  const { sales } = await inBench(folder, async (page) =>
    page.evaluate((n) => window.bench.seed(n), count),
  );
  console.log(`## ${count} customers, ${sales} sales\n`);
  await inBench(folder, async (page, app) => {
    const before = await memoryOf(app);
    const watch = watchMemory(app);
    const rows = await page.evaluate((n) => window.bench.snapshot(n), count);
    console.log(stepsTable(rows.map(({ what, times }) => [what, times] as const)));
    const file = await stat(join(folder, 'shop/snapshots/00000001-1.json.gz'));
    console.log(
      `\n${mb(file.size)} packed; memory ${mb(before)} before, ${mb(await watch())} at most.`,
    );
  });
  await inBench(folder, async (page, app) => {
    const watch = watchMemory(app);
    const rows = await page.evaluate((n) => window.bench.syncFile(n), count);
    console.log(stepsTable(rows.map(({ what, times }) => [what, times] as const)));
    console.log(`\nmemory ${mb(await watch())} at most.`);
  });
  await withoutDatabase(folder, 'built of the snapshot');
  const records = await inBench(folder, (page) => page.evaluate(() => window.bench.toJournal()));
  await rm(join(folder, 'shop/snapshots'), { recursive: true });
  await withoutDatabase(folder, `built of the journal's ${records} records`);
  console.log(`Machine: fixed arithmetic ${machineTimes().median.toFixed(2)} ms.\n`);
}

async function withoutDatabase(folder: string, what: string): Promise<void> {
  await rm(join(folder, 'IndexedDB'), { recursive: true });
  const seconds = await inBench(folder, (_page, _app, opening) => Promise.resolve(opening));
  console.log(`${what}: the shop opens after ${seconds.toFixed(1)} s.`);
}

async function inBench<Value>(
  folder: string,
  work: (page: Page, app: ElectronApplication, opening: number) => Promise<Value>,
): Promise<Value> {
  const app = await electron.launch({
    executablePath: program,
    chromiumSandbox: sandboxWords().length === 0,
    args: [...untilPlaywrightListens, built, `--user-data-dir=${folder}`],
  });
  try {
    const page = await app.firstWindow();
    await page.waitForFunction(() => 'bench' in window);
    const start = performance.now();
    const opened = await page.evaluate(() => window.bench.open());
    if (opened !== 'open') throw new Error(`The shop did not open: ${opened}`);
    return await work(page, app, (performance.now() - start) / 1000);
  } finally {
    await app.close();
  }
}

function mb(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(0)} MB`;
}
