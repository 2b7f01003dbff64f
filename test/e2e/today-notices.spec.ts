import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from './app.ts';
import { Board, wake } from './day-board.ts';
import { newCustomer } from './loyalty-steps.ts';
import { Till } from './till.ts';

/** A Monday; in this computer's own time zone. */
const morning = new Date('2026-11-23T09:30:00');

test('the day is announced once, in counts only; a promise with a time by name; the log knows neither', async ({
  app,
  page,
  dataFolder,
}) => {
  test.setTimeout(120_000);
  await app.evaluate(hearNotices);
  await page.clock.setFixedTime(morning);
  const till = await Till.open(page);
  const board = new Board(page);
  await newCustomer(till, '王芳');
  await till.press('Control+8');
  await board.promise('王芳', '取改好的裤子', '15:00');
  const heard = async () => app.evaluate(() => Reflect.get(globalThis, 'heard') as string[]);
  await expect
    .poll(heard)
    .toEqual(['今天要照顾的顾客｜生日 0 位，今天的约定 1 条，过期 0 条，待回应投诉 0 条。']);

  await page.clock.setFixedTime(new Date('2026-11-23T15:00:30'));
  await wake(page);
  await expect.poll(heard).toHaveLength(2);
  expect((await heard())[1]).toBe('15:00 邀请再来｜王芳：取改好的裤子');
  await page.reload();
  await expect(board.row('王芳')).toBeVisible();
  await wake(page);
  await page.waitForTimeout(1_000);
  expect(await heard()).toHaveLength(2);

  await test.step('by a clock that went back nothing is announced, listed beside the counter or counted', async () => {
    const counted = page.getByRole('link', { name: '今天' });
    const panel = page.getByRole('complementary', { name: '今天要照顾' });
    await page.clock.setFixedTime(new Date('2026-11-26T09:30:00'));
    await wake(page);
    await expect.poll(heard).toHaveLength(3);
    await till.press('Control+1');
    await newCustomer(till, '李雷');
    await expect(panel).toContainText('过期 3 天');
    await page.clock.setFixedTime(morning);
    await wake(page);
    await expect(panel).toContainText('“今天”可能不对');
    await expect(panel).not.toContainText('王芳');
    await expect(counted).not.toContainText('1');
    await till.isAccessible();
    expect(await heard()).toHaveLength(3);
    // The bar above asks for the owner's word; once it is given, this is the day.
    const isRight = page.getByRole('button', { name: '日期没错' });
    await till.tabTo(isRight, 90);
    await till.press('Enter');
    await expect(isRight).toBeHidden();
    await expect(panel).toContainText('王芳');
    await expect(counted).toContainText('1');
  });

  const folder = join(dataFolder, 'logs');
  const logs = await Promise.all(
    (await readdir(folder)).map(async (name) => readFile(join(folder, name), 'utf8')),
  );
  expect(logs.join('')).toContain('notice kind=shown');
  expect(logs.join('')).not.toMatch(/王芳|裤子/);
});

test('kept in the tray, a closed window only hides; started again it comes forward, quitting quits', async ({
  app,
  page,
}) => {
  const till = await Till.open(page);
  await till.press('Control+6');
  const keep = page.getByRole('switch', { name: '关闭窗口后留在系统托盘，继续提醒' });
  await till.tabTo(keep, 90);
  await expect(keep).not.toBeChecked();
  await till.press('Space');
  await expect(keep).toBeChecked();
  const isVisible = async () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(isVisible).toBe(false);
  // Who does not see the picture beside the clock starts the app again.
  await app.evaluate(({ app: here }) => here.emit('second-instance', {}, ['regulars'], '/'));
  await expect.poll(isVisible).toBe(true);
  await expect(keep).toBeChecked();
});

/** Runs in the main process: a screen that shows notices, and what it was given to show. */
function hearNotices({ Notification }: Pick<typeof Electron.CrossProcessExports, 'Notification'>) {
  const heard: string[] = [];
  Reflect.set(globalThis, 'heard', heard);
  Notification.isSupported = () => true;
  Notification.prototype.show = function show(this: Electron.Notification) {
    heard.push(`${this.title}｜${this.body}`);
  };
}
