import { customerList } from '#test/support/customer-list.ts';
import { encodeGb18030 } from '#test/support/gb18030.ts';

import { expect, test } from './app.ts';
import { Till } from './till.ts';

test('a first day, by keyboard alone: import, find, sell, undo, refund, and all is there tomorrow', async ({
  page,
  restart,
}) => {
  test.setTimeout(180_000);
  const till = await Till.open(page);

  await test.step('import a list of 2,000 from Excel', async () => {
    await till.press('Control+5');
    const chooser = page.waitForEvent('filechooser');
    await till.tabTo(page.getByRole('button', { name: '选择文件' }));
    await till.press('Enter');
    const buffer = Buffer.from(encodeGb18030(customerList(2_000)));
    await (await chooser).setFiles({ name: '会员.csv', mimeType: 'text/csv', buffer });
    await expect(page.getByRole('combobox', { name: '编码' })).toHaveValue('gb18030');
    await till.tabTo(page.getByRole('button', { name: '下一步：检查整个文件' }));
    await till.press('Enter');
    await expect(page.getByRole('button', { name: '导入 2,001 行' })).toBeFocused();
    await till.press('Enter');
    await expect(page.getByRole('heading', { name: '导入完成' })).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('definition').filter({ hasText: '2,001' })).toBeVisible();
    await till.press('Enter');
  });

  await test.step('find by the last four digits, by initials, by the end of a name', async () => {
    await till.serve('4321', '单晓宁');
    await till.press('Escape');
    await till.serve('sxn', '单晓宁');
    await till.press('Escape');
    await till.serve('晓宁', '单晓宁');
  });

  await test.step('six keys beyond the digits are more than a sale needs', async () => {
    await till.press('Escape');
    await till.serve('4321', '单晓宁');
    await till.type('128.5');
    await expect(till.sale).toContainText('积分 +128');
    await expect(till.sale).toContainText('¥128.50 ÷ ¥1.00 × 1 分');
    await till.press('Enter');
    await till.toast('已收 ¥128.50');
    await expect(till.findBox).toBeFocused();
    await expect(till.card).toContainText('128');
  });

  await test.step('undo it, sell again, refund a part', async () => {
    await till.press('Alt+z');
    await till.toast('已撤销');
    await expect(till.history.first()).toContainText('已作废');
    await till.press('Alt+a');
    await till.type('80');
    await till.press('Alt+1', 'Enter');
    await till.toast('已收 ¥80.00');
    await till.tabTo(till.history.first().getByRole('button', { name: '退款' }));
    await till.press('Enter');
    await expect(page.getByRole('textbox', { name: '退多少' })).toBeFocused();
    await till.type('30');
    await till.press('Enter');
    await till.toast(/已退 ¥30.00.*退 ¥30.00 · 收回这一单的积分 30 分/);
    await expect(till.card.getByRole('button', { name: /^积分 50/ })).toBeVisible();
  });

  await test.step('somebody new, and a sale without a card', async () => {
    await till.press('/');
    await till.type('13512345678');
    await expect(page.getByText('没有找到')).toBeVisible();
    await till.press('Enter');
    await till.type('欧阳小敏');
    await till.press('Enter');
    await till.hasCard('欧阳小敏');
    await till.type('45');
    await till.press('Enter');
    await till.toast('已收 ¥45.00');
    await till.press('F2');
    await till.type('12');
    await till.press('Enter');
    await till.toast('已收 ¥12.00');
    await expect(page.getByRole('region', { name: '今日散客' })).toContainText('¥12.00');
  });

  await test.step('tomorrow everything is there', async () => {
    const tomorrow = new Till(await restart());
    await tomorrow.isOpen();
    await expect(tomorrow.page.getByRole('region', { name: '今日散客' })).toContainText('¥12.00');
    await tomorrow.serve('4321', '单晓宁');
    await expect(tomorrow.card.getByRole('button', { name: /^积分 50/ })).toBeVisible();
    await expect(tomorrow.history.first()).toContainText('退款');
    await tomorrow.press('Escape');
    await tomorrow.serve('5678', '欧阳小敏');
  });
});
