import type { Page } from '@playwright/test';

import { expect, test } from './app.ts';
import { LoyaltySettings } from './loyalty-settings.ts';
import { storedRows } from './stored.ts';
import { Till } from './till.ts';

type StoredStanding = { readonly points: number; readonly expiresNext?: string | null };

test('tiers, birthdays and everything else are set by keyboard, and the examples follow', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const till = await Till.open(page);
  const settings = await LoyaltySettings.open(till);

  await test.step('the rule: what is typed counts at once, nonsense is refused in words', async () => {
    const rule = settings.sheet('积分规则');
    await expect(rule.getByRole('status')).toContainText('¥268.00，得 268 分，长期有效');
    await till.tabTo(rule.getByRole('textbox', { name: '每消费' }));
    await till.press('Control+a');
    await till.type('100');
    await expect(rule.getByRole('status')).toContainText('¥268.00，得 2 分');
    await till.press('Control+a');
    await till.type('-3');
    await expect(rule.getByRole('status')).toContainText('请填 ¥0.01 到 ¥99,999,999.99 之间的数');
    await expect(rule.getByRole('textbox', { name: '每消费' })).toHaveAttribute(
      'aria-invalid',
      'true',
    );
    await till.press('Enter', 'Control+a');
    await till.type('100');
    await till.press('Enter');
    await till.toast('“积分规则”已保存');
    await expect(rule.getByRole('button', { name: '放弃修改' })).toBeHidden();
  });

  await test.step('gold', async () => {
    await settings.part('会员等级');
    const tiers = settings.sheet('会员等级');
    await till.tabTo(tiers.getByRole('button', { name: '添加等级' }));
    await till.press('Enter');
    await till.type('金卡');
    await till.press('Tab');
    await expect(tiers.getByRole('status')).toContainText('标红的一栏');
    await till.type('5000');
    await till.press('Tab', 'Control+a');
    await till.type('1.5');
    await expect(tiers.getByRole('status')).toContainText('金卡平日消费 ¥268.00，得 4 分');
    await expect(tiers.getByRole('status')).toContainText('今天一次消费 ¥5,000.00 就成为金卡');
    await till.press('Enter');
    const dialog = page.getByRole('dialog', { name: '先试算一遍' });
    await expect(dialog).toContainText('没有人受影响');
    await till.isAccessibleInBothSchemes();
    await till.tabTo(dialog.getByRole('button', { name: '就这样改' }));
    await till.press('Enter');
    await till.toast('“会员等级”已保存');
  });

  await test.step('birthdays: the sentence of the issue', async () => {
    await settings.part('生日');
    const birthday = settings.sheet('生日多得积分');
    await expect(birthday.getByRole('status')).toContainText('得 4 分，长期有效');
    await till.tabTo(birthday.getByRole('switch', { name: '过生日时积分加倍' }));
    await till.press('Space');
    await expect(birthday.getByRole('status')).toContainText(
      '金卡生日当天消费 ¥268.00，得 8 分，长期有效',
    );
    await till.tabTo(birthday.getByRole('textbox', { name: '积分倍数' }));
    await till.press('Control+a');
    await till.type('3');
    await expect(birthday.getByRole('status')).toContainText('得 12 分');
    await till.press('Enter');
    await till.toast('“生日多得积分”已保存');
    await till.isAccessibleInBothSchemes();
  });

  await test.step('a draw says how far its chances are from a hundred', async () => {
    await settings.part('抽奖');
    const draw = settings.sheet('抽奖');
    await till.tabTo(draw.getByRole('button', { name: '添加一项' }));
    await till.press('Enter');
    await till.type('十分');
    await till.press('Tab', 'Control+a');
    await till.type('12.5');
    await till.press('Tab', 'Control+a');
    await till.type('10');
    await expect(draw).toContainText('概率合计 12.5%');
    await expect(draw.getByRole('button', { name: '保存' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await till.tabTo(draw.getByRole('button', { name: '添加一项' }));
    await till.press('Enter');
    await till.type('谢谢参与');
    await expect(draw).toContainText('概率合计 100%');
    await expect(draw.getByRole('status')).toContainText('平均每次得 1.25 分');
    await till.press('Enter');
    await till.toast('“抽奖”已保存');
  });

  for (const part of [
    '赚积分',
    '活动与加倍',
    '用积分与退货',
    '签到与介绍',
    '储值与次卡',
    '手动调整积分',
  ]) {
    await test.step(part, async () => {
      await settings.part(part);
      const adders = page.getByRole('tabpanel').getByRole('button', { name: /^添加/ });
      for (const adder of await adders.all()) if (await adder.isVisible()) await adder.click();
      await till.isAccessibleInBothSchemes();
    });
  }

  await test.step('all of it is there after a reload', async () => {
    await till.press('Control+1');
    await page.reload();
    await till.isOpen();
    await LoyaltySettings.open(till);
    await settings.part('会员等级');
    const second = settings.sheet('会员等级').getByRole('group', { name: '第 2 行' });
    await expect(second.getByRole('textbox', { name: '名称' })).toHaveValue('金卡');
  });
});
test('switching expiry on is tried first, gives old points a last day, and is taken back by one undo', async ({
  page,
}) => {
  const till = await Till.open(page);
  await till.press('F3');
  await till.isAsking('card-name');
  await till.type('王芳');
  await till.press('Enter');
  await till.hasCard('王芳');
  await till.type('128.5');
  await till.press('Enter');
  await till.toast('已收 ¥128.50');

  const settings = await LoyaltySettings.open(till);
  const expiry = settings.sheet('积分有效期');
  await till.tabTo(expiry.getByRole('combobox', { name: '有效期' }));
  await till.press('ArrowDown');
  await expect(expiry.getByRole('status')).toContainText('已有的积分也可用到');
  await till.press('Tab', 'Enter');

  const dialog = page.getByRole('dialog', { name: '先试算一遍' });
  const row = dialog.getByRole('list', { name: '受影响的顾客' }).getByRole('listitem');
  await expect(row).toContainText('王芳');
  await expect(row).toContainText('128 分可用到');
  await expect(dialog).toContainText('1 位的积分会有期限：共 128 分');
  await till.isAccessible();

  await test.step('cancelled, nothing has changed', async () => {
    await till.press('Escape');
    await expect(dialog).toBeHidden();
    expect(await endOfPoints(page)).toBeNull();
  });

  await test.step('applied, her points end', async () => {
    await till.tabTo(expiry.getByRole('textbox', { name: '几个月' }));
    await till.press('Enter');
    await till.tabTo(dialog.getByRole('button', { name: '就这样改' }));
    await till.press('Enter');
    await till.toast('“积分有效期”已保存');
    await till.press('Control+1');
    await expect(till.card).toContainText(/128 分.*到期|128 分.*可用到/);
    // The card asks anew for whoever is shown; the stored standing follows in the background.
    await expect.poll(() => endOfPoints(page)).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  await test.step('undone, they last for ever again', async () => {
    await till.tabTo(page.getByRole('alert').getByRole('button', { name: '撤销' }), 120);
    await till.press('Enter');
    await till.toast('已撤销');
    await expect.poll(() => endOfPoints(page)).toBeNull();
    await expect(till.card).not.toContainText(/128 分.*到期|128 分.*可用到/);
    await LoyaltySettings.open(till);
    await expect(expiry.getByRole('combobox', { name: '有效期' })).toHaveValue('none');
  });
});

test('lower limits lift people: the dry run names them', async ({ page }) => {
  const till = await Till.open(page);
  await till.press('F3');
  await till.isAsking('card-name');
  await till.type('李明');
  await till.press('Enter');
  await till.hasCard('李明');
  await till.type('600');
  await till.press('Enter');
  await till.toast('已收 ¥600.00');

  const settings = await LoyaltySettings.open(till);
  await settings.part('会员等级');
  const tiers = settings.sheet('会员等级');
  await till.tabTo(tiers.getByRole('button', { name: '添加等级' }));
  await till.press('Enter');
  await till.type('银卡');
  await till.press('Tab');
  await till.type('500');
  await till.press('Enter');
  const dialog = page.getByRole('dialog', { name: '先试算一遍' });
  await expect(dialog).toContainText('1 位升级');
  await expect(dialog.getByRole('listitem').filter({ hasText: '李明' })).toContainText(
    '普通会员 → 银卡',
  );
  await till.tabTo(dialog.getByRole('button', { name: '就这样改' }));
  await till.press('Enter');
  await till.toast('“会员等级”已保存');
  const tierOf = async () =>
    (await storedRows<{ tier: string | null }>(page, 'standings'))[0]?.tier;
  await expect.poll(tierOf).not.toBeNull();
});

/** The last day of the only customer's points, as the counter reads it; null for ever. */
async function endOfPoints(page: Page): Promise<string | null> {
  const [standing] = await storedRows<StoredStanding>(page, 'standings');
  return standing?.expiresNext ?? null;
}
