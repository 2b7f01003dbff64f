import { expect, test } from './app.ts';
import { inEveryLook, takePicture } from './looks.ts';
import { awardEverybody, choose, endAfter, fill, push, shopWith, toTab } from './rewards-steps.ts';
import type { Till } from './till.ts';

/** The rewards screen with a few weeks behind it, in both sizes, schemes and two languages. */
test('pictures of rewards', async ({ page, app }) => {
  test.setTimeout(600_000);
  const till = await shopWith(page, 300);
  await filledShop(till);
  await inEveryLook(page, app, pictures);
});

async function filledShop(till: Till): Promise<void> {
  const { page } = till;
  await endAfter(till, 45);
  await till.press('Control+1', '/');
  await till.serve('4321', '单晓宁');
  for (const amount of ['268', '88', '128.5']) {
    await till.press('Alt+a');
    await till.type(amount);
    await till.press('Enter');
    await till.toast(`已收 ¥${Number(amount).toFixed(2)}`);
  }
  await toTab(till, '优惠券');
  for (const [name, off, from] of [
    ['满 50 减 5', '5', '50'],
    [
      '很长很长很长的名字，周年庆老顾客回馈专用优惠券（春夏季通用，不可叠加使用）',
      '1000000',
      '9000000',
    ],
  ] as const) {
    await push(till, page.getByRole('button', { name: '新优惠券' }));
    const form = page.getByRole('dialog', { name: '新优惠券' });
    await fill(till, form.getByRole('textbox', { name: '名称' }), name);
    await fill(till, form.getByRole('textbox', { name: '减多少钱' }), off);
    await fill(till, form.getByRole('textbox', { name: '满多少可用' }), from);
    await till.press('Enter');
    await expect(form).toBeHidden();
  }
  await push(till, page.getByRole('button', { name: '发放“满 50 减 5”' }));
  const dialog = page.getByRole('dialog', { name: '发放“满 50 减 5”' });
  await choose(till, dialog.getByRole('combobox', { name: '哪一群' }), '全部');
  await push(till, dialog.getByRole('button', { name: '发给 300 人' }));
  await expect(dialog).toBeHidden();

  await awardEverybody(till, '周六品茶会', 20);

  await toTab(till, '积分兑换');
  for (const [name, cost] of [
    ['青瓷茶杯', '1200'],
    ['免费续杯', '30'],
    ['Anniversary tea set with six cups, a pot, a tray and a very long name', '10000000'],
  ] as const) {
    await push(till, page.getByRole('button', { name: '新奖品' }));
    const reward = page.getByRole('dialog', { name: '新奖品' });
    await fill(till, reward.getByRole('textbox', { name: '名称' }), name);
    await fill(till, reward.getByRole('textbox', { name: '要多少积分' }), cost);
    await till.press('Enter');
    await expect(reward).toBeHidden();
  }
}

async function pictures(till: Till, name: string): Promise<void> {
  const { page } = till;
  const shoot = async (screen: string) => {
    await page.waitForFunction(() =>
      document.getAnimations().every(({ playState }) => playState !== 'running'),
    );
    await takePicture(page, `rewards-${screen}`, name);
  };
  await till.press('Control+7');
  const tabs = page.getByRole('tab');
  for (const [at, screen] of [
    'goods',
    'coupons',
    'activities',
    'expiring',
    'leaders',
    'balances',
  ].entries()) {
    await tabs.nth(at).click();
    await shoot(screen);
  }
  await tabs.nth(0).click();
  await page.getByRole('button', { name: /新奖品|New reward/ }).click();
  await shoot('reward-form');
  await till.press('Escape');
  await tabs.nth(1).click();
  await page.getByRole('button', { name: /新优惠券|New coupon/ }).click();
  await shoot('coupon-form');
  await till.press('Escape');
  await page.getByRole('button', { name: /发放“满 50 减 5”|Issue 满 50 减 5/ }).click();
  const groups = page.getByRole('combobox', { name: /哪一群|Which group/ });
  await groups.selectOption('everybody');
  await shoot('issue');
  await till.press('Escape');
  await page.getByRole('button', { name: /“满 50 减 5”发给了谁|Who got 满 50 减 5/ }).click();
  await shoot('pieces');
  await till.press('Escape');
}
