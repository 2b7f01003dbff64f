import { expect, test } from './app.ts';
import { savedBy } from './downloads.ts';
import { awardEverybody, endAfter, push, shopWith, toTab } from './rewards-steps.ts';

test('the leaderboard masks names, and the other lists say what is empty', async ({ page }) => {
  test.setTimeout(90_000);
  const till = await shopWith(page, 3);
  await till.press('Control+1', '/');
  await till.serve('4321', '单晓宁');
  await till.press('Alt+a');
  await till.type('268');
  await till.press('Enter');
  await till.toast('已收 ¥268.00');

  await toTab(till, '本月排行');
  const first = page.getByRole('listitem').filter({ hasText: '268 分' });
  await expect(first).toContainText('单*宁');
  await till.isAccessible();
  await till.tabTo(page.getByRole('switch', { name: '显示全名' }));
  await till.press('Space');
  await expect(first).toContainText('单晓宁');
  await push(till, first.getByRole('button', { name: '单晓宁' }));
  await expect(page.getByRole('heading', { level: 1, name: '单晓宁' })).toBeVisible();

  await toTab(till, '要留意的余额');
  await expect(page.getByText('没有，很好')).toBeVisible();
  await till.isAccessible();
  await toTab(till, '快到期的积分');
  await expect(page.getByText('这段时间没有人的积分到期')).toBeVisible();
  await expect(page.getByRole('button', { name: '导出 CSV' })).toBeDisabled();
  await till.isAccessible();
});

test('who loses points soon is listed with the sums, opened, and written into a file', async ({
  app,
  page,
  dataFolder,
}) => {
  test.setTimeout(90_000);
  const till = await shopWith(page, 40);
  await endAfter(till, 20);
  await awardEverybody(till, '周六品茶会', 20);
  await toTab(till, '快到期的积分');
  const sums = page.getByRole('group', { name: '多少天之内' });
  await expect(sums.getByRole('button', { name: '7 天内到期' })).toContainText('0 分');
  await expect(sums.getByRole('button', { name: '30 天内到期' })).toContainText('800 分');
  const list = page.getByRole('grid', { name: '快到期的积分' });
  await expect(list).toHaveAttribute('aria-rowcount', '41');
  await till.isAccessible();

  const button = page.getByRole('button', { name: '导出 CSV' });
  const file = await savedBy(app, dataFolder, () => push(till, button));
  expect(file.toString('utf8')).toMatch(/^\uFEFF卡号,姓名,手机,最后一天,到期积分\r\n/);
  expect(file.toString('utf8')).toMatch(/,单晓宁,13700004321,\d{4}-\d\d-\d\d,20\r\n/);

  await push(till, sums.getByRole('button', { name: '7 天内到期' }));
  await expect(page.getByText('这段时间没有人的积分到期')).toBeVisible();
  await push(till, sums.getByRole('button', { name: '90 天内到期' }));
  await till.tabTo(list);
  await till.press('End', 'Enter');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('权益');
});
