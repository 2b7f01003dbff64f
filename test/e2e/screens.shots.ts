import { join } from 'node:path';

import { customerList } from '#test/support/customer-list.ts';

import { expect, test } from './app.ts';
import { inEveryLook } from './looks.ts';
import { Till } from './till.ts';

const projectRoot = join(import.meta.dirname, '../..');
const everything = join(projectRoot, '.cache/screenshots');
const frontPage = join(projectRoot, 'build/screenshots');

/** What README shows is committed; the others are for looking at. */
const shown: readonly string[] = [
  ...['desk', 'card', 'edit', 'keys', 'new-customer'].map(
    (screen) => `${screen}-zh-CN-light-1280x800`,
  ),
  'desk-zh-CN-dark-1024x768',
  'card-en-dark-1024x768',
  'settings-en-light-1280x800',
];

/** A shop with a few weeks behind it, then every screen in both sizes, schemes and two languages. */
test('pictures of every screen', async ({ page, app }) => {
  test.setTimeout(600_000);
  const till = await Till.open(page);
  await fillTheShop(till);

  await inEveryLook(page, app, pictures);
});

async function fillTheShop(till: Till): Promise<void> {
  const { page } = till;
  await till.press('Control+5');
  await page.locator('input[type="file"]').setInputFiles({
    name: '会员.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(customerList(300)),
  });
  await page.getByRole('button', { name: '下一步：检查整个文件' }).click();
  await page.getByRole('button', { name: /^导入 \d/ }).click();
  await page.getByRole('button', { name: '去收银台' }).click();
  await addProducts(till);
  await till.press('Control+1', 'F2');
  await till.type('36');
  await till.press('Enter');
  await till.toast('已收 ¥36.00');
  await till.press('/');
  await till.serve('4321', '单晓宁');
  for (const amount of ['268', '88', '128.5']) {
    await till.press('Alt+a');
    await till.type(amount);
    await till.press('Enter');
    await till.toast(`已收 ¥${Number(amount).toFixed(2)}`);
  }
  await till.press('Alt+n');
  await till.type('下次想试试新到的正山小种');
  await till.press('Enter');
  await expect(till.history.filter({ hasText: '正山小种' })).toBeVisible();
}

async function addProducts(till: Till): Promise<void> {
  const { page } = till;
  await till.press('Control+6');
  await page.getByRole('textbox', { name: '店名' }).fill('云间茶铺');
  const form = page.getByRole('form', { name: '添加商品' });
  for (const [name, price] of [
    ['明前龙井 50g', '168'],
    ['正山小种 100g', '128'],
    ['茉莉花茶', '36'],
  ] as const) {
    await page.getByRole('textbox', { name: '品名' }).fill(name);
    await form.getByRole('combobox', { name: '类别' }).fill('茶叶');
    await page.getByRole('textbox', { name: '价格' }).fill(price);
    await page.getByRole('button', { name: '添加商品' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: name })).toBeVisible();
  }
}

async function pictures(till: Till, name: string): Promise<void> {
  const { page } = till;
  const shoot = async (screen: string) => {
    const file = `${screen}-${name}`;
    const folder = shown.includes(file) ? frontPage : everything;
    await page.screenshot({ path: join(folder, `${file}.png`), animations: 'disabled' });
  };

  await till.press('Control+1', 'F2', 'Escape', 'Escape');
  await shoot('desk');
  await till.type('sxn');
  await expect(page.getByRole('option').first()).toContainText('单晓宁');
  await till.press('Enter');
  await expect(page.getByRole('article')).toBeVisible();
  await till.press('Alt+p');
  await till.type('龙井');
  await till.press('Enter', 'Alt+a');
  await till.type('20');
  await shoot('card');
  await till.press('F4');
  await expect(page.getByRole('dialog')).toBeVisible();
  await shoot('edit');
  await till.press('Escape', 'F1');
  await shoot('keys');
  await till.press('Escape', 'F3');
  await till.type('单晓宁');
  await shoot('new-customer');
  await till.press('Escape', 'Control+6');
  await shoot('settings');
  await till.press('Control+5');
  await shoot('import');
  await till.press('Control+1');
  await page.reload();
  await till.isOpen();
  await page.locator('#sale-amount').focus();
  await page.getByRole('form').getByRole('button').last().click();
}
