import { expect, test } from './app.ts';
import { Till } from './till.ts';
import { WalletDesk } from './wallet-desk.ts';

const dayMs = 86_400_000;

test('points are earned, corrected with a reason, and explained to the point, also as of an earlier day', async ({
  page,
}) => {
  const till = await Till.open(page);
  const wallet = await WalletDesk.ofNew(till, '王芳');
  const { dialog } = wallet;
  const bought = await page.evaluate(() => Date.now());
  await wallet.sells('268');
  await page.clock.setFixedTime(bought + 2 * dayMs);

  await test.step('corrected by a difference, with the reason', async () => {
    await wallet.open('调整积分');
    await till.type('-31');
    await expect(dialog.getByRole('radio', { name: '减' })).toBeChecked();
    await expect(dialog).toContainText('268 分 → 237 分');
    await till.isAccessible();
    await wallet.fill('说明', '补寄迟到');
    await till.press('Enter');
    await till.toast('积分已调整 -31');
    await expect(dialog).toBeHidden();
  });

  await test.step('a large one asks again, and may be thought better of', async () => {
    await wallet.open('调整积分');
    await till.type('5000');
    await till.press('Enter');
    await expect(dialog).toContainText('给 王芳 调整 +5,000 分，数目没有打错吗？');
    await wallet.push('取消');
    await expect(wallet.field('多少分')).toHaveValue('5000');
    await wallet.close();
  });

  await test.step('why', async () => {
    await wallet.open('积分怎么来的');
    await expect(dialog).toContainText('237 分');
    await expect(wallet.row(1)).toContainText('手动调整');
    await expect(wallet.row(1)).toContainText('补寄迟到');
    await expect(wallet.row(1)).toContainText('-31');
    await expect(wallet.row(1)).toContainText('237');
    await expect(wallet.row(2)).toContainText('¥268.00 ÷ ¥1.00 × 1 = 268');
    await expect(wallet.row(2)).toContainText('+268');
    await till.isAccessible();
  });

  await test.step('and why, two days before', async () => {
    const day = await page.evaluate((ms) => new Date(ms).toLocaleDateString('sv-SE'), bought);
    await till.tabTo(wallet.dialog.getByLabel('看哪一天'));
    await dialog.getByLabel('看哪一天').fill(day);
    await expect(dialog).toContainText('当天结束时');
    await expect(dialog.getByRole('row')).toHaveCount(2);
    await expect(wallet.row(1)).toContainText('+268');
    await wallet.push('回到今天');
    await expect(dialog.getByRole('row')).toHaveCount(3);
    await wallet.close();
  });

  await test.step('taken back by one key, it was never there', async () => {
    await till.press('Alt+z');
    await till.toast('已撤销');
    await wallet.open('积分怎么来的');
    await expect(dialog.getByRole('row')).toHaveCount(2);
    await expect(dialog).toContainText('268 分');
  });
});

