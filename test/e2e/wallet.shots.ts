import { expect, test } from './app.ts';
import { inEveryLook, longName, takePicture } from './looks.ts';
import { Till } from './till.ts';
import { WalletDesk } from './wallet-desk.ts';

const addresses = [
  'why-points',
  'why-tier',
  'adjust',
  'top-up',
  'statement',
  'cards',
  'coupons',
  'rewards',
  'draw',
  'membership',
];

/** Every dialog about a customer's balances, and the card page's part of them. For looking at only. */
test('pictures of the wallet', async ({ page, app }) => {
  test.setTimeout(600_000);
  const till = await Till.open(page);
  await filled(till);
  await inEveryLook(page, app, pictures);
});

async function pictures(till: Till, name: string): Promise<void> {
  const { page } = till;
  await till.press('Control+1', '/');
  await till.type('欧阳');
  await expect(page.getByRole('option').first()).toContainText('欧阳');
  await till.press('Enter');
  await expect(page.locator('[aria-keyshortcuts="Alt+W"]')).toBeVisible();
  for (const [place, dialog] of menu().entries()) {
    await page.locator('[aria-keyshortcuts="Alt+W"]').click();
    const item = page.getByRole('menuitem').nth(place);
    await item.click();
    await expect(page.getByRole('dialog').getByRole('heading').first()).toBeVisible();
    await takePicture(page, `wallet-${dialog}`, name);
    await till.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await till.press('F6');
  await expect(page.getByRole('tab').first()).toBeVisible();
  await takePicture(page, 'wallet-card-page', name);
  await till.press('Control+1');
}

/** In the order of the menu on the counter. */
function menu(): readonly string[] {
  const order = [3, 5, 6, 7, 8, 9, 2, 4, 0, 1];
  return order.map((at) => addresses[at] ?? '');
}

async function filled(till: Till): Promise<void> {
  const { page } = till;
  await till.press('Control+6');
  await page.getByRole('tab', { name: '积分与会员' }).click();
  await page.getByRole('tab', { name: '储值与次卡' }).click();
  const sheet = page.getByRole('region', { name: '储值与次卡' });
  for (const [at, amount, bonus] of [
    [0, '500', '50'],
    [1, '1000', '150'],
  ] as const) {
    await sheet.getByRole('button', { name: '添加' }).click();
    await sheet.getByRole('textbox', { name: '充', exact: true }).nth(at).fill(amount);
    await sheet.getByRole('textbox', { name: '送', exact: true }).nth(at).fill(bonus);
  }
  await sheet.getByRole('button', { name: '保存' }).click();
  await till.toast('已保存');
  await page.getByRole('tab', { name: '会员等级' }).click();
  const tiers = page.getByRole('region', { name: '会员等级', exact: true });
  await tiers.getByRole('button', { name: '添加等级' }).click();
  const row = tiers.getByRole('group', { name: '第 2 行' });
  await row.getByRole('textbox', { name: '名称' }).fill('金卡');
  await till.press('Tab');
  await till.type('5000');
  await till.press('Tab', 'Control+a');
  await till.type('1.5');
  await till.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: '就这样改' }).click();
  await till.toast('已保存');
  await page.getByRole('tab', { name: '抽奖' }).click();
  const draw = page.getByRole('region', { name: '抽奖', exact: true });
  await draw.getByRole('button', { name: '添加一项' }).click();
  await till.type('十分');
  await till.press('Tab', 'Control+a');
  await till.type('12.5');
  await till.press('Tab', 'Control+a');
  await till.type('10');
  await draw.getByRole('button', { name: '添加一项' }).click();
  await till.type('谢谢参与');
  await till.press('Enter');
  await till.toast('已保存');
  await rewards(till);
  await history(till);
}

async function rewards(till: Till): Promise<void> {
  const { page } = till;
  await till.press('Control+7');
  for (const [name, cost] of [
    ['茶杯', '100'],
    ['正山小种 100g 礼盒装（含手提袋，限量版，送礼自用两相宜）', '12800'],
  ] as const) {
    await page.getByRole('button', { name: '新奖品' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('textbox', { name: '名称' }).fill(name);
    await form.getByRole('textbox', { name: '要多少积分' }).fill(cost);
    await form.getByRole('button', { name: '保存' }).click();
    await expect(form).toBeHidden();
  }
}

async function history(till: Till): Promise<void> {
  const wallet = await WalletDesk.ofNew(till, longName);
  for (const amount of ['268', '123456.78', '5200']) {
    await wallet.sells(amount);
    await expect(till.history.first()).toContainText(amount.slice(-3));
  }
  await wallet.open('储值充值');
  await till.type('1200');
  await till.press('Enter');
  await till.toast('已充值');
  await wallet.open('调整积分');
  await till.type('-31');
  await wallet.fill('说明', '上次多给了，顾客自己发现告诉我们的，谢谢她');
  await till.press('Enter');
  await till.toast('积分已调整');
  await wallet.open('积分兑换');
  await wallet.push(/兑换 茶杯$/);
  await till.toast('已用 100 分');
  await wallet.push('取消兑换 茶杯');
  await till.toast('已取消');
  await wallet.push(/兑换 茶杯$/);
  await wallet.close();
  await wallet.open('次卡');
  for (const name of ['洗剪吹', '头皮护理与深层清洁套餐（限工作日上午，需提前预约）']) {
    await wallet.push('卖次卡');
    await till.type(name);
    await wallet.fill('价格', '380');
    await till.press('Enter');
    await till.toast('已卖出');
    await wallet.push('使用', wallet.dialog.getByRole('listitem', { name }));
    await till.toast(`${name} 已用 1 次`);
  }
  await wallet.close();
}
