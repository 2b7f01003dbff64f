import { expect, test } from './app.ts';
import { CareSettings } from './care-settings-steps.ts';
import { storedRows } from './stored.ts';
import { Till } from './till.ts';

type StoredDocument = { readonly kind: string; readonly fields: Readonly<Record<string, unknown>> };

test('the rule of the third day is switched on after a look at whom it means', async ({ page }) => {
  test.setTimeout(120_000);
  const till = await Till.open(page);
  await soldTo(till, '王芳', '128.5');
  const care = await CareSettings.open(till);
  const rules = care.sheet('自动跟进规则');
  const third = rules.getByRole('switch', { name: '消费后第 3 天' });
  const dialog = page.getByRole('dialog', { name: '打开规则' });

  await test.step('first it says whom it would call; not yet, and nothing is made', async () => {
    await till.isAccessibleInBothSchemes();
    await till.tabTo(third);
    await till.press('Space');
    await expect(dialog.getByRole('status')).toContainText('会马上生成 1 条待办');
    await expect(dialog.getByRole('listitem')).toContainText('王芳');
    await till.isAccessibleInBothSchemes();
    await till.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(third).not.toBeChecked();
    await expect(third).toBeFocused();
    expect(await documentsOf(till, 'careRule')).toHaveLength(0);
  });

  await test.step('switched on, the follow-up is there', async () => {
    await till.press('Space');
    await expect(dialog.getByRole('status')).toContainText('会马上生成 1 条待办');
    await expect(dialog.getByRole('button', { name: '打开', exact: true })).toBeFocused();
    await till.press('Enter');
    await till.toast('规则已打开');
    await expect(third).toBeChecked();
    await expect.poll(async () => (await documentsOf(till, 'followUp')).length).toBe(1);
  });

  await test.step('a rule of its own: refused in words until it is right, then asked before it is on', async () => {
    await till.tabTo(rules.getByRole('button', { name: '添加规则' }), 90);
    await till.press('Enter');
    const form = page.getByRole('dialog', { name: '添加规则' });
    await till.tabTo(form.getByRole('combobox', { name: '什么时候' }));
    await till.press('ArrowDown', 'ArrowDown', 'ArrowDown');
    await expect(form.getByRole('combobox', { name: '阶段' })).toBeVisible();
    await till.tabTo(form.getByRole('textbox', { name: '过几天' }));
    await till.press('Control+a');
    await till.type('三');
    await expect(form.getByRole('status')).toContainText('0 到 3,650 之间的整数');
    await till.press('Enter', 'Control+a');
    await till.type('5');
    await expect(form.getByRole('status')).toContainText('今天变成“变少”的顾客');
    await till.isAccessibleInBothSchemes();
    await till.press('Enter');
    await till.toast('规则已保存');
    await expect(dialog).toContainText('变成“变少”后第 5 天');
    await expect(dialog.getByRole('status')).toContainText('不会马上生成待办');
    await till.press('Escape');
    await expect(rules.getByRole('switch', { name: '变成“变少”后第 5 天' })).not.toBeChecked();
  });
});
test('a greeting with a wrong blank is refused where it stands, mended, and read as a customer would', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const till = await Till.open(page);
  await soldTo(till, '王芳', '128.5');
  const care = await CareSettings.open(till);
  await care.part('问候语');
  const greetings = care.sheet('问候语');
  await expect(greetings.getByRole('listitem')).toHaveCount(2);

  await test.step('tried on somebody found by name', async () => {
    await till.tabTo(greetings.getByRole('combobox', { name: '拿哪位顾客试一试' }));
    await till.type('王');
    await expect(page.getByRole('option', { name: '王芳 · 00001' })).toBeVisible();
    await till.press('ArrowDown', 'Enter');
    await expect(greetings.getByRole('listitem').first()).toContainText('王芳，生日快乐！');
    await expect(greetings).not.toContainText('{');
    await till.isAccessible();
  });

  await test.step('a new one with a blank that is none', async () => {
    await till.tabTo(greetings.getByRole('button', { name: '添加一段' }), 90);
    await till.press('Enter');
    const dialog = page.getByRole('dialog', { name: '生日' });
    const text = dialog.getByRole('textbox', { name: '要说的话' });
    await expect(text).toBeFocused();
    await till.type('{姓名}您好，您有{points}分，会员等级{tier}。生日快乐！');
    await expect(dialog.getByRole('alert')).toContainText('没有 {姓名} 这一项，请用 {name}');
    await expect(dialog.locator('mark')).toHaveText('{姓名}');
    await expect(text).toHaveAttribute('aria-invalid', 'true');
    await till.isAccessible();
    await till.tabTo(dialog.getByRole('button', { name: '保存' }));
    await till.press('Enter');
    await expect(dialog).toBeVisible();

    await till.tabTo(dialog.getByRole('button', { name: '改成 {name}' }));
    await till.press('Enter');
    await expect(text).toHaveValue(/^\{name\}您好/);
    // She has no tier: that clause goes, the rest stays.
    await expect(dialog.getByRole('status')).toHaveText('王芳您好，您有128分。生日快乐！');
    await till.isAccessible();
    await till.tabTo(dialog.getByRole('button', { name: '保存' }));
    await till.press('Enter');
    await till.toast('问候语已保存');
    await expect(greetings.getByRole('listitem').first()).toContainText('自己加的');
  });

  await test.step('the app’s own words are changed and come back', async () => {
    const plain = greetings.getByRole('listitem').filter({ hasText: '简短' });
    await till.tabTo(plain.getByRole('button', { name: /修改/ }), 90);
    await till.press('Enter');
    await till.press('Control+a');
    await till.type('{name}{title}，生日快乐');
    await till.press('Tab', 'Shift+Tab');
    const dialog = page.getByRole('dialog', { name: '生日' });
    await till.tabTo(dialog.getByRole('button', { name: '保存' }));
    await till.press('Enter');
    await expect(plain).toContainText('王芳，生日快乐');
    await till.tabTo(plain.getByRole('button', { name: '恢复原来的' }), 90);
    await till.press('Enter');
    await till.toast('已恢复原来的问候语');
    await expect(plain).toContainText('祝您生日快乐，平安顺遂');
  });
});

