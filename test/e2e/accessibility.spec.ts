import { expect, test } from './app.ts';
import { Till } from './till.ts';

for (const scheme of ['light', 'dark']) {
  test(`every screen passes axe, ${scheme}`, async ({ page }) => {
    test.setTimeout(120_000);
    const till = await Till.open(page, scheme);
    await test.step('the empty counter', () => till.isAccessible());

    await till.press('F3');
    await till.type('单晓宁');
    await test.step('somebody new', () => till.isAccessible());
    await till.press('Enter');
    await till.hasCard('单晓宁');
    await till.type('128.5');
    await test.step('a card and a sale', () => till.isAccessible());
    await till.press('Enter');
    await till.toast('已收 ¥128.50');
    await till.press('Alt+t');
    await till.type('老客');
    await till.press('Enter');
    await till.press('Alt+n');
    await till.type('喜欢靠窗');
    await till.press('Enter');
    await expect(till.history).toHaveCount(4);
    await test.step('the history', () => till.isAccessible());

    await till.press('F4');
    await expect(page.getByRole('dialog')).toBeVisible();
    await test.step('the side panel', () => till.isAccessible());
    await till.press('Escape');
    await till.press('F1');
    await test.step('the keys', () => till.isAccessible());
    await till.press('Escape');
    await till.tabTo(
      till.history.filter({ hasText: '¥128.50' }).getByRole('button', { name: '作废' }),
    );
    await till.press('Enter');
    await test.step('a question', () => till.isAccessible());
    await till.press('Escape', 'Control+5');
    await test.step('the import', () => till.isAccessible());
    const list = '姓名,手机\n张三,13800138000\n,\n李四,1.38E+10';
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
    await expect(page.getByRole('region', { name: /^预览前/ })).toBeVisible();
    await test.step('the preview', () => till.isAccessible());
    await till.press('Control+6');
    await test.step('the settings', () => till.isAccessible());
  });
}
