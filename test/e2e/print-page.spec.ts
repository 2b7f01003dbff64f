import { writeFile } from 'node:fs/promises';

import { expect, test } from './app.ts';
import { bar, lines, sheetOn } from './sheet-on.ts';
import { factsOf, whyNoSpooler, wordsOf } from './spooler.ts';

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
  // That it goes nowhere can only be waited for: longer than either way takes.
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
