import type { Page } from '@playwright/test';

import { expect, test } from './app.ts';
import { Till } from './till.ts';

test('points: earned, spent as money, partly refunded, and every number is told before', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const till = await Till.open(page);
  await newCustomer(till, '王芳');
  await sell(till, '128.5', '¥128.50');
  await hasPoints(till, '128');

  await test.step('too many are refused in words, and nothing is saved', async () => {
    await till.press('Alt+a');
    await till.type('50');
    await till.press('Alt+j');
    const field = till.sale.getByRole('textbox', { name: '用积分' });
    await expect(field).toHaveValue('128');
    await expect(field).toBeFocused();
    await expect(till.sale).toContainText('抵 ¥1.28');
    await till.type('200');
    await expect(till.sale).toContainText('只有 128 分，不够。');
    await till.press('Enter');
    await expect(till.sale.getByRole('alert')).toContainText('只有 128 分，不够。');
    await till.isAccessible();
  });

  await test.step('a hundred of them pay one yuan', async () => {
    await till.press('Control+a');
    await till.type('100');
    await expect(till.sale).toContainText('积分 +49');
    await expect(till.sale).toContainText('收款后共 77 分');
    await expect(till.sale.getByRole('button', { name: /^收款 ¥49\.00/ })).toBeVisible();
    await till.press('Enter');
    await till.toast('已收 ¥49.00');
    await till.toast('用了 100 分');
    await hasPoints(till, '77');
    await expect(till.history.first()).toContainText('用 100 分抵 ¥1.00');
  });

  await test.step('a part goes back: money, points that had paid, points that were earned', async () => {
    const back = await beginRefund(till, 0);
    await till.type('20');
    await expect(back).toContainText('微信 退 ¥19.60');
    await expect(back).toContainText('退回用掉的积分 40 分');
    await expect(back).toContainText('收回这一单的积分 20 分');
    await till.isAccessible();
    await till.press('Enter');
    await hasPoints(till, '97');
  });

  await test.step('what is spent already will be owed', async () => {
    const back = await beginRefund(till, 2);
    await expect(back).toContainText('退款后欠 31 分');
    await till.press('Enter');
    await hasPoints(till, '-31');
  });

  await test.step('and it can be asked why', async () => {
    await till.tabTo(till.card.getByRole('button', { name: /^积分/ }), 120);
    await till.press('Enter');
    await expect(page.getByRole('dialog', { name: /积分是怎么来的/ })).toContainText('31');
  });
});

test('ten presses of save with points make one sale and spend them once', async ({ page }) => {
  const till = await Till.open(page);
  await newCustomer(till, '李明');
  await sell(till, '300', '¥300.00');
  await till.press('Alt+a');
  await till.type('80');
  await till.press('Alt+j', 'Control+a');
  await till.type('200');
  await expect(till.sale).toContainText('抵 ¥2.00');
  await till.press(...Array<string>(10).fill('Enter'));
  await till.toast('已收 ¥78.00');
  await hasPoints(till, '178');
  await expect(till.history).toHaveCount(3);
});

test('a lunar birthday is marked, and doubles the points once', async ({ page }) => {
  test.setTimeout(120_000);
  // 正月初一 of 2027.
  await page.clock.setFixedTime(new Date('2027-02-06T10:00:00'));
  const till = await Till.open(page);
  await till.press('Control+6');
  await till.tabTo(page.getByRole('tab', { name: '店铺与资料' }));
  await till.press('ArrowRight');
  await till.tabTo(page.getByRole('tab', { name: '赚积分' }));
  await till.press('ArrowDown', 'ArrowDown');
  await till.tabTo(page.getByRole('switch', { name: '过生日时积分加倍' }));
  await till.press('Space', 'Enter');
  await till.toast('已保存');
  await till.press('Control+1');

  await newCustomer(till, '陈静', async () => {
    await till.tabTo(page.getByRole('radio', { name: '公历' }));
    await till.press('ArrowRight');
    for (const [part, value] of [
      ['年', '1988'],
      ['月', '1'],
      ['日', '1'],
    ] as const) {
      await till.tabTo(page.getByRole('textbox', { name: `生日 ${part}` }));
      await till.type(value);
    }
  });
  await expect(till.card).toContainText('今天生日');
  await till.press('Alt+a');
  await till.type('128.5');
  await expect(till.sale).toContainText('积分 +257');
  await expect(till.sale).toContainText('× 2（生日）');
  await till.isAccessible();
  await till.press('Enter');
  await till.toast('已收 ¥128.50');
  await hasPoints(till, '257');
  await till.press('Alt+a');
  await till.type('10');
  await expect(till.sale).toContainText('积分 +10');
});

