import { expect, test } from './app.ts';
import { CardPage } from './card-page.ts';
import { Till } from './till.ts';
import { WalletDesk } from './wallet-desk.ts';

test('a reward is redeemed and brought back; of the last piece nobody gets a second', async ({
  page,
}) => {
  const till = await Till.open(page);
  await test.step('a cup for 100 points, one of it', async () => {
    await till.press('Control+7');
    await page.getByRole('button', { name: '新奖品' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('textbox', { name: '名称' }).fill('茶杯');
    await form.getByRole('textbox', { name: '要多少积分' }).fill('100');
    await form.getByRole('checkbox', { name: /记库存/ }).check();
    await form.getByRole('button', { name: '保存' }).click();
    const stock = page.getByRole('dialog').filter({ hasText: '茶杯' });
    await stock.getByRole('textbox', { name: '件数' }).fill('1');
    await page.keyboard.press('Enter');
    await expect(stock.getByRole('status')).toContainText('1');
    await page.keyboard.press('Escape');
  });
  const wallet = await WalletDesk.ofNew(till, '孙丽');
  const { dialog } = wallet;
  await wallet.sells('268');
  await wallet.open('积分兑换');
  await till.isAccessible();
  const cup = dialog.getByRole('listitem', { name: '茶杯' }).first();
  await expect(cup).toContainText('剩 1 件');
  await wallet.push(/兑换 茶杯$/, cup);
  await till.toast('已用 100 分兑换“茶杯”');
  await expect(dialog).toContainText('168 分');
  await expect(cup).toContainText('剩 0 件');

  await test.step('none is left', async () => {
    await wallet.push(/兑换 茶杯$/, cup);
    await expect(dialog.getByRole('alert')).toHaveText('这个奖品已经换完了，什么也没扣。');
    await expect(dialog).toContainText('168 分');
  });

  await test.step('brought back, points and piece are there again', async () => {
    await wallet.push('取消兑换 茶杯');
    await till.toast('已取消兑换“茶杯”，积分放回');
    await expect(dialog).toContainText('268 分');
    await expect(cup).toContainText('剩 1 件');
    await expect(dialog).toContainText('已取消');
    await wallet.close();
  });

  await test.step('and the card page says it all', async () => {
    const card = await CardPage.of(till, '孙丽');
    const sheet = card.card.getByRole('region', { name: '权益' });
    await expect(sheet).toContainText('268');
    await till.tabTo(sheet.getByRole('button', { name: /^积分/ }));
    await till.press('Enter');
    await expect(dialog).toContainText('取消兑换 茶杯');
    await till.isAccessible();
    await wallet.close();
    await expect(sheet.getByRole('button', { name: /^积分/ })).toBeFocused();
  });
});

test('a coupon is issued and voided, a tier is bought, a draw is one a day', async ({ page }) => {
  const till = await Till.open(page);
  await test.step('a coupon, a tier and a draw with one sure prize', async () => {
    await till.press('Control+7');
    await page.getByRole('tab', { name: '优惠券' }).click();
    await page.getByRole('button', { name: '新优惠券' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('textbox', { name: '名称' }).fill('五元券');
    await form.getByRole('textbox', { name: '减多少钱', exact: true }).fill('5');
    await form.getByRole('button', { name: '保存' }).click();
    await expect(form).toBeHidden();
    await till.press('Control+6');
    await page.getByRole('tab', { name: '积分与会员' }).click();
    await page.getByRole('tab', { name: '会员等级' }).click();
    const tiers = page.getByRole('region', { name: '会员等级', exact: true });
    await tiers.getByRole('button', { name: '添加等级' }).click();
    await till.type('金卡');
    await till.press('Tab');
    await till.type('5000');
    await till.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: '就这样改' }).click();
    await till.toast('“会员等级”已保存');
    await page.getByRole('tab', { name: '抽奖' }).click();
    const draw = page.getByRole('region', { name: '抽奖', exact: true });
    await draw.getByRole('button', { name: '添加一项' }).click();
    await till.type('十分');
    await till.press('Tab', 'Control+a');
    await till.type('100');
    await till.press('Tab', 'Control+a');
    await till.type('10');
    await till.press('Enter');
    await till.toast('“抽奖”已保存');
  });
  const wallet = await WalletDesk.ofNew(till, '周杰');
  const { dialog } = wallet;

  await test.step('a coupon', async () => {
    await wallet.open('优惠券');
    await expect(dialog.getByRole('combobox', { name: '发哪一种' })).toBeFocused();
    await wallet.push('发券');
    await till.toast('已发“五元券”');
    await expect(dialog.getByRole('button', { name: '发券' })).toBeFocused();
    await expect(dialog.getByRole('listitem', { name: '五元券' })).toContainText('减 ¥5.00');
    await till.isAccessible();
    await wallet.push(/^作废 五元券/);
    await till.toast('已作废“五元券”');
    await expect(dialog).toContainText('没有能用的优惠券');
    await wallet.close();
    await till.press('Alt+z');
    await till.toast('已撤销');
    await wallet.open('优惠券');
    await expect(dialog.getByRole('button', { name: /^作废 五元券/ })).toBeVisible();
    await wallet.close();
  });

  await test.step('a tier for a year', async () => {
    await wallet.open('付费会员');
    await till.isAccessible();
    await wallet.fill('会费', '199');
    await till.press('Enter');
    await till.toast('周杰 已成为“金卡”');
    await wallet.open('等级怎么算的');
    await expect(dialog).toContainText('会籍提高了等级；只凭消费是“普通会员”。');
    await expect(dialog).toContainText('¥199.00');
    await till.isAccessible();
    await wallet.close();
  });

  await test.step('a draw', async () => {
    await wallet.open('抽奖');
    await expect(dialog).toContainText('100%');
    await till.press('Enter');
    await till.toast('抽奖：十分');
    await expect(dialog).toContainText('今天已抽：十分');
    await expect(dialog.getByRole('button', { name: '抽一次' })).toBeDisabled();
    await till.isAccessible();
    await wallet.close();
    await wallet.open('积分怎么来的');
    await expect(wallet.row(1)).toContainText('抽奖：十分');
    await expect(wallet.row(1)).toContainText('+10');
  });
});
