import type { Locator, Page } from '@playwright/test';

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
    // A bounce of the Enter that copies falls onto "sent": nothing is sent by that.
    await till.press('Enter', 'Enter');
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

  await test.step('undo brings it back, and the same keys do it again; a bouncing Enter does it once', async () => {
    await till.press('z');
    await expect(board.row('王芳')).toHaveAttribute('data-done', 'false');
    await till.press('d', '1');
    await bounce(page.getByRole('radio', { name: '已联系上' }), 'Enter', 'Enter');
    await expect(board.row('王芳')).toHaveAttribute('data-done', 'true');
    await expect(page.getByRole('alert').filter({ hasText: '没有保存' })).toHaveCount(0);
  });

  await test.step('postponed by key', async () => {
    await till.press('ArrowDown');
    await expect(board.line('李雷')).toBeFocused();
    await till.press('p');
    await expect(page.getByRole('dialog', { name: '改期：李雷' })).toBeVisible();
    await till.isAccessible();
    // Two keys in one breath: the first one is what was meant, and what is said.
    await bounce(page.getByRole('button', { name: /^3 天后/ }), '3', '7');
    await till.toast('李雷：改到 11月26日');
    await expect.poll(async () => dayOf(page)).toBe('2026-11-26');
    await expect(board.line('李雷')).toBeHidden();
    // The next key belongs to the board, and not to the search box.
    await expect(page.locator('[data-line] button:focus')).toBeVisible();
  });

  await test.step('what is done is kept over a restart of the page', async () => {
    await page.reload();
    await expect(board.row('陈静')).toHaveAttribute('data-done', 'true');
    await expect(board.row('王芳')).toHaveAttribute('data-done', 'true');
  });

  await test.step('a line that is marked by a bouncing D is marked once', async () => {
    await board.line('陈静').focus();
    await till.press('z');
    await expect(board.row('陈静')).toHaveAttribute('data-done', 'false');
    await bounce(board.line('陈静'), 'd', 'd');
    await expect(board.row('陈静')).toHaveAttribute('data-done', 'true');
    const entries = await storedRows<{ readonly kind: string }>(page, 'entries');
    // The greeting that was taken back, and this one.
    expect(entries.filter(({ kind }) => kind === 'care_done')).toHaveLength(2);
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

/** Keys that are pressed before anything is saved, as a worn keyboard does it. */
async function bounce(on: Locator, ...keys: readonly string[]): Promise<void> {
  await on.evaluate((element, pressed) => {
    for (const key of pressed) {
      element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    }
  }, keys);
}

/** The day of the one promise that is still open. */
async function dayOf(page: Page): Promise<string> {
  const rows = await storedRows<StoredFollowUp>(page, 'documents');
  const open = rows.filter(
    ({ kind, fields }) => kind === 'followUp' && (fields.state ?? 'open') === 'open',
  );
  return open.map(({ fields }) => fields.day).join(' ');
}

type StoredFollowUp = {
  readonly kind: string;
  readonly fields: { readonly day: string; readonly state?: string };
};
