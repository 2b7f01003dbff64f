import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from './app.ts';
import { Board, lunarBirthday, wake } from './day-board.ts';
import { newCustomer } from './loyalty-steps.ts';
import { storedRows } from './stored.ts';
import { Till } from './till.ts';

/** A Monday, 农历十月十五; in this computer's own time zone. */
const morning = new Date('2026-11-23T09:30:00');

test('the morning round: a lunar birthday is greeted, one promise is done, another goes to another day', async ({
  page,
  app,
}) => {
  test.setTimeout(180_000);
  await page.clock.setFixedTime(morning);
  const till = await Till.open(page);
  const board = new Board(page);

  await test.step('an empty board says what will be here', async () => {
    await till.press('Control+8');
    await expect(page.getByText('今天没有要照顾的顾客')).toBeVisible();
    await till.isAccessible();
    await till.press('Control+1');
  });

  await test.step('three customers, one of them born on this lunar day', async () => {
    await newCustomer(till, '陈静', async () => lunarBirthday(till, '1988', '10', '15'));
    await newCustomer(till, '王芳');
    await newCustomer(till, '李雷');
  });

  await test.step('promises are noted by key', async () => {
    await till.press('Control+8');
    await expect(board.section('今天生日')).toContainText('陈静');
    await board.promise('王芳', '问问裙子合不合身');
    await board.promise('李雷', '取改好的裤子');
    await expect(board.section('今天的约定').getByRole('listitem')).toHaveCount(2);
    await till.isAccessible();
  });

  await test.step('the greeting is copied, and "sent" strikes the birthday through', async () => {
    await board.line('陈静').focus();
    await till.press('g');
    const dialog = page.getByRole('dialog', { name: '问候：陈静' });
    await expect(dialog.getByRole('textbox')).toHaveValue(/陈静.*生日快乐/);
    await expect(dialog).toContainText('还没问过这位顾客可否联系');
    await till.isAccessible();
    await till.press('Enter');
    await expect(dialog.getByText('已复制。发出去了吗？')).toBeVisible();
    expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toMatch(/生日快乐/);
    await till.press('y');
    await till.toast('陈静：已记下问候');
    await expect(dialog).toBeHidden();
    await expect(board.row('陈静')).toHaveAttribute('data-done', 'true');
    await expect(board.line('陈静')).toBeFocused();
  });

  await test.step('done with a result, by two keys', async () => {
    await till.press('ArrowDown');
    await expect(board.line('王芳')).toBeFocused();
    await till.press('d');
    await expect(page.getByRole('dialog', { name: '完成：王芳' })).toBeVisible();
    await till.isAccessible();
    await till.press('3', 'Enter');
    await till.toast('王芳：已完成');
    await expect(board.row('王芳')).toContainText('又来消费了');
    await expect(board.row('王芳')).toHaveAttribute('data-done', 'true');
  });

  await test.step('undo brings it back, and the same keys do it again', async () => {
    await till.press('z');
    await expect(board.row('王芳')).toHaveAttribute('data-done', 'false');
    await till.press('d', '1', 'Enter');
    await expect(board.row('王芳')).toHaveAttribute('data-done', 'true');
  });

  await test.step('postponed by key', async () => {
    await till.press('ArrowDown');
    await expect(board.line('李雷')).toBeFocused();
    await till.press('p');
    await expect(page.getByRole('dialog', { name: '改期：李雷' })).toBeVisible();
    await till.isAccessible();
    await till.press('3');
    await till.toast('李雷：改到 11月26日');
    await expect(board.line('李雷')).toBeHidden();
  });

  await test.step('what is done is kept over a restart of the page', async () => {
    await page.reload();
    await expect(board.row('陈静')).toHaveAttribute('data-done', 'true');
    await expect(board.row('王芳')).toHaveAttribute('data-done', 'true');
  });

  await test.step('in the dark the same', async () => {
    await Till.open(page, 'dark').catch(() => undefined);
    await till.press('Control+8');
    await expect(board.row('陈静')).toBeVisible();
    await till.isAccessible();
  });
});

