import type { Locator, Page } from '@playwright/test';

import { expect, test } from './app.ts';
import { CardPage } from './card-page.ts';
import { Till } from './till.ts';

test('a complaint goes from open to checked by keyboard, and its follow-up with it', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const till = await Till.open(page);
  const board = new Board(page);
  await CardPage.ofNew(till, '王芳');

  await test.step('an empty board says what to do', async () => {
    await till.press('Control+0');
    await expect(page.getByText('还没有投诉')).toBeVisible();
    await till.isAccessible();
  });

  await test.step('somebody complains', async () => {
    await till.tabTo(page.getByRole('button', { name: '记一条投诉' }));
    await till.press('Enter');
    const dialog = page.getByRole('dialog', { name: '记一条投诉' });
    await expect(dialog.getByRole('combobox', { name: '谁投诉' })).toBeFocused();
    await till.isAccessible();
    await till.press('Enter');
    await expect(dialog.getByRole('alert')).toContainText('请先选是谁的投诉');
    await dialog.getByRole('combobox', { name: '谁投诉' }).focus();
    await till.type('王芳');
    await expect(page.getByRole('option', { name: /王芳/ })).toBeVisible();
    await till.press('Enter', 'Tab');
    await expect(dialog.getByRole('combobox', { name: '关于什么' })).toBeFocused();
    await till.press('ArrowDown', 'Tab');
    await till.type('送的茶壶有裂纹');
    await till.press('Enter');
    await till.toast('已记下 王芳 的投诉');
    await expect(board.column('待回应')).toContainText('商品 · 质量');
    await expect(board.column('待回应')).toContainText('送的茶壶有裂纹');
  });

  await test.step('answered: asked for the words first, the keyboard stays with the card', async () => {
    await board.card('王芳').focus();
    await till.press('Control+ArrowRight');
    const dialog = page.getByRole('dialog', { name: '王芳 的投诉：商品 · 质量' });
    await expect(dialog.getByRole('textbox', { name: '怎么回应的（可不写）' })).toBeFocused();
    await till.isAccessible();
    await till.press('Escape');
    await expect(board.column('待回应')).toContainText('王芳');
    await board.card('王芳').focus();
    await till.press('Control+ArrowRight');
    await till.type('明天换一把');
    await till.press('Enter');
    await expect(board.column('已回应')).toContainText('王芳');
    await expect(board.card('王芳')).toBeFocused();
  });

  await test.step('solved: cause and what was done, and a reminder to ask', async () => {
    await till.press('Control+ArrowRight');
    await expect(page.getByRole('textbox', { name: '原因' })).toBeFocused();
    await till.type('装箱没垫');
    await till.press('Tab');
    await till.type('换了一把');
    await till.press('Enter');
    await expect(board.column('已解决')).toContainText('王芳');
    await till.toast('王芳 的投诉：已解决');
    const card = await CardPage.of(till, '王芳');
    const care = card.card.getByRole('region', { name: '跟进与投诉' });
    await expect(care).toContainText('投诉跟进');
    await expect(card.story.filter({ hasText: '投诉已解决' })).toContainText('换了一把');
  });

  await test.step('not solved after all, and back by undo', async () => {
    await till.press('Control+0');
    await board.card('王芳').focus();
    await till.press('Control+ArrowLeft');
    await expect(page.getByRole('textbox', { name: '为什么没解决' })).toBeFocused();
    await till.press('Enter');
    await expect(page.getByRole('dialog').getByRole('alert')).toContainText('请写一句');
    await page.getByRole('textbox', { name: '为什么没解决' }).focus();
    await till.type('又裂了');
    await till.press('Enter');
    await expect(board.column('已回应')).toContainText('王芳');
    await page
      .getByRole('alert')
      .filter({ hasText: '王芳 的投诉：已回应' })
      .getByRole('button', { name: '撤销' })
      .click();
    await expect(board.column('已解决')).toContainText('王芳');
  });

  await test.step('checked: the customer agrees, nothing is left to ask', async () => {
    await board.card('王芳').focus();
    await till.press('Enter');
    await expect(page.getByRole('dialog')).toContainText('装箱没垫');
    await expect(page.getByRole('textbox', { name: '顾客怎么说（可不写）' })).toBeFocused();
    await till.press('Enter');
    await expect(board.column('已确认')).toContainText('王芳');
    await till.isAccessible();
    const card = await CardPage.of(till, '王芳');
    await expect(card.card.getByRole('region', { name: '跟进与投诉' })).toContainText(
      '没有约好的跟进，也没有投诉。',
    );
    await card.card.getByText('投诉', { exact: true }).first().click();
    await expect(card.story.first()).toContainText('投诉已确认解决');
    await till.isAccessible();
  });
});

