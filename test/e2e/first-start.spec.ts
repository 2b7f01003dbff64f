import { RunningApp, expect, test } from './app.ts';
import { Till } from './till.ts';

test('a new shop is ready for its first sale by keyboard alone, also after a kill, and nothing is asked twice', async ({
  dataFolder,
}) => {
  const running = new RunningApp(dataFolder);
  running.isNew = true;
  const page = await running.start();
  const till = new Till(page);
  const asks = (shown: typeof page, name: string) =>
    expect(shown.getByRole('region', { name, exact: true })).toBeVisible();

  await test.step('what is typed before the questions are there begins no card behind them', async () => {
    await page.waitForLoadState('domcontentloaded');
    await page.reload({ waitUntil: 'commit' });
    for (let key = 0; key < 40; key += 1) await page.keyboard.press('x', { delay: 10 });
    await asks(page, 'Language');
    await expect(page.locator('#find')).toHaveValue('');
  });
  await test.step('whatever the computer speaks, the shop speaks Chinese', async () => {
    await asks(page, 'Language');
    await expect(page.getByRole('radio', { name: /English/ })).toBeFocused();
    await till.press('ArrowDown');
  });
  await asks(page, '语言');
  await till.isAccessibleInBothSchemes();
  await till.press('Enter');
  await asks(page, '店铺');
  await expect(page.getByLabel('店名')).toBeFocused();
  await page.keyboard.insertText('小林美发');
  await till.press('Enter');

  await asks(page, '行业');
  await till.press('Space');
  await expect(
    page.getByText('消费后 30 天提醒：差不多该修剪了，问问什么时候方便。'),
  ).toBeVisible();
  await till.isAccessible();
  await till.press('Enter');
  await asks(page, '打印');

  await running.kill();
  const again = await running.start();
  const later = new Till(again);
  await test.step('it goes on where the power went, with the answers still there', async () => {
    await asks(again, '打印');
    await later.press('Escape');
    await later.isOpen();
    await later.tabTo(again.getByRole('button', { name: '接着准备' }));
    await later.press('Enter');
    await asks(again, '打印');
    await again
      .getByRole('button', { name: /下一步|跳过/ })
      .first()
      .focus();
    await later.press('Enter');
  });
  await asks(again, '顾客');
  await expect(again.getByRole('button', { name: '导入我的名单' })).toBeFocused();
  await test.step('who has the file of a former computer is led to where it is opened', async () => {
    await later.press('Tab', 'Tab', 'Tab', 'Enter');
    await expect(again.getByRole('button', { name: '选择备份文件…' }).first()).toBeFocused();
    await later.tabTo(again.getByRole('button', { name: '接着准备' }));
    await later.press('Enter');
  });
  await asks(again, '安全');
  await expect(again.getByRole('button', { name: '现在选文件夹，自动备份' })).toBeVisible();
  await later.press('Enter');
  await later.isOpen();

  await later.press('Control+6');
  await expect(again.getByLabel('店名')).toHaveValue('小林美发');
  await expect(again.getByText('敏感头皮')).toBeVisible();
  await later.press('Control+1');
  await again.reload();
  await later.isOpen();
  await expect(again.getByRole('region', { name: '安全', exact: true })).toBeHidden();
  await running.stop();
});