test('closed days, festivals and promises say at once what they come to', async ({ page }) => {
  test.setTimeout(120_000);
  const till = await Till.open(page);
  const care = await CareSettings.open(till);
  await care.part('营业与节日');
  const days = care.sheet('营业时间与提醒');
  await expect(days.getByRole('status')).toContainText('天天营业');
  await till.tabTo(days.getByRole('checkbox', { name: '周二' }));
  await till.press('Space');
  await expect(days.getByRole('status')).toContainText(/星期二休息，那天的跟进顺延到.*星期三/);
  await till.tabTo(days.getByRole('textbox', { name: '几点开门' }));
  await till.press('Control+a');
  await till.type('25:00');
  await expect(days.getByRole('status')).toContainText('请填一个时间');
  await till.press('Control+a');
  await till.type('8:30');
  await expect(days.getByRole('status')).toContainText('08:30 会提醒');
  await till.press('Enter');
  await till.toast('“营业时间与提醒”已保存');
  await till.isAccessible();

  const festivals = care.sheet('节日问候');
  await till.tabTo(festivals.getByRole('textbox', { name: '提前几天' }), 90);
  await till.press('Control+a');
  await till.type('90');
  await expect(festivals.getByRole('status')).toContainText('0 到 60 之间的整数');
  await till.press('Control+a');
  await till.type('3');
  await expect(festivals.getByRole('status')).toContainText('下一个是');
  await till.press('Enter');
  await till.toast('“节日问候”已保存');

  await care.part('投诉与挽回');
  const promises = care.sheet('投诉与挽回');
  await till.tabTo(promises.getByRole('textbox', { name: '多久内回应' }));
  await till.press('Control+a');
  await till.type('4');
  await expect(promises.getByRole('status')).toContainText('要在 4 小时内回应');
  await till.press('Enter');
  await till.toast('“投诉与挽回”已保存');
  await till.isAccessible();
  await till.press('Control+1');
  await page.reload();
  await till.isOpen();
  await CareSettings.open(till);
  await care.part('投诉与挽回');
  await expect(promises.getByRole('textbox', { name: '多久内回应' })).toHaveValue('4');
});

async function soldTo(till: Till, name: string, amount: string): Promise<void> {
  await till.press('F3');
  await till.isAsking('card-name');
  await till.type(name);
  await till.press('Enter');
  await till.hasCard(name);
  await till.type(amount);
  await till.press('Enter');
  await till.toast('已收 ¥');
}

async function documentsOf({ page }: Till, kind: string): Promise<readonly StoredDocument[]> {
  const rows = await storedRows<StoredDocument>(page, 'documents');
  return rows.filter((row) => row.kind === kind && (row.fields['deletedAt'] ?? null) === null);
}
