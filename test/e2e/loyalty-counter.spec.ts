import { expect, test } from './app.ts';
import { beginRefund, hasPoints, newCustomer, sell } from './loyalty-steps.ts';
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
    await expect(back).toContainText('微信退 ¥19.60');
    await expect(back).toContainText('退回用掉的积分 40 分（抵 ¥0.40）');
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

test('signing in gives its point once a day', async ({ page }) => {
  const till = await Till.open(page, 'dark');
  await newCustomer(till, '吴磊');
  await till.press('Alt+i');
  await till.toast('已签到，+1 分，连续 1 天');
  await expect(till.card).toContainText('今天已签到');
  await hasPoints(till, '1');
  await till.isAccessible();
});