test('stored value: topped up with a bonus, stated, given back, undone; more than 5,000 asks first', async ({
  page,
}) => {
  const till = await Till.open(page);
  await test.step('the shop gives 50 on 500', async () => {
    await till.press('Control+6');
    await page.getByRole('tab', { name: '积分与会员' }).press('Enter');
    await page.getByRole('tab', { name: '储值与次卡' }).click();
    const sheet = page.getByRole('region', { name: '储值与次卡' });
    await sheet.getByRole('button', { name: '添加' }).click();
    await sheet.getByRole('textbox', { name: '充', exact: true }).fill('500');
    await sheet.getByRole('textbox', { name: '送', exact: true }).fill('50');
    await sheet.getByRole('button', { name: '保存' }).click();
    await till.toast('已保存');
  });
  const wallet = await WalletDesk.ofNew(till, '李明');
  const { dialog } = wallet;

  await test.step('the rule is said before the money is taken', async () => {
    await wallet.open('储值充值');
    await till.type('600');
    await expect(dialog).toContainText('按“充 ¥500.00 送 ¥50.00”，送 ¥50.00。');
    await expect(dialog).toContainText('本金 ¥600.00，赠金 ¥50.00');
    await till.isAccessible();
    await till.press('Enter');
    await till.toast('已充值 ¥600.00，送 ¥50.00');
    await expect(dialog).toBeHidden();
  });

  await test.step('a very full account asks first', async () => {
    await wallet.open('储值充值');
    await till.type('5000');
    await till.press('Enter');
    await expect(dialog).toContainText('余额会很高，确定吗？');
    await wallet.push('取消');
    await wallet.close();
  });

  await test.step('the statement has both balances after every line', async () => {
    await wallet.open('储值流水');
    await expect(wallet.row(1)).toContainText('充值');
    await expect(wallet.row(1)).toContainText('+¥600.00');
    await expect(wallet.row(1)).toContainText('¥650.00');
    await till.isAccessible();
  });

  await test.step('given back within seven days', async () => {
    await wallet.push(/^退还/);
    await expect(dialog).toContainText('退还没用掉的本金 ¥600.00，收回没用掉的赠金 ¥50.00。');
    await till.type('改主意了');
    await till.press('Enter');
    await till.toast('已退还充值 ¥600.00');
    await expect(wallet.row(1)).toContainText('退还充值');
    await expect(wallet.row(1)).toContainText('改主意了');
    await expect(wallet.row(1)).toContainText('¥0.00');
    await expect(dialog.getByRole('button', { name: /^退还/ })).toHaveCount(0);
    await wallet.close();
  });

  await test.step('undone, the money is there again', async () => {
    await till.press('Alt+z');
    await till.toast('已撤销');
    await wallet.open('储值流水');
    await expect(dialog.getByRole('row')).toHaveCount(2);
    await wallet.push('调整储值');
    await till.tabTo(dialog.getByRole('radio', { name: '加' }));
    await till.press('ArrowDown');
    await wallet.fill('本金', '100');
    await till.press('Enter');
    await till.toast('储值已调整 −¥100.00');
  });

  await test.step('to undo a top-up that is spent is asked first', async () => {
    await till.tabTo(
      till.history.filter({ hasText: '600.00' }).getByRole('button', { name: /撤销/ }).first(),
      90,
    );
    await till.press('Enter');
    await expect(page.getByRole('dialog')).toContainText('-¥100.00');
  });
});

test('a visit card is sold, used to the last, refused, and another given back in part', async ({
  page,
}) => {
  const till = await Till.open(page);
  const wallet = await WalletDesk.ofNew(till, '赵敏');
  const { dialog } = wallet;
  async function sell(name: string, uses: string, price: string) {
    await wallet.push('卖次卡');
    await till.type(name);
    await wallet.fill('次数', uses);
    await wallet.fill('价格', price);
    await till.press('Enter');
    await till.toast(`已卖出 ${name}（${uses} 次）`);
  }

  await wallet.open('次卡');
  await till.isAccessible();
  await sell('洗剪吹', '2', '100');
  const card = dialog.getByRole('listitem', { name: '洗剪吹' });
  await test.step('used to the last', async () => {
    await wallet.push('使用', card);
    await till.toast('洗剪吹 已用 1 次');
    await expect(card).toContainText('剩 1 次');
    await till.tabTo(card.getByRole('textbox', { name: '洗剪吹 用几次' }));
    await till.press('Control+a');
    await till.type('2');
    await till.press('Tab');
    await wallet.push('使用', card);
    await till.toast(/洗剪吹 已用 1 次\s*还剩 0 次/);
    await expect(dialog.getByText('用完、退掉或过期的（1 张）')).toBeVisible();
    await expect(card).toContainText('已用完');
    await expect(card.getByRole('button')).toHaveCount(0);
  });

  await test.step('another, of which a part comes back in money', async () => {
    await sell('按摩', '3', '100');
    const second = dialog.getByRole('listitem', { name: '按摩' });
    await wallet.push('使用', second);
    await expect(second).toContainText('剩 2 次');
    await till.isAccessible();
    await wallet.push('退卡：按摩', second);
    await expect(dialog).toContainText('卡价 ¥100.00 − 已用的 ¥33.33 = 退 ¥66.67');
    await till.press('Enter');
    await till.toast('按摩 已退 ¥66.67');
    await wallet.close();
    await till.press('Alt+z');
    await till.toast('已撤销');
    await wallet.open('次卡');
    await expect(second).toContainText('剩 2 次');
    await wallet.close();
  });
});