test('two stars open a complaint, which is dragged on; contacts and trends', async ({ page }) => {
  test.setTimeout(180_000);
  const till = await Till.open(page, 'dark');
  const board = new Board(page);
  const card = await CardPage.ofNew(till, '李明');

  await test.step('a call is written down with Alt and L', async () => {
    await till.press('Alt+l');
    await expect(page.getByRole('combobox', { name: '是什么' })).toBeFocused();
    await till.isAccessible();
    await page.getByRole('textbox', { name: '说了什么（可不写）' }).fill('问礼盒几号到');
    await till.press('Enter');
    await expect(card.story.first()).toContainText('问礼盒几号到');
  });

  await test.step('two stars, and the complaint that comes with them', async () => {
    await card.card.getByRole('button', { name: '记满意度' }).click();
    const dialog = page.getByRole('dialog', { name: '记满意度' });
    await till.press('Enter');
    await expect(dialog.getByRole('alert')).toContainText('请至少回答一项');
    await dialog.getByRole('radio', { name: '没问' }).focus();
    await till.press('ArrowRight', 'ArrowRight');
    await expect(dialog.getByRole('radio', { name: '2 星' })).toBeChecked();
    await dialog.getByRole('combobox', { name: /愿意推荐/ }).selectOption('3');
    await dialog.getByRole('textbox', { name: /顾客怎么说/ }).fill('等了一小时');
    await till.isAccessible();
    await till.press('Enter');
    await till.toast('已记下，并开了一条投诉');
    await expect(card.story.first()).toContainText('等了一小时');
    await expect(card.card.getByRole('region', { name: '跟进与投诉' })).toContainText('待回应');
    await till.isAccessible();
  });

  await test.step('dropped on a column, the step asks for its words', async () => {
    await till.press('Control+0');
    await expect(board.column('待回应')).toContainText('李明');
    await till.isAccessible();
    await board.card('李明').dragTo(board.column('已确认'));
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await board.card('李明').dragTo(board.column('已回应'));
    await expect(page.getByRole('textbox', { name: '怎么回应的（可不写）' })).toBeFocused();
    await till.press('Enter');
    await expect(board.column('已回应')).toContainText('李明');
  });

  await test.step('causes and trends are tables that can be read', async () => {
    await page.getByText('原因与趋势').click();
    const causes = page.getByRole('table', { name: '最常见的原因' });
    await expect(causes.getByRole('row', { name: /服务 · 售后 1 条/ })).toBeVisible();
    const stars = page.getByRole('table', { name: '满意度（平均几星）' });
    await expect(stars.getByRole('row').last()).toContainText('2 星');
    await expect(
      page
        .getByRole('table', { name: /净推荐值/ })
        .getByRole('row')
        .last(),
    ).toContainText('−100');
    await till.isAccessible();
  });
});

/** The board as the owner sees it. */
class Board {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  column(state: string): Locator {
    return this.page.getByRole('region', { name: state, exact: true });
  }

  /** The card's own button, which has the keyboard. */
  card(name: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: name }).locator('[id^="complaint-"]');
  }
}
