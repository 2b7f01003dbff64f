import { expect, test } from './app.ts';
import { inEveryLook, longName, takePicture } from './looks.ts';
import { Till } from './till.ts';

/** Every part of the loyalty settings, in both sizes, schemes and two languages, and a dry run. For looking at only. */
test('pictures of the loyalty settings', async ({ page, app }) => {
  test.setTimeout(600_000);
  const till = await Till.open(page);
  for (const name of ['王芳', longName]) {
    await till.press('F3');
    await till.isAsking('card-name');
    await till.type(name);
    await till.press('Enter');
    await till.hasCard(name);
    await till.type('5128.5');
    await till.press('Enter');
    await till.toast('已收 ¥5,128.50');
  }
  await inEveryLook(page, app, pictures);
});

async function pictures(till: Till, name: string): Promise<void> {
  const { page } = till;
  await till.press('Control+1', 'Control+6');
  await page.getByRole('tab').nth(1).click();
  const parts = page.getByRole('tablist').nth(1).getByRole('tab');
  for (const [at, part] of (await parts.all()).entries()) {
    await part.click();
    const panel = page.getByRole('tabpanel').last();
    // The first button of a sheet with rows adds one.
    if (at === 1 || at === 3 || at === 6 || at === 7) {
      const add = panel.getByRole('button', { name: /^(添加|Add)/ }).first();
      await add.click();
      await add.click();
    }
    if (at === 2) await panel.getByRole('switch').press('Space');
    await takePicture(page, `loyalty-${at}`, name);
  }
  await parts.first().click();
  const expiry = page.getByRole('region', { name: /^(积分有效期|How long)/ });
  await expiry.getByRole('combobox').first().selectOption('months');
  await expiry.getByRole('button', { name: /^(保存|Save)/ }).click();
  await expect(page.getByRole('dialog').getByRole('listitem').last()).toBeVisible();
  await takePicture(page, 'loyalty-dry-run', name);
  await till.press('Escape', 'Control+1');
}
