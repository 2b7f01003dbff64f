import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';

import type { Sheet } from '#domain/printing/sheet.ts';
import type { JobState, PrintOutcome, PrinterList, SpoolJob } from '#electron/contract-print.ts';
import { isWholeRun } from '#test/support/whole-run.ts';

import { expect, test } from './app.ts';
import {
  darkSpan,
  factsOf,
  handedFile,
  haveQueue,
  openSpooler,
  printedFile,
  removeQueue,
  say,
  whyNoSpooler,
  wordsOf,
} from './spooler.ts';

const lines = ['王女士，您好！', '乌龙茶 250 克 ×1　¥128.00', '张三丰 𠮷野家 龍 谢谢惠顾'];
/** A black bar, twenty times as long as it is high. */
const bar =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABQAAAABCAAAAAD7+dH5AAAAC0lEQVR4nGNgwAIAABUAAapll8QAAAAASUVORK5CYII=';

const papers = [
  ['roll58', 58, null],
  ['roll80', 80, null],
  ['a6', 105, 148],
  ['a5', 148, 210],
  ['a4', 210, 297],
  ['card', 90, 54],
  ['label', 40, 30],
] as const;

test.describe('a real spooler', () => {
  test.skip(whyNoSpooler() !== undefined, whyNoSpooler() ?? '');
  test.beforeAll(async () => {
    await openSpooler();
    await Promise.all(
      ['前台小票', 'regulars-paused', 'regulars-rejecting'].map((name) => haveQueue(name)),
    );
    await haveQueue('regulars-off', 'socket://127.0.0.1:9');
    await say('cupsdisable', 'regulars-paused');
    await say('cupsreject', 'regulars-rejecting');
  });
  test.afterAll(async () => {
    const all = ['前台小票', 'regulars-paused', 'regulars-rejecting', 'regulars-off'];
    for (const name of all) await removeQueue(name);
  });

  test('every paper is printed silently, at exactly its size and at true scale', async ({
    page,
  }) => {
    test.setTimeout(120_000);
    for (const [name, width, height] of papers)
      await test.step(name, async () => {
        const sheet = sheetOn(name, width, height);
        const job = jobOf(await print(page, { sheet, printer: '前台小票' }));
        await expect.poll(() => look(page, job), { timeout: 20_000 }).toEqual({ kind: 'printed' });

        const facts = await factsOf(printedFile(job.number));
        expect(facts.pages).toBe(1);
        // This driver's own A5 is 421 points wide, which is half a millimetre too much.
        expect(Math.abs(facts.width - width)).toBeLessThan(name === 'a5' ? 0.6 : 0.15);
        if (height !== null) expect(Math.abs(facts.height - height)).toBeLessThan(0.15);
        else expect(facts.height).toBeGreaterThan(20);
        expect(await wordsOf(handedFile(job.number))).toContain(
          lines.join('').replaceAll(/\s/g, ''),
        );
        const scratch = test.info().outputPath('page');
        const [first, last] = await darkSpan(printedFile(job.number), scratch);
        // Chromium puts the edges of a picture on whole pixels of the page: 0.26 mm each.
        expect(Math.abs(last - first - (width - 8))).toBeLessThan(0.53);
        expect(Math.abs(first - 4)).toBeLessThan(0.27);
      });
  });

  test('a printer that is unknown, paused or rejecting is answered, and nothing is handed over', async ({
    page,
  }) => {
    const before = await say('lpstat', '-W', 'not-completed', '-o');
    const sheet = sheetOn('roll58', 58, null);
    expect(await print(page, { sheet, printer: 'nobody' })).toEqual({ kind: 'printer-unknown' });
    expect(await print(page, { sheet, printer: 'regulars-paused' })).toEqual({
      kind: 'printer-stopped',
      why: 'paused',
    });
    expect(await print(page, { sheet, printer: 'regulars-rejecting' })).toEqual({
      kind: 'printer-stopped',
      why: 'rejecting',
    });
    const listed = await page.evaluate(
      () => window.computer?.listPrinters() as Promise<PrinterList>,
    );
    const states = listed.kind === 'printers' ? listed.printers : [];
    expect(states.find(({ name }) => name === '前台小票')?.state).toMatch(/ready|busy/);
    expect(states.find(({ name }) => name === 'regulars-paused')?.state).toBe('paused');
    expect(await say('lpstat', '-W', 'not-completed', '-o')).toBe(before);
  });

  test('a job for a printer that is off waits and can be taken back, also after a kill', async ({
    page,
    running,
  }) => {
    const job = jobOf(
      await print(page, { sheet: sheetOn('roll58', 58, null), printer: 'regulars-off' }),
    );
    await running.kill();
    const again = await running.start();
    expect(await look(again, job)).toMatchObject({ kind: 'waiting' });
    const cancelled = await again.evaluate((one) => window.computer?.cancelJob(one), job);
    expect(cancelled).toEqual({ kind: 'cancelled' });
    await expect.poll(() => look(again, job)).toEqual({ kind: 'gone' });

    const another = jobOf(
      await print(again, { sheet: sheetOn('roll58', 58, null), printer: 'regulars-off' }),
    );
    await removeQueue('regulars-off');
    expect(await look(again, another)).toEqual({ kind: 'gone' });
    await haveQueue('regulars-off', 'socket://127.0.0.1:9');
  });

  // Minutes, all together: `npm run ordeal` tells it.
  if (isWholeRun)
    test('twelve at once come out one after the other, each once', async ({ page }) => {
      const sheets = Array.from({ length: 12 }, (_, at) =>
        sheetOn('roll58', 58, null, [`第${at}张`]),
      );
      const outcomes = await page.evaluate(
        (all) =>
          Promise.all(
            all.map(async (sheet) =>
              window.computer?.printSheet({ sheet, printer: '前台小票', copies: 1 }),
            ),
          ),
        sheets,
      );
      const jobs = outcomes.map((outcome) => jobOf(outcome));
      expect(new Set(jobs.map(({ number }) => number)).size).toBe(12);
      for (const [at, { number }] of jobs.entries())
        expect(await wordsOf(handedFile(number))).toContain(`第${at}张`);
    });
});

