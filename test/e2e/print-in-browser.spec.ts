import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';

import { type Page, test as base, chromium, expect } from '@playwright/test';

import { sandboxWords } from '#build/screen.ts';
import { servePage } from '#build/serve-page.ts';
import { isWholeRun } from '#test/support/whole-run.ts';

import { PrintDesk } from './print-desk.ts';
import { say, wordsOf } from './spooler.ts';
import { Till } from './till.ts';

const browserProgram = process.env['REGULARS_CHROMIUM'] ?? '/usr/bin/chromium';
const missing = [browserProgram, '/usr/bin/pdftotext', '/usr/bin/pdfinfo'].filter(
  (file) => !existsSync(file),
);

type Served = { readonly page: Page };

/** The built page in a plain browser, where there is no main process: only its own dialog prints. */
const test = base.extend<Served>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the braces
  page: async ({}, use) => {
    const browser = await chromium.launch({
      executablePath: browserProgram,
      args: [...sandboxWords()],
    });
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      // The dialog is the browser's own and stops the page: what it would be given is looked at instead.
      await page.addInitScript(() => {
        window.print = () => undefined;
      });
      await page.goto(await servePage(4310));
      await use(page);
    } finally {
      await browser.close();
    }
  },
});

test.describe('in a plain browser', () => {
  test.skip(missing.length > 0, `missing: ${missing.join(' ')}`);

  test('the cards of all of today are printed in one go, each on its own page of the right size', async ({
    page,
  }) => {
    test.setTimeout(120_000);
    const desk = new PrintDesk(await Till.open(page));
    for (const name of ['王芳', '李梅', '欧阳明月名字很长很长很长很长的一位老顾客'])
      await sells(desk.till, name);
    await desk.opensList();
    await page.getByRole('button', { name: '今天的售后卡（3 单）' }).click();
    const paper = desk.dialog.getByRole('combobox', { name: '纸张' });
    await test.step('cards of paper: three pages of A6', async () => {
      await paper.selectOption({ label: 'A6' });
      const { words, sizes } = await printed(desk, '打印全部 3 张');
      expect(sizes).toEqual(['105 x 148', '105 x 148', '105 x 148']);
      for (const word of ['王芳', '李梅', '欧阳明月']) expect(words).toContain(word);
      for (const word of ['找顾客', '打印全部', '纸张']) expect(words).not.toContain(word);
    });
    await test.step('a roll: each as long as what stands on it', async () => {
      await desk.opensList();
      await page.getByRole('button', { name: '今天的售后卡（3 单）' }).click();
      await paper.selectOption({ label: '58 毫米卷纸' });
      const { words, sizes } = await printed(desk, '打印全部 3 张');
      expect(sizes.map((size) => size.split(' x ')[0])).toEqual(['58', '58', '58']);
      expect(new Set(sizes).size).toBeGreaterThan(1);
      expect(words).toContain('欧阳明月');
    });
    await test.step('what is asked for alone is printed alone', async () => {
      await desk.till.press('Control+p');
      await paper.selectOption({ label: 'A6' });
      const { words, sizes } = await printed(desk, '打印');
      expect(sizes).toEqual(['105 x 148']);
      expect(words).not.toContain('李梅');
    });
  });

  // Minutes, all together: `npm run ordeal` tells it.
  if (isWholeRun)
    test('three hundred labels are one print; more than that is said, and the one that is seen is printed', async ({
      page,
    }) => {
      test.setTimeout(120_000);
      const till = await Till.open(page);
      const desk = new PrintDesk(till);
      await till.press('Control+6');
      const form = page.getByRole('form', { name: '添加商品' });
      await form.getByRole('textbox', { name: '品名' }).fill('乌龙茶 250 克');
      await form.getByRole('textbox', { name: '价格' }).fill('88');
      await till.press('Enter');
      const each = desk.dialog.getByRole('textbox', { name: '每样几张' });
      await page.getByRole('button', { name: '打印价签：乌龙茶 250 克' }).click();
      await each.fill('300');
      await expect(desk.dialog).toContainText('共 300 张');
      const all = await printed(desk, '打印全部 300 张');
      expect(all.sizes).toHaveLength(300);
      expect(all.words.match(/88\.00/g)).toHaveLength(300);
      await page.getByRole('button', { name: '打印价签：乌龙茶 250 克' }).click();
      await each.fill('301');
      await expect(desk.dialog).toContainText('浏览器一次最多打印 300 张');
      expect((await printed(desk, '打印这一张')).sizes).toHaveLength(1);
    });
});

async function sells(till: Till, name: string): Promise<void> {
  await till.press('Control+1', 'F3');
  await till.isAsking('card-name');
  await till.type(name);
  await till.press('Enter');
  await till.hasCard(name);
  await till.press('Alt+a');
  await till.isAsking('sale-amount');
  await till.type('128');
  await till.press('Enter');
  await expect(till.card).toContainText('1 次');
}

type Printed = { readonly words: string; readonly sizes: readonly string[] };

/** What the browser's dialog would be given, as a PDF; afterwards the dialog goes, and the app's with it. */
async function printed(desk: PrintDesk, button: string): Promise<Printed> {
  const { page } = desk.till;
  await expect(desk.preview).toBeVisible();
  await desk.dialog.getByRole('button', { name: new RegExp(`^${button}(?!这|全)`) }).click();
  await expect(page.locator('html[data-printing="paper"]')).toBeAttached({ timeout: 60_000 });
  const file = base.info().outputPath(`${button}-${Date.now()}.pdf`);
  await writeFile(file, await page.pdf({ preferCSSPageSize: true }));
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(desk.dialog).toBeHidden();
  return { words: await wordsOf(file), sizes: await sizesIn(file) };
}

/** Each page's size in whole millimetres. */
async function sizesIn(file: string): Promise<readonly string[]> {
  const said = await say('pdfinfo', '-f', '1', '-l', '9999', file);
  return [...said.matchAll(/^Page\s+\d+ size:\s+([\d.]+) x ([\d.]+) pts/gm)].map((size) =>
    size
      .slice(1)
      .map((points) => Math.round((Number(points) / 72) * 25.4))
      .join(' x '),
  );
}