test('today moves at midnight, and with the time zone of the computer', async ({ page }) => {
  test.setTimeout(120_000);
  await page.clock.setFixedTime(new Date('2026-11-23T23:59:30'));
  const till = await Till.open(page);
  const board = new Board(page);
  await newCustomer(till, '王芳');
  await till.press('Control+8');
  await board.promise('王芳', '取改好的裤子');
  await expect(board.section('今天的约定')).toContainText('王芳');

  await page.clock.setFixedTime(new Date('2026-11-24T00:00:05'));
  await wake(page);
  await expect(board.section('过期未办')).toContainText('过期 1 天');
  await expect(page.getByText('11月24日星期二')).toBeVisible();

  // The computer flies to Kiritimati, where it is still or already another day than in Honolulu.
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTimezoneOverride', { timezoneId: 'Pacific/Kiritimati' });
  await wake(page);
  const there = await page.evaluate(() => new Date().getDate());
  await session.send('Emulation.setTimezoneOverride', { timezoneId: 'Pacific/Honolulu' });
  await wake(page);
  const here = await page.evaluate(() => new Date().getDate());
  expect(there).toBe(here + 1);
  await expect(page.getByText(new RegExp(`11月${here}日`)).first()).toBeVisible();
});

test('a sale makes the follow-ups of the third and the thirtieth day; the third comes back on its day', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.clock.setFixedTime(morning);
  const till = await Till.open(page);
  const board = new Board(page);

  await test.step('the two rules are switched on', async () => {
    await till.press('Control+6');
    await till.tabTo(page.getByRole('tab', { name: '店铺与资料' }));
    await till.press('ArrowRight', 'ArrowRight');
    for (const name of ['消费后第 3 天', '消费后第 30 天']) {
      const rule = page.getByRole('switch', { name, exact: true });
      await till.tabTo(rule, 90);
      await till.press('Space');
      const dialog = page.getByRole('dialog', { name: '打开规则' });
      await expect(dialog.getByRole('button', { name: '打开', exact: true })).toBeFocused();
      await till.press('Enter');
      await expect(rule).toBeChecked();
    }
    await till.press('Control+1');
  });

  await newCustomer(till, '王芳');
  await till.press('Alt+a');
  await till.type('128');
  await till.press('Enter');
  await till.toast('已收 ¥128.00');
  await expect
    .poll(async () => {
      const rows = await storedRows<StoredFollowUp>(page, 'documents');
      return rows.flatMap(({ kind, fields }) => (kind === 'followUp' ? [fields.day] : [])).sort();
    })
    .toEqual(['2026-11-26', '2026-12-23']);

  await page.clock.setFixedTime(new Date('2026-11-26T09:30:00'));
  await wake(page);
  await expect(page.getByRole('link', { name: '今天' })).toContainText('1');
  await till.press('Control+8');
  await expect(board.section('今天的约定')).toContainText('王芳');
  await expect(board.section('今天的约定')).toContainText('售后回访');

  await test.step('a clock that went back says that today may be wrong', async () => {
    await board.line('王芳').focus();
    await till.press('d', 'Enter');
    await till.toast('王芳：已完成');
    await page.clock.setFixedTime(morning);
    await till.press('Control+1');
    await page.reload();
    await till.isOpen();
    await till.press('Control+8');
    await expect(page.getByText('“今天”可能不对')).toBeVisible();
    await till.isAccessible();
  });
});

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

  const folder = join(dataFolder, 'logs');
  const logs = await Promise.all(
    (await readdir(folder)).map(async (name) => readFile(join(folder, name), 'utf8')),
  );
  expect(logs.join('')).toContain('notice kind=shown');
  expect(logs.join('')).not.toMatch(/王芳|裤子/);
});

test('kept in the tray, a closed window only hides; quitting quits', async ({ app, page }) => {
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
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.show());
  await expect(keep).toBeChecked();
});

type StoredFollowUp = { readonly kind: string; readonly fields: { readonly day: string } };

/** Runs in the main process: a screen that shows notices, and what it was given to show. */
function hearNotices({ Notification }: Pick<typeof Electron.CrossProcessExports, 'Notification'>) {
  const heard: string[] = [];
  Reflect.set(globalThis, 'heard', heard);
  Notification.isSupported = () => true;
  Notification.prototype.show = function show(this: Electron.Notification) {
    heard.push(`${this.title}｜${this.body}`);
  };
}
