import { expect, test } from './app.ts';
import { beginRefund, hasPoints, newCustomer, openWallet, sell } from './loyalty-steps.ts';
import { choose, fill, push, toTab } from './rewards-steps.ts';
import { storedRows } from './stored.ts';
import { Till } from './till.ts';

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
    await expect(till.sale.getByRole('textbox', { name: '用储值' })).toHaveValue('390');
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
    await expect(back).toContainText('微信退 ¥5.00');
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

test('a coupon is offered, chosen with a key, and scanned from any field', async ({ page }) => {
  test.setTimeout(120_000);
  const till = await Till.open(page);
  await newCustomer(till, '孙俪');
  await toTab(till, '优惠券');
  await push(till, page.getByRole('button', { name: '新优惠券' }));
  const form = page.getByRole('dialog', { name: '新优惠券' });
  await fill(till, form.getByRole('textbox', { name: '名称' }), '满 50 减 5');
  await fill(till, form.getByRole('textbox', { name: '满多少可用', exact: true }), '50');
  await fill(till, form.getByRole('textbox', { name: '减多少钱', exact: true }), '5');
  await till.press('Enter');
  await expect(form).toBeHidden();
  await till.press('Control+1', 'Escape');
  await till.serve('孙俪', '孙俪');
  await openWallet(till);
  await till.press('ArrowDown', 'ArrowDown', 'Enter');
  await push(till, page.getByRole('button', { name: '发券' }));
  await till.toast('已发“满 50 减 5”');
  await till.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(till.card).toContainText('1 张券');

  const chosen = till.sale.getByRole('combobox', { name: '优惠券' });
  await test.step('it says what is missing, and cannot be used before', async () => {
    await till.press('Alt+a');
    await till.type('45');
    await expect(till.sale).toContainText('再买 ¥5.00 可用“满 50 减 5”');
    await till.press('Alt+q');
    await expect(chosen).toHaveValue('');
  });

  await test.step('one key chooses it', async () => {
    await till.press('Alt+a');
    await till.type('60');
    await till.press('Alt+q');
    await expect(chosen).toBeFocused();
    await expect(chosen).not.toHaveValue('');
    await expect(till.sale.getByRole('button', { name: /^收款 ¥55\.00/ })).toBeVisible();
    await till.isAccessible();
    await till.press('Alt+a', 'Control+a');
    await till.type('40');
    await expect(till.sale).toContainText('这一单的金额还不够用这张券。');
  });

  await test.step('its code, scanned with another customer on the counter, brings its owner', async () => {
    await till.tabTo(page.getByRole('button', { name: '清空这一单' }));
    await till.press('Enter', 'Escape', 'Escape');
    await newCustomer(till, '高圆圆');
    const entries = await storedRows<{ kind: string; code?: string }>(page, 'entries');
    const code = entries.find(({ kind }) => kind === 'coupon_issued')?.code ?? '';
    await till.scan(code);
    await till.toast('已选 满 50 减 5');
    await till.hasCard('孙俪');
    await expect(page.locator('#sale-amount')).toBeFocused();
    await till.type('80');
    await till.press('Enter');
    await till.toast('已收 ¥75.00');
    await expect(till.history.first()).toContainText('用券 满 50 减 5，减 ¥5.00');
    await till.press('Escape', 'Escape');
    await till.scan(code);
    await till.toast('这张券已经用过了。');
  });
});

test('a reward goes along in a sale, and an undo takes both back', async ({ page }) => {
  test.setTimeout(120_000);
  const till = await Till.open(page);
  await toTab(till, '积分兑换');
  await push(till, page.getByRole('button', { name: '新奖品' }));
  const form = page.getByRole('dialog', { name: '新奖品' });
  await fill(till, form.getByRole('textbox', { name: '名称' }), '帆布袋');
  await fill(till, form.getByRole('textbox', { name: '要多少积分' }), '60');
  await till.press('Enter');
  await expect(form).toBeHidden();
  await till.press('Control+1', 'Escape');
  await newCustomer(till, '周迅');
  await sell(till, '100', '¥100.00');
  await till.press('Escape', 'Escape');
  await till.serve('周迅', '周迅');

  await till.press('Alt+a');
  await till.type('50');
  await choose(till, till.sale.getByRole('combobox', { name: '换奖品' }), '帆布袋 · 60 分');
  await expect(till.sale).toContainText('收款后共 90 分');
  await till.isAccessible();
  await till.press('Alt+a', 'Enter');
  await till.toast('已收 ¥50.00');
  await hasPoints(till, '90');
  await till.press('Alt+z');
  await hasPoints(till, '100');
});
