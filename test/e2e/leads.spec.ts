import type { Locator, Page } from '@playwright/test';

import { expect, test } from './app.ts';
import { Till } from './till.ts';

test('leads go over the board by mouse and by keys, and each move can be taken back', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const till = await Till.open(page);
  const board = new Board(page);

  await test.step('an empty board says what to do', async () => {
    await till.press('Control+3');
    await expect(page.getByText('还没有线索')).toBeVisible();
    await till.isAccessible();
  });

  await test.step('two people asked', async () => {
    await board.add('周末新娘', '13800138000', '1280', '周六来试做');
    await board.add('李雷', '13900139000', '', '');
    await expect(board.column('初次接触')).toContainText('¥1,280.00');
    await expect(board.column('初次接触').getByRole('listitem').first()).toContainText('周末新娘');
    await till.isAccessible();
  });

  await test.step('dragged to the next stage', async () => {
    await board.card('周末新娘').dragTo(board.column('意向顾客'));
    await expect(board.column('意向顾客')).toContainText('周末新娘');
    await expect(board.column('意向顾客')).toContainText('¥1,280.00');
    await till.toast('周末新娘 已移到“意向顾客”');
  });

  await test.step('dropped where it was, nothing happens', async () => {
    await board.card('周末新娘').dragTo(board.column('意向顾客'));
    await expect(board.column('意向顾客').getByRole('listitem')).toHaveCount(1);
  });

  await test.step('moved on by keys, the keyboard stays with the card', async () => {
    await board.card('周末新娘').focus();
    await till.press('Control+ArrowRight');
    await expect(board.column('顾客')).toContainText('周末新娘');
    await expect(board.card('周末新娘')).toBeFocused();
    await expect(page.getByText('周末新娘 已移到“顾客”').first()).toBeAttached();
  });

  await test.step('nobody goes without a reason', async () => {
    await till.press('Control+ArrowRight');
    const dialog = page.getByRole('dialog', { name: '周末新娘 为什么离开？' });
    await expect(dialog.getByRole('button', { name: '移到“已离开”' })).toBeDisabled();
    await till.isAccessible();
    await till.press('Escape');
    await expect(board.column('顾客')).toContainText('周末新娘');
    await board.card('周末新娘').focus();
    await till.press('Control+ArrowRight');
    await dialog.getByRole('radio', { name: '价格' }).check();
    await till.press('Enter');
    await expect(board.column('已离开')).toContainText('周末新娘');
    await expect(board.column('已离开')).toContainText('价格');
  });

  await test.step('undo brings the card back, and takes the reason off', async () => {
    await page.getByRole('alert').getByRole('button', { name: '撤销' }).click();
    await expect(board.column('顾客')).toContainText('周末新娘');
    await expect(page.getByRole('region', { name: '线索' })).not.toContainText('价格');
  });

  await test.step('arrows go from card to card; E changes what it may bring', async () => {
    await board.card('周末新娘').focus();
    await till.press('ArrowLeft');
    await expect(board.card('李雷')).toBeFocused();
    await till.press('e');
    await expect(page.getByRole('textbox', { name: '预期金额' })).toBeFocused();
    await till.type('88.5');
    await till.press('Tab');
    await till.type('发报价');
    await till.press('Enter');
    await expect(board.column('初次接触')).toContainText('¥88.50');
    await expect(board.column('初次接触')).toContainText('发报价');
    await expect(board.card('李雷')).toBeFocused();
  });

  await test.step('Enter opens the card', async () => {
    await till.press('Enter');
    await expect(page).toHaveURL(/#\/customers\/.+/);
  });
});

/** The board as the owner sees it. */
class Board {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  column(stage: string): Locator {
    return this.page.getByRole('region', { name: stage, exact: true });
  }

  /** The card's own button, which has the keyboard. */
  card(name: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: name }).locator('[id^="lead-"]');
  }

  async add(name: string, phone: string, value: string, nextStep: string): Promise<void> {
    await this.page.getByRole('button', { name: '新线索' }).first().click();
    const dialog = this.page.getByRole('dialog', { name: '新线索' });
    await dialog.getByRole('textbox', { name: '姓名' }).fill(name);
    await dialog.getByRole('textbox', { name: '手机' }).fill(phone);
    await dialog.getByRole('textbox', { name: '预期金额' }).fill(value);
    await dialog.getByRole('textbox', { name: '下一步' }).fill(nextStep);
    await this.page.keyboard.press('Enter');
    await expect(this.column('初次接触')).toContainText(name);
  }
}
