import { expect, test } from './app.ts';
import { choose, fill, push, shopWith, toTab } from './rewards-steps.ts';
import { Till } from './till.ts';

async function madeCoupon(
  till: Till,
  name: string,
  fields: readonly (readonly [string, string])[],
) {
  const { page } = till;
  await push(till, page.getByRole('button', { name: '新优惠券' }));
  const form = page.getByRole('dialog', { name: '新优惠券' });
  await fill(till, form.getByRole('textbox', { name: '名称' }), name);
  for (const [label, text] of fields) {
    await fill(till, form.getByRole('textbox', { name: label, exact: true }), text);
  }
  return form;
}

test('a coupon is issued to 500 people as one action, counted, and taken back in one step', async ({
  page,
}) => {
  test.setTimeout(150_000);
  const till = await shopWith(page, 500);
  await toTab(till, '优惠券');
  await till.isAccessible();

  await test.step('made, with what it does in words', async () => {
    const form = await madeCoupon(till, '满 50 减 5', [
      ['减多少钱', '60'],
      ['满多少可用', '50'],
    ]);
    await till.press('Enter');
    await expect(form.getByRole('alert')).toContainText('不能超过“满多少”');
    await fill(till, form.getByRole('textbox', { name: '减多少钱', exact: true }), '5');
    await expect(form.getByText('满 ¥50.00，减 ¥5.00')).toBeVisible();
    await till.isAccessible();
    await till.press('Enter');
    await till.toast('“满 50 减 5”已保存');
  });
  const row = page.getByRole('listitem').filter({ hasText: '满 50 减 5' });
  await expect(row).toContainText('已发 0 · 已用 0 · 过期 0 · 还能用 0');

  await test.step('one of the regulars has one already', async () => {
    await push(till, page.getByRole('button', { name: '发放“满 50 减 5”' }));
    const dialog = page.getByRole('dialog', { name: '发放“满 50 减 5”' });
    await till.tabTo(dialog.getByRole('radio', { checked: true }));
    await till.press('ArrowRight');
    await till.tabTo(dialog.getByRole('combobox', { name: '顾客' }));
    await till.type('4321');
    await expect(page.getByRole('option').first()).toContainText('单晓宁');
    await till.press('ArrowDown', 'Enter');
    await expect(dialog.getByText('1 人会各得一张')).toBeVisible();
    await push(till, dialog.getByRole('button', { name: '发给 1 人' }));
    await till.toast('已发给 1 人');
    await expect(row).toContainText('已发 1 ');
  });

  await test.step('everybody else gets one', async () => {
    await push(till, page.getByRole('button', { name: '发放“满 50 减 5”' }));
    const dialog = page.getByRole('dialog', { name: '发放“满 50 减 5”' });
    await choose(till, dialog.getByRole('combobox', { name: '哪一群' }), '全部');
    await expect(dialog.getByText('499 人会各得一张')).toBeVisible();
    await expect(dialog.getByText('1 人不发：已经领满了')).toBeVisible();
    await till.isAccessible();
    await push(till, dialog.getByRole('button', { name: '发给 499 人' }));
    await till.toast('已发给 499 人');
    await expect(row).toContainText('已发 500 · 已用 0 · 过期 0 · 还能用 500');
  });

  await test.step('and one step takes it from all of them', async () => {
    await push(till, page.getByRole('button', { name: '“满 50 减 5”发给了谁' }));
    const dialog = page.getByRole('dialog', { name: '“满 50 减 5”发给了谁' });
    await expect(dialog.getByRole('grid')).toHaveAttribute('aria-rowcount', '501');
    await till.isAccessible();
    await push(till, dialog.getByRole('button', { name: '撤销这一次（499 人）' }));
    await till.toast('已撤销');
    await expect(dialog.getByText('已发 1 · 已用 0 · 过期 0 · 还能用 1')).toBeVisible();
    await expect(dialog.getByRole('grid')).toContainText('单晓宁');
  });

  await test.step('the last one is voided from the list, and its code says so', async () => {
    const dialog = page.getByRole('dialog', { name: '“满 50 减 5”发给了谁' });
    const code = await dialog.getByRole('gridcell').nth(1).textContent();
    await till.tabTo(dialog.getByRole('grid'));
    await till.press('Enter');
    await page.keyboard.insertText('发错了');
    await till.press('Enter');
    await till.toast('“满 50 减 5”已作废');
    await expect(dialog.getByRole('gridcell').nth(3)).toHaveText('已作废');
    await till.press('Escape');
    await expect(dialog).toBeHidden();
    await fill(till, page.getByRole('textbox', { name: '券码' }), (code ?? '').toLowerCase());
    await expect(page.getByRole('region', { name: '查一张券' })).toContainText('已作废');
    await expect(page.getByRole('button', { name: '单晓宁' })).toBeVisible();
  });
});