test('a PDF has the paper, one page and its words', async ({ page }) => {
  const made = await page.evaluate(
    (sheet) => window.computer?.makePdf(sheet),
    sheetOn('roll58', 58, null),
  );
  if (made?.kind !== 'made') throw new Error(`No PDF: ${made?.kind}`);
  expect(Buffer.from(made.bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  if (whyNoSpooler() !== undefined) return;
  const file = test.info().outputPath('sheet.pdf');
  await writeFile(file, made.bytes);
  const facts = await factsOf(file);
  expect(facts.pages).toBe(1);
  expect(Math.abs(facts.width - 58)).toBeLessThan(0.36);
  expect(Math.abs(facts.height - made.height)).toBeLessThan(0.36);
  expect(await wordsOf(file)).toContain(lines.join('').replaceAll(/\s/g, ''));
});

test('a sheet with something else than a picture of its own is not printed', async ({ page }) => {
  const sheet = sheetOn('roll58', 58, null);
  const picture = (address: string) =>
    page.evaluate(
      (bad) =>
        window.computer?.makePdf(bad).then(
          ({ kind }) => kind,
          () => 'refused',
        ),
      {
        ...sheet,
        blocks: [{ kind: 'picture' as const, address, width: 10, align: 'start' as const }],
      },
    );
  expect(await picture('https://example.com/a.png')).toBe('refused');
  expect(await picture('data:image/svg+xml;base64,AAAA')).toBe('refused');
  expect(await picture('data:image/png;base64,AAAA')).toBe('sheet-refused');
  expect(await picture(bar)).toBe('made');
});

test('the print page has nothing of the shop, and the shop cannot answer for it', async ({
  app,
  page,
}) => {
  await page.evaluate((sheet) => window.computer?.makePdf(sheet), sheetOn('roll58', 58, null));
  const hidden = app.windows().find((one) => one.url() === 'app://shop/print.html');
  if (hidden === undefined) throw new Error('There is no print page.');
  const seen = await hidden.evaluate(async () => ({
    bridge: Object.keys(Reflect.get(window, 'sheetDesk') as object),
    computer: 'computer' in window,
    node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
    databases: (await indexedDB.databases()).length,
    network: await fetch('https://example.com/').then(
      () => 'reached',
      () => 'refused',
    ),
  }));
  expect(seen).toEqual({
    bridge: ['takeSheet', 'tellDrawn'],
    computer: false,
    node: [],
    databases: 0,
    network: 'refused',
  });
  await hidden.evaluate(() => window.location.assign('/')).catch(() => undefined);
  await hidden.waitForTimeout(300);
  expect(hidden.url()).toBe('app://shop/print.html');
  await page.evaluate(() => window.location.assign('/print.html')).catch(() => undefined);
  await page.waitForTimeout(300);
  expect(new URL(page.url()).pathname).toBe('/');
  const windows = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((one) => one.isVisible()),
  );
  expect(windows.filter(Boolean)).toHaveLength(1);
});

test('closing the window ends the app, though something was printed', async ({ app, page }) => {
  await page.evaluate((sheet) => window.computer?.makePdf(sheet), sheetOn('roll58', 58, null));
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  await app.evaluate(({ BrowserWindow }) => {
    for (const one of BrowserWindow.getAllWindows()) if (one.isVisible()) one.close();
  });
  await ended;
});

function sheetOn(
  id: string,
  width: number,
  height: number | null,
  words: readonly string[] = lines,
): Sheet {
  const small = height !== null && height < 40;
  return {
    paper: { id, width, height, margins: { top: 2, right: 4, bottom: 2, left: 4 }, rotation: 0 },
    title: '售后卡 王女士',
    blocks: [
      { kind: 'picture', address: bar, width: width - 8, align: 'start' },
      {
        kind: 'text',
        lines: words,
        size: small ? 'small' : 'normal',
        weight: 'normal',
        align: 'start',
      },
    ],
  };
}

type Wish = { readonly sheet: Sheet; readonly printer: string };

async function print(page: Page, wish: Wish): Promise<PrintOutcome | undefined> {
  return page.evaluate((order) => window.computer?.printSheet({ ...order, copies: 1 }), wish);
}

async function look(page: Page, job: SpoolJob): Promise<JobState | undefined> {
  return page.evaluate((one) => window.computer?.lookAtJob(one), job);
}

function jobOf(outcome: PrintOutcome | undefined): SpoolJob {
  if (outcome?.kind !== 'handed-over' || outcome.job === null)
    throw new Error(`Not handed over: ${JSON.stringify(outcome)}`);
  return outcome.job;
}
