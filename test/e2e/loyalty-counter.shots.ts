import { expect, test } from './app.ts';
import { inEveryLook, longName, takePicture } from './looks.ts';
import { Till } from './till.ts';

/** The counter with everything a customer can have, in both sizes, schemes and two languages. For looking at only. */
test('pictures of loyalty at the counter', async ({ page, app }) => {
  test.setTimeout(600_000);
  const till = await Till.open(page);
  for (const name of ['王芳', longName]) await fill(till, name);
  await inEveryLook(page, app, pictures);
});

async function fill(till: Till, name: string): Promise<void> {
  const { page } = till;
  await till.press('F3');
  await till.isAsking('card-name');
  await till.type(name);
  await till.press('Enter');
  await till.hasCard(name);
  await till.type('5128.5');
  await till.press('Enter');
  await till.toast('已收 ¥5,128.50');
  const first = page.getByRole('menuitem').first();
  await till.press('Alt+w');
  await expect(first).toBeFocused();
  await till.press('Enter');
  await expect(page.getByRole('textbox', { name: '充多少' })).toBeFocused();
  await till.type('500');
  await till.press('Enter');
  await till.toast('已充值');
  await till.press('Alt+w');
  await expect(first).toBeFocused();
  await till.press('ArrowDown', 'Enter');
  await page.getByRole('button', { name: '卖次卡' }).click();
  await page.getByRole('textbox', { name: '次卡名称' }).fill('洗剪吹');
  await page.getByRole('textbox', { name: '价格' }).fill('380');
  await page.getByRole('button', { name: '收款并开卡' }).click();
  await till.toast('已卖出');
  await till.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await till.press('Alt+u', 'Alt+i');
  await till.toast('已签到');
}

async function pictures(till: Till, name: string): Promise<void> {
  const { page } = till;
  for (const [who, query] of [
    ['plain', '王芳'],
    ['long', '欧阳'],
  ]) {
    await till.press('Control+1', 'Escape', 'Escape', 'Escape');
    await till.type(query ?? '');
    await expect(page.getByRole('option').first()).toContainText(query ?? '');
    await till.press('Enter');
    await expect(page.getByRole('article')).toBeVisible();
    await till.type('268');
    await till.press('Alt+j', 'Alt+c', 'Alt+a');
    await page.waitForTimeout(300);
    await takePicture(page, `till-${who}`, name);
    await page.locator('#sale button[type=submit]').scrollIntoViewIfNeeded();
    await page.locator('#sale').evaluate((form) => form.parentElement?.scrollTo(0, 9999));
    await takePicture(page, `till-${who}-sum`, name);
    await page.getByRole('form').getByRole('button').last().click();
  }
  await page.locator('article li button').first().scrollIntoViewIfNeeded();
  await takePicture(page, 'till-story', name);
  await page.getByRole('article').getByRole('group').first().getByRole('button').first().click();
  await page.waitForTimeout(300);
  await takePicture(page, 'till-refund', name);
  await till.press('Escape');
}