test('an activity is awarded to a saved filter, each head once, and undone', async ({ page }) => {
  test.setTimeout(120_000);
  const till = await shopWith(page, 40);
  await till.press('Control+2');
  await page.getByRole('button', { name: '筛选', exact: true }).click();
  const drawer = page.getByRole('dialog', { name: '筛选' });
  await drawer.getByRole('button', { name: '加条件' }).click();
  await drawer.getByRole('combobox', { name: '资料项' }).selectOption({ label: '姓名' });
  await drawer.getByRole('textbox', { name: '值' }).fill('单晓宁');
  await drawer.getByRole('button', { name: '存为常用筛选' }).click();
  await page.getByRole('textbox', { name: '名称' }).fill('晓宁');
  await till.press('Enter');
  await expect(page.getByRole('button', { name: '晓宁 1' })).toBeVisible();

  await toTab(till, '活动');
  await push(till, page.getByRole('button', { name: '新活动' }));
  const form = page.getByRole('dialog', { name: '新活动' });
  await fill(till, form.getByRole('textbox', { name: '名称' }), '周六品茶会');
  await fill(till, form.getByRole('textbox', { name: '每人多少积分' }), '20');
  await fill(till, form.getByRole('textbox', { name: '最多几人' }), '5');
  await till.press('Enter');
  await till.toast('“周六品茶会”已保存');
  const row = page.getByRole('listitem').filter({ hasText: '周六品茶会' });
  await expect(row).toContainText('每人 20 分');
  await till.isAccessible();

  await test.step('awarded to the filter', async () => {
    await push(till, page.getByRole('button', { name: '为“周六品茶会”送积分' }));
    const dialog = page.getByRole('dialog', { name: '为“周六品茶会”送积分' });
    const groups = dialog.getByRole('combobox', { name: '哪一群' });
    await choose(till, groups, '晓宁');
    await expect(dialog.getByText('1 人会得到积分')).toBeVisible();
    await push(till, dialog.getByRole('button', { name: '送给 1 人' }));
    await till.toast('已给 1 人送积分');
    await expect(row).toContainText('1 / 5 人');
  });

  await test.step('not twice, and not to more than there is room for', async () => {
    await push(till, page.getByRole('button', { name: '为“周六品茶会”送积分' }));
    const dialog = page.getByRole('dialog', { name: '为“周六品茶会”送积分' });
    await choose(till, dialog.getByRole('combobox', { name: '哪一群' }), '晓宁');
    await expect(dialog.getByText('1 人不送：已经得过了')).toBeVisible();
    await expect(dialog.getByRole('button', { name: '送给 0 人' })).toBeDisabled();
    await till.press('Shift+Tab', 'Tab');
    for (let up = 0; up < 3; up += 1) await till.press('ArrowUp');
    await choose(till, dialog.getByRole('combobox', { name: '哪一群' }), '全部');
    await expect(dialog.getByText('名额只剩 4 个')).toBeVisible();
    await till.press('Escape');
  });

  await test.step('the points are there, and an undo takes them and the head back', async () => {
    await till.press('Control+1', '/');
    await till.serve('4321', '单晓宁');
    await expect(page.getByRole('article')).toContainText('20');
    await toTab(till, '活动');
    await push(till, page.getByRole('button', { name: '“周六品茶会”送给了谁' }));
    const dialog = page.getByRole('dialog', { name: '“周六品茶会”送给了谁' });
    await push(till, dialog.getByRole('button', { name: '撤销这一次（1 人）' }));
    await till.toast('已撤销');
    await expect(dialog.getByText('还没有送过')).toBeVisible();
    await till.press('Escape');
    await expect(row).toContainText('0 / 5 人');
  });
});

test('a reward has a stock that is written down piece by piece, and goes off the list', async ({
  page,
}) => {
  test.setTimeout(90_000);
  const till = await Till.open(page);
  await till.press('Control+7');
  await expect(page.getByText('还没有可以兑换的奖品')).toBeVisible();
  await till.isAccessible();
  await push(till, page.getByRole('button', { name: '新奖品' }));
  const form = page.getByRole('dialog', { name: '新奖品' });
  await fill(till, form.getByRole('textbox', { name: '名称' }), '青瓷茶杯');
  await till.press('Enter');
  await expect(form.getByRole('alert')).toHaveText('请写要多少积分，要大于 0。');
  await fill(till, form.getByRole('textbox', { name: '要多少积分' }), '1200');
  await till.tabTo(form.getByRole('checkbox', { name: /记库存/ }));
  await till.press('Space');
  await form.locator('input[type="file"]').setInputFiles({
    name: 'cup.png',
    mimeType: 'image/png',
    buffer: await page.screenshot(),
  });
  await expect(form.getByRole('img', { name: '图片' })).toBeVisible();
  await till.isAccessible();
  await push(till, form.getByRole('button', { name: '保存' }));

  const stock = page.getByRole('dialog', { name: '“青瓷茶杯”的库存' });
  await expect(stock.getByText('还没有记录')).toBeVisible();
  await fill(till, stock.getByRole('textbox', { name: '件数' }), '1');
  await till.press('Enter');
  await expect(stock.getByRole('status')).toHaveText('剩 1 件');
  await till.tabTo(stock.getByRole('radio', { checked: true }));
  await till.press('ArrowRight');
  await fill(till, stock.getByRole('textbox', { name: '件数' }), '2');
  await till.press('Enter');
  await expect(stock.getByText('只剩 1 件，不能减那么多')).toBeVisible();
  await fill(till, stock.getByRole('textbox', { name: '件数' }), '1');
  await till.press('Enter');
  await expect(stock.getByRole('row').nth(1)).toContainText('-1');
  await till.isAccessible();
  await till.press('Escape');

  const row = page.getByRole('listitem').filter({ hasText: '青瓷茶杯' });
  await expect(row).toContainText('换完了');
  await expect(row).toContainText('1,200 分');
  await push(till, page.getByRole('button', { name: '“青瓷茶杯”的更多操作' }));
  const retire = page.getByRole('menuitem', { name: '下架' });
  await till.downTo(retire);
  await till.press('Enter');
  await till.toast('“青瓷茶杯”已下架');
  await expect(row).toBeHidden();
  await till.tabTo(page.getByRole('checkbox', { name: '也显示已下架的 1 个' }));
  await till.press('Space');
  await expect(row).toContainText('已下架');
});
