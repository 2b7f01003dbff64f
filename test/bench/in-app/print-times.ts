import { readFileSync, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

import { type ElectronApplication, type Page, _electron as electron } from '@playwright/test';

import type { KeptJob } from '#data/printing/print-job.ts';
import { toInstant, toRowId } from '#domain/kernel/units.ts';
import type { PrintRequest } from '#domain/printing/print-request.ts';
import { sandboxWords } from '#build/screen.ts';
import { haveQueue, openSpooler, removeQueue, whyNoSpooler } from '#test/e2e/spooler.ts';

import { type Row, timesOf } from '../measure.ts';
import { memoryOf } from '../memory.ts';
import { putRows, someCustomers, untilQueueIsEmpty } from './shop-rows.ts';

const projectRoot = join(import.meta.dirname, '../../..');
const queue = 'regulars-bench';
const spool = '/var/spool/cups';
/** Of the first cards the memory is still growing into its working size. */
const settledAt = 100;

/**
 * The shipped app before a real spooler: from the one key to the data at the spooler, for a card of the last sale; and a
 * batch of member cards, with the memory of all processes. Needs the app built, and CUPS with its PDF printer.
 */
export async function timeThePrinter(
  program: string,
  folder: string,
  { keys, cards }: { readonly keys: number; readonly cards: number },
): Promise<readonly Row[]> {
  const why = whyNoSpooler();
  if (why !== undefined) {
    console.log(`No printing: ${why}.\n`);
    return [];
  }
  await openSpooler();
  await haveQueue(queue);
  try {
    const one = await inApp(program, folder, (page) => timeTheKey(page, keys));
    await inApp(program, folder, (page) => askForCards(page, cards));
    // Watched before the app is there: it begins with what waits as soon as it is open.
    const jobs = watchSpooler();
    const gaps = await inApp(program, folder, (_, app) => timeTheBatch(app, jobs, cards));
    jobs.close();
    return [
      { what: 'key to the spooler, one card', times: timesOf(one) },
      { what: `a batch of ${cards} cards, from one to the next`, times: timesOf(gaps) },
    ];
  } finally {
    await removeQueue(queue);
  }
}

async function timeTheKey(page: Page, keys: number): Promise<readonly number[]> {
  await choosePrinter(page);
  await sellSomething(page);
  const jobs = watchSpooler();
  const took: number[] = [];
  // The first opens the window that draws; a shop has that once in a while, and it is not left out.
  for (let round = 0; round < keys; round += 1) {
    await page.evaluate(armKey);
    await page.keyboard.press('Control+p');
    const at = await jobs.arrived(round + 1);
    took.push(at - (await page.evaluate(readKey)));
    // Until it is out: pressed again before, the key asks whether a second one is wanted.
    await page.evaluate(untilQueueIsEmpty);
  }
  jobs.close();
  return took;
}

/** The key prints what was sold here last. */
async function sellSomething(page: Page): Promise<void> {
  // The box of the first moment is only a shell; what stands on the counter hears keys.
  await page.locator('main').waitFor();
  await page.waitForTimeout(2_000);
  await page.keyboard.press('F3');
  await page.locator('#card-name').fill('王芳');
  await page.keyboard.press('Enter');
  await page.locator('#card-name').waitFor({ state: 'detached' });
  await page.keyboard.press('Alt+a');
  await page.locator('#sale-amount').fill('88.5');
  await page.keyboard.press('Enter');
  await page.locator('li[data-kind="sale"]').waitFor();
}

async function timeTheBatch(
  app: ElectronApplication,
  jobs: Jobs,
  cards: number,
): Promise<readonly number[]> {
  const settled = Math.min(settledAt, cards);
  const times: number[] = [];
  let memory = '';
  for (let card = 1; card <= cards; card += 1) {
    times.push(await jobs.arrived(card));
    if (card === settled || card === cards) {
      memory += `${((await memoryOf(app)) / 1_000_000).toFixed(0)} MB of memory at card ${card}. `;
    }
  }
  console.log(`Batch: ${memory}\n`);
  return times.slice(1).map((at, before) => at - (times[before] ?? at));
}

type Jobs = {
  /** When the spooler had so many jobs of this queue. */
  readonly arrived: (count: number) => Promise<number>;
  readonly close: () => void;
};

/** The spooler keeps a file about each job, which names the queue; it is heard of whenever it is written. */
function watchSpooler(): Jobs {
  const known = new Map<string, number>(jobFiles().map((file) => [file, 0]));
  const times: number[] = [];
  const watching = watch(spool, (_, file) => {
    const at = Date.now();
    if (file === null || known.has(file) || !jobFiles().includes(file)) return;
    known.set(file, at);
    times.push(at);
  });
  return {
    arrived: async (count) => {
      const end = Date.now() + longestMs;
      while (times.length < count && Date.now() < end) await pause(20);
      const at = times[count - 1];
      if (at === undefined) throw new Error(`Job ${count} never came to the spooler.`);
      return at;
    },
    close: () => watching.close(),
  };
}

/** A machine that is busy with something else; beyond it something is wrong. */
const longestMs = 60_000;

function jobFiles(): readonly string[] {
  return readdirSync(spool).filter((file) => /^c\d+$/.test(file) && isOurs(file));
}

function isOurs(file: string): boolean {
  try {
    return readFileSync(join(spool, file), 'latin1').includes(`/${queue}`);
  } catch {
    // Written anew at this moment: it is heard of again.
    return false;
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

async function inApp<Value>(
  program: string,
  folder: string,
  work: (page: Page, app: ElectronApplication) => Promise<Value>,
): Promise<Value> {
  const app = await electron.launch({
    executablePath: program,
    chromiumSandbox: sandboxWords().length === 0,
    args: [projectRoot, `--user-data-dir=${folder}`],
  });
  try {
    const page = await app.firstWindow();
    await page.locator('#find').waitFor();
    return await work(page, app);
  } finally {
    await app.close();
  }
}

/** What was chosen in the settings, as they keep it: the bench is about printing, not about choosing. */
async function choosePrinter(page: Page): Promise<void> {
  const afterSale = { printer: queue, paperId: 'roll58', copies: 1 };
  await page.evaluate(putRows, [{ key: 'own/printSetups', value: { afterSale } }]);
}

/** A batch as the queue keeps it; the next start of the app prints it. */
async function askForCards(page: Page, cards: number): Promise<void> {
  const customerIds = (await page.evaluate(someCustomers, cards)).map(toRowId);
  const id = toRowId('bench-batch');
  const job: Omit<KeptJob, 'request'> = {
    id,
    printer: queue,
    paperId: 'card90x54',
    copies: 1,
    at: toInstant(new Date().toISOString()),
    by: null,
    of: customerIds.length,
    done: 0,
    state: { kind: 'waiting' },
    movedAt: Date.now(),
    sheets: 0,
    underway: null,
    told: null,
    wish: null,
  };
  const request: PrintRequest = {
    document: 'memberCard',
    subject: { kind: 'customers', customerIds },
    templateId: null,
    start: 0,
  };
  await page.evaluate(putRows, [
    { key: `print-request/${id}`, value: request },
    { key: `print/${id}`, value: job },
  ]);
}

function armKey(): void {
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => Reflect.set(window, 'keyAt', performance.timeOrigin + timeStamp),
    { capture: true, once: true },
  );
}

function readKey(): number {
  return Number(Reflect.get(window, 'keyAt'));
}
