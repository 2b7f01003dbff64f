import { rm } from 'node:fs/promises';

import { expect, test } from './app.ts';
import { inEveryLook, longName, takePicture } from './looks.ts';
import { aPicture } from './pictures.ts';
import type { Till } from './till.ts';

/** Printing in the settings of the sample shop, in both sizes, schemes and two languages, and the template editor. */
test('pictures of the printing settings', async ({ running, dataFolder }) => {
  test.setTimeout(600_000);
  try {
    const page = await running.restart(['--sample']);
    await expect(page.locator('#sale-amount')).toBeVisible({ timeout: 60_000 });
    await inEveryLook(page, running.app, pictures);
  } finally {
    await running.stop();
    await rm(`${dataFolder}-sample`, { recursive: true, force: true, maxRetries: 5 });
  }
});

async function pictures(till: Till, name: string): Promise<void> {
  const { page } = till;
  const shot = (what: string) => takePicture(page, `printing-${what}`, name);
  await till.press('Control+1', 'Control+6');
  await page
    .getByLabel(/^(店标|Logo)$/)
    .locator('input[type=file]')
    .or(page.locator('input[type=file][aria-label="店标"], input[type=file][aria-label="Logo"]'))
    .first()
    .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: aPicture(200) });
  await expect(page.getByRole('img', { name: /^(店标|Logo)$/ })).toBeVisible();
  await shot('shop');
  await page.getByRole('tab').nth(3).click();
  await expect(
    page.getByRole('tab', { name: /^(打印机与纸张|Printers and paper)$/ }),
  ).toBeVisible();
  await page.waitForTimeout(500);
  await shot('printers');
  await page.getByRole('button', { name: /^(修改 会员卡|Edit Member)/ }).click();
  await shot('setup');
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: /^(养护说明|Care instructions)$/ }).click();
  await shot('care');
  await page.getByRole('tab', { name: /^(模板|Templates)$/ }).click();
  await expect(page.getByRole('button', { name: /^(修改：|Change: )/ }).first()).toBeVisible();
  await shot('templates');
  await editor(till, shot);
}

async function editor({ page }: Till, shot: (what: string) => Promise<unknown>): Promise<void> {
  await page
    .getByRole('button', { name: /^(修改：|Change: )/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('article').first()).toBeVisible();
  await shot('editor');
  const thanks = dialog.getByRole('button', { name: /(谢谢|感谢|Thank)/ }).first();
  await thanks.click();
  await dialog.getByRole('textbox').first().fill(`${longName} {姓名} {point}`);
  await shot('editor-wrong');
  await dialog.getByRole('button', { name: /^(插入|Insert)/ }).click();
  await shot('editor-insert');
  await page.keyboard.press('Escape');
  await dialog.getByRole('textbox').first().fill('谢谢{called}，下次见！\nSee you, {name}!');
  await shot('editor-right');
  await dialog.getByRole('tab').nth(1).click();
  await shot('editor-paper');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^(不保存|Do not save)$/ }).click();
  await expect(dialog).toBeHidden();
}
