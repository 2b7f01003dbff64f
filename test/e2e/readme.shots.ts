import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { type Page, chromium } from '@playwright/test';

import { cup } from '#test/support/cup.ts';
import { grayPng } from '#test/support/gray-picture.ts';
import { realPast } from '#test/support/retail.ts';

import { expect, test } from './app.ts';
import { resize } from './looks.ts';
import { Till } from './till.ts';
import { Wizard } from './wizard.ts';

const pictures = join(import.meta.dirname, '../../build/screenshots');

/** The pictures of the README that show a full shop: the sample one, and a real past on its way in. */
test('pictures of a full shop for the README', async ({ running, dataFolder }) => {
  test.setTimeout(300_000);
  try {
    const page = await running.restart(['--sample']);
    await expect(page.locator('#sale-amount')).toBeVisible({ timeout: 180_000 });
    const look = async (scheme: string, language: string, width: number, height: number) => {
      await resize(running.app, { width, height });
      await go(page, 'counter');
      return Till.open(page, scheme, language);
    };
    const till = await look('light', 'zh-CN', 1280, 800);
    await customersAndOne(page);
    await go(page, 'leads');
    await expect(
      page.getByRole('region', { name: '已离开' }).getByRole('listitem'),
    ).not.toHaveCount(0);
    await shoot(page, 'leads-zh-CN-light-1280x800');
    await go(page, 'check');
    await page.getByRole('button', { name: '合并…', exact: true }).nth(1).click();
    await expect(page.getByRole('dialog').getByText('合并后的卡')).toBeVisible();
    await shoot(page, 'check-zh-CN-light-1280x800');
    await till.press('Escape');

    await offersAndTiers(page);
    await careOfTheDay(page);
    await templateEditor(page);

    const wizard = new Wizard(page);
    await wizard.choose('online-retail.csv', realPast('part'));
    await wizard.check();
    await shoot(page, 'import-zh-CN-light-1280x800');

    await look('dark', 'en', 1024, 768);
    await (await customers(page)).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await shoot(page, 'customers-en-dark-1024x768');
  } finally {
    await running.stop();
    await rm(`${dataFolder}-sample`, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** The list as it opens, and the page of the first one with a few tags. */
async function customersAndOne(page: Page): Promise<void> {
  const grid = await customers(page);
  await shoot(page, 'customers-zh-CN-light-1280x800');
  await grid.getByRole('row').filter({ hasText: 'VIP' }).first().click();
  await expect(page.getByRole('article').getByRole('listitem').nth(8)).toBeVisible();
  await shoot(page, 'profile-zh-CN-light-1280x800');
}

/** What points buy, and how tiers are set up. */
async function offersAndTiers(page: Page): Promise<void> {
  await go(page, 'rewards');
  await expect(page.getByText('帆布袋')).toBeVisible();
  await shoot(page, 'rewards-zh-CN-light-1280x800');
  await go(page, 'settings');
  await page.getByRole('tab', { name: '积分与会员' }).click();
  await page.getByRole('tab', { name: '会员等级' }).click();
  await expect(page.getByText('金卡').first()).toBeVisible();
  await shoot(page, 'loyalty-zh-CN-light-1280x800');
}

/** Whom to care for today, the month, and what somebody complained about. */
async function careOfTheDay(page: Page): Promise<void> {
  await go(page, 'today');
  await expect(
    page
      .getByText(/^上次 .*·/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
  await shoot(page, 'today-zh-CN-light-1280x800');
  await go(page, 'calendar');
  await expect(
    page
      .getByText(/^还有 \d+ 件/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
  await shoot(page, 'calendar-zh-CN-light-1280x800');
  await go(page, 'complaints');
  await expect(page.getByRole('listitem').filter({ visible: true }).first()).toBeVisible();
  await shoot(page, 'complaints-zh-CN-light-1280x800');
}

/** What is printed, and how an owner changes it. */
async function templateEditor(page: Page): Promise<void> {
  await go(page, 'settings');
  await page.locator('input[type=file][aria-label="店标"]').setInputFiles({
    name: 'logo.png',
    mimeType: 'image/png',
    buffer: grayPng(cup()),
  });
  await expect(page.getByRole('img', { name: '店标' })).toBeVisible();
  for (const [field, words] of shopLines) {
    await page.getByRole('textbox', { name: field }).fill(words);
    await page.keyboard.press('Tab');
  }
  await page.getByRole('tab', { name: '打印', exact: true }).click();
  await page.getByRole('tab', { name: '模板', exact: true }).click();
  await page
    .getByRole('button', { name: /^修改：/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /谢谢/ }).first().click();
  await expect(dialog.getByRole('textbox').filter({ visible: true }).first()).toBeVisible();
  await page.waitForTimeout(8_000); // the last word about what was saved is gone
  await shoot(page, 'template-zh-CN-light-1280x800');
  await page.keyboard.press('Escape');
}

const shopLines = [
  ['店铺电话', '0571-8765 4321'],
  ['营业时间', '每天 9:30–21:00'],
  ['店铺地址', '杭州市西湖区龙井路 18 号'],
] as const;

/** Papers as they come out: the golden pictures, made by the print page itself, laid out side by side. */
test('a picture of what is printed for the README', async () => {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium' });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const papers = printed.map((name) => {
      const bytes = readFileSync(join(golden, `${name}.png`)).toString('base64');
      return `<img src="data:image/png;base64,${bytes}" alt="">`;
    });
    await page.setContent(`<style>${tableTop}</style>${papers.join('')}`);
    await shoot(page, 'printed-zh-CN');
  } finally {
    await browser.close();
  }
});

const golden = join(import.meta.dirname, '../fixtures/paper');
const printed = [
  'afterSale-roll58',
  'afterSale-a6',
  'memberCard-card90x54',
  'priceLabel-label60x40',
  'addressLabel-label60x40',
];
const tableTop = `
  body { margin: 0; padding: 28px; background: #d9d2c5; height: 744px; box-sizing: border-box;
    display: flex; flex-flow: column wrap; gap: 32px 64px; align-content: center; justify-content: center; align-items: center }
  img { box-shadow: 0 2px 10px #0004; background: #fff }
`;

async function customers(page: Page) {
  await go(page, 'customers');
  const grid = page.getByRole('grid');
  await expect(grid.getByRole('row').nth(3)).toBeVisible({ timeout: 20_000 });
  return grid;
}

async function go(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/${address}`);
}

/** The pointer off the page first: what lies under it would look chosen. */
async function shoot(page: Page, name: string): Promise<void> {
  await page.mouse.move(640, 1);
  await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
}
