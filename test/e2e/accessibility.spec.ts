import { expect, test } from './app.ts';
import { Till } from './till.ts';
import { Wizard } from './wizard.ts';

test('every screen passes axe', async ({ page }) => {
  test.setTimeout(240_000);
  const refused: string[] = [];
  page.on('console', (said) => {
    if (said.text().includes('Content Security Policy')) refused.push(said.text());
  });
  const till = await Till.open(page);
  await test.step('the empty counter', () => till.isAccessibleInBothSchemes());

  await till.press('F3');
  await till.isAsking('card-name');
  await till.type('单晓宁');
  await test.step('somebody new', () => till.isAccessibleInBothSchemes());
  await till.press('Enter');
  await till.hasCard('单晓宁');
  await till.type('128.5');
  await test.step('a card and a sale', () => till.isAccessibleInBothSchemes());
  await till.press('Enter');
  await till.toast('已收 ¥128.50');
  await till.press('Alt+t');
  await till.type('老客');
  await till.press('Enter');
  await till.press('Alt+n');
  await till.type('喜欢靠窗');
  await till.press('Enter');
  await expect(till.history).toHaveCount(4);
  await test.step('the history', () => till.isAccessibleInBothSchemes());

  await till.press('F4');
  await expect(page.getByRole('dialog')).toBeVisible();
  await test.step('the side panel', () => till.isAccessibleInBothSchemes());
  await till.press('Escape');
  await till.press('F1');
  await test.step('the keys', () => till.isAccessibleInBothSchemes());
  await till.press('Escape');
  const voids = till.history.filter({ hasText: '¥128.50' }).getByRole('button', { name: '作废' });
  await till.tabTo(voids);
  await till.press('Enter');
  await test.step('a question', () => till.isAccessibleInBothSchemes());
  await till.press('Escape');
  await expect(voids).toBeFocused();
  await till.press('Control+5');
  await test.step('the import', () => till.isAccessibleInBothSchemes());
  const wizard = new Wizard(page);
  const list = '姓名,手机\n张三,13800138000\n,\n李四,1.38E+10\n王五,13900139000';
  await wizard.choose('list.csv', Buffer.from(list));
  await expect(page.getByRole('region', { name: /^预览前/ })).toBeVisible();
  await test.step('the preview', () => till.isAccessibleInBothSchemes());
  await wizard.check();
  await page.getByText('手机号被 Excel').click();
  await test.step('the check of the list', () => till.isAccessibleInBothSchemes());
  await wizard.run();
  await test.step('the result of the import', () => till.isAccessibleInBothSchemes());

  await wizard.another();
  const past =
    '日期,单号,姓名,商品,数量,金额\n2026-01-05,A1,张三,龙井,1,88\n2026-01-06,A2,赵六,面膜,1,50';
  await wizard.choose('流水.csv', Buffer.from(past));
  await wizard.check();
  await test.step('what a past needs decided', () => till.isAccessibleInBothSchemes());

  await till.press('Control+2');
  const grid = page.getByRole('grid');
  await expect(grid.getByRole('row').nth(2)).toBeVisible();
  await test.step('the list of customers', () => till.isAccessibleInBothSchemes());
  await grid.focus();
  await till.press('ArrowDown', 'Space');
  await test.step('somebody ticked', () => till.isAccessibleInBothSchemes());
  await page.getByRole('button', { name: '筛选', exact: true }).click();
  await page.getByRole('button', { name: '加条件' }).click();
  await test.step('the filter', () => till.isAccessibleInBothSchemes());
  await till.press('Escape');
  await grid.getByText('单晓宁').click();
  await expect(page.getByRole('article', { name: '顾客资料' })).toBeVisible();
  await test.step('the page of a card', () => till.isAccessibleInBothSchemes());
  for (const part of ['修改记录', '介绍关系']) {
    await page.getByRole('tab', { name: part }).click();
    await test.step(part, () => till.isAccessibleInBothSchemes());
  }
  await till.press('F4');
  await expect(page.getByRole('form', { name: '修改资料' })).toBeVisible();
  await test.step('the card being edited', () => till.isAccessibleInBothSchemes());

  await till.press('Control+3');
  await expect(page.getByRole('button', { name: '新线索' }).first()).toBeVisible();
  await test.step('the leads', () => till.isAccessibleInBothSchemes());
  await till.press('Control+4');
  await page.getByRole('button', { name: /^没有生日/ }).click();
  await test.step('the data check', () => till.isAccessibleInBothSchemes());
  await till.press('Control+6');
  await test.step('the settings', () => till.isAccessibleInBothSchemes());
  for (const tab of ['U盘备份与恢复', '数据安全', '自动备份与互通']) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.getByRole('tabpanel').getByRole('button').first()).toBeVisible();
    await test.step(tab, () => till.isAccessibleInBothSchemes());
  }
  expect(refused, 'what the CSP did not let through').toEqual([]);
});