test('stored value: topped up, spent to the last, and a refund puts its share back', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const till = await Till.open(page);
  await newCustomer(till, '赵敏');
  await openWallet(till);
  await till.press('Enter');
  await expect(page.getByRole('textbox', { name: '充多少' })).toBeFocused();
  await till.type('500');
  await till.press('Enter');
  await till.toast('已充值 ¥500.00');
  await expect(till.card).toContainText('储值¥500.00');

  await test.step('it pays all of a bill', async () => {
    await till.press('Alt+a');
    await till.type('120');
    await till.press('Alt+c');
    await expect(till.sale.getByRole('textbox', { name: '用储值' })).toHaveValue('120');
    await expect(till.sale.getByRole('button', { name: /^记下这一单，不用收钱/ })).toBeVisible();
    await till.press('Enter');
    await till.toast('已记下，不用收钱');
    await expect(till.card).toContainText('储值¥380.00');
  });

  await test.step('and what is left pays a part of the next', async () => {
    await till.press('Alt+a');
    await till.type('400');
    await till.press('Alt+c');
    await expect(till.sale.getByRole('textbox', { name: '用储值' })).toHaveValue('380');
    await expect(till.sale).toContainText('还要收¥20.00');
    await till.type('390');
    await expect(till.sale).toContainText('储值只够付 ¥380.00。');
    await till.press('Control+a');
    await till.type('380');
    await till.press('Enter');
    await till.toast('已收 ¥20.00');
    await expect(till.history.first()).toContainText('储值付 ¥380.00');
  });

  await test.step('a refund goes back the way it was paid', async () => {
    const back = await beginRefund(till, 0);
    await till.type('100');
    await expect(back).toContainText('微信 退 ¥5.00');
    await expect(back).toContainText('退回储值 ¥95.00');
    await till.press('Enter');
    await expect(till.card).toContainText('储值¥95.00');
  });
});

test('a visit card is used to the last with one key, and a use is taken back with another', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const till = await Till.open(page);
  await newCustomer(till, '周婷');
  await openWallet(till);
  await till.press('ArrowDown', 'Enter');
  await till.tabTo(page.getByRole('button', { name: '卖次卡' }));
  await till.press('Enter');
  await till.type('洗发');
  await till.tabTo(page.getByRole('textbox', { name: '次数' }));
  await till.press('Control+a');
  await till.type('2');
  await till.press('Tab');
  await till.type('75');
  await till.press('Enter');
  await till.toast('已卖出 洗发');
  await till.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(till.card).toContainText('洗发剩 2 次');

  await till.press('Alt+u');
  await till.toast('洗发 已用一次，还剩 1 次');
  // Half of 75 yuan is spent, and earns, with each use: 37 whole points for 37.50.
  await hasPoints(till, '37');
  await till.press('Alt+u');
  await till.toast('洗发 已用一次，还剩 0 次');
  await hasPoints(till, '74');
  await expect(till.card.getByRole('button', { name: /用一次/ })).toBeHidden();
  await till.press('Alt+z');
  await till.toast('已撤销');
  await expect(till.card).toContainText('洗发剩 1 次');
  await hasPoints(till, '37');
});

test('signing in gives its point once a day', async ({ page }) => {
  const till = await Till.open(page, 'dark');
  await newCustomer(till, '吴磊');
  await till.press('Alt+i');
  await till.toast('已签到，+1 分，连续 1 天');
  await expect(till.card).toContainText('今天已签到');
  await hasPoints(till, '1');
  await till.isAccessible();
});

async function newCustomer(till: Till, name: string, more?: () => Promise<void>): Promise<void> {
  await till.press('F3');
  await till.type(name);
  await more?.();
  await till.press('Enter');
  await till.hasCard(name);
}

async function sell(till: Till, amount: string, shown: string): Promise<void> {
  await till.press('Alt+a');
  await till.type(amount);
  await till.press('Enter');
  await till.toast(`已收 ${shown}`);
}

/** The menu of everything that can be done about balances, its first item focused. */
async function openWallet(till: Till): Promise<void> {
  await till.press('Alt+w');
  await expect(till.page.getByRole('menuitem', { name: '储值充值' })).toBeFocused();
}

async function hasPoints(till: Till, points: string): Promise<void> {
  await expect(till.card.getByRole('button', { name: `积分 ${points}，` })).toBeVisible();
}

/** Opens the refund of a line, its amount selected; answers what the dialog says will go back. */
async function beginRefund(till: Till, line: number) {
  const { page } = till;
  const button = till.history.nth(line).getByRole('button', { name: '退款' });
  await till.tabTo(button, 120);
  await till.press('Enter');
  await expect(page.getByRole('textbox', { name: '退多少' })).toBeFocused();
  await till.press('Control+a');
  return goesBack(page);
}

function goesBack(page: Page) {
  return page.getByRole('list', { name: '退给顾客' });
}
