import { expect, test } from './app.ts';
import { CardPage } from './card-page.ts';
import { inEveryLook, longName, takePicture } from './looks.ts';
import { aPicture } from './pictures.ts';
import { Till } from './till.ts';

/** A card with everything on it and one with nothing, in both sizes, schemes and two languages. For looking at only. */
test('pictures of the card’s page and of the settings', async ({ page, app }) => {
  test.setTimeout(600_000);
  const till = await Till.open(page);
  await fields(till);
  await CardPage.ofNew(till, '李明');
  await fullCard(till);
  await inEveryLook(page, app, pictures);
});

async function pictures(till: Till, name: string): Promise<void> {
  const { page } = till;
  const shoot = (screen: string) => takePicture(page, screen, name);
  for (const [who, screen] of [
    ['李明', 'card-page-empty'],
    ['欧阳', 'card-page-full'],
  ] as const) {
    await till.press('Control+1', '/');
    await till.type(who);
    await expect(page.getByRole('option').first()).toContainText(who);
    await till.press('Enter');
    await expect(page.getByRole('article')).toBeVisible();
    await till.press('F6');
    await expect(page.getByRole('tab').first()).toBeVisible();
    await shoot(screen);
  }
  await page.getByRole('tablist').evaluate((list) => list.scrollIntoView());
  await shoot('card-page-story');
  await page.getByRole('tab').nth(1).click();
  await shoot('card-page-edits');
  await page.getByRole('tab').nth(2).click();
  await shoot('card-page-referrals');
  await till.press('F4');
  await shoot('card-page-form');
  await page.getByRole('form').getByRole('button').last().scrollIntoViewIfNeeded();
  await page.getByRole('form').evaluate((form) => form.scrollIntoView(false));
  await shoot('card-page-form-end');
  await page.keyboard.press('Escape');
  await till.press('Control+6');
  await shoot('settings-top');
  await page.locator('#product-name').evaluate((field) => field.scrollIntoView(false));
  await shoot('settings-products');
  await page
    .locator('section')
    .nth(4)
    .evaluate((sheet) => sheet.scrollIntoView());
  await shoot('settings-fields');
  await page
    .locator('section')
    .last()
    .evaluate((sheet) => sheet.scrollIntoView(false));
  await shoot('settings-end');
  await till.press('Control+1');
}

async function fields(till: Till): Promise<void> {
  const { page } = till;
  await till.press('Control+6');
  const sheet = page.getByRole('region', { name: '自定义资料' });
  for (const [name, kind] of [
    ['鞋码', 'number'],
    ['宠物的名字和品种，以及它最喜欢的那种零食的牌子', 'text'],
    ['怕烫', 'yesno'],
    ['上次体检', 'date'],
  ] as const) {
    await sheet.getByRole('textbox', { name: '名称' }).fill(name);
    await sheet.getByRole('combobox', { name: '类型' }).selectOption(kind);
    await sheet.getByRole('button', { name: '添加栏目' }).click();
    await expect(sheet.getByRole('listitem').filter({ hasText: name })).toBeVisible();
  }
  const products = page.getByRole('region', { name: '商品' });
  for (const [name, code] of [
    ['明前龙井 50g', 'LJ-50'],
    ['正山小种 100g 礼盒装（含手提袋，限量版，送礼自用两相宜）', '6901234567892'],
  ] as const) {
    await products.getByRole('textbox', { name: '品名' }).fill(name);
    await products.getByRole('textbox', { name: '货号 / 条码' }).fill(code);
    await products.getByRole('combobox', { name: '类别' }).last().fill('茶叶');
    await products.getByRole('textbox', { name: '价格' }).fill('1688');
    await products.getByRole('button', { name: '添加商品' }).click();
    await expect(products.getByRole('listitem').filter({ hasText: code })).toBeVisible();
  }
}

async function fullCard(till: Till): Promise<void> {
  const { page } = till;
  const card = await CardPage.ofNew(till, longName);
  await card.edit(async () => {
    await card.field('手机 / 电话').fill('138 0013 8000');
    await card.form.getByRole('button', { name: '再加一个电话' }).click();
    await card.field('电话 2').fill('+852 9123 4567 转 18');
    await card.form.getByText('农历', { exact: true }).click();
    await card.field('生日 年').fill('2015');
    await card.field('生日 月').fill('8');
    await card.field('生日 日').fill('15');
    await card.field('喜欢').fill('明前龙井、正山小种，靠窗的位子');
    await card.field('不喜欢').fill('花生（过敏）');
    await card.field('备注').fill('很长的备注。'.repeat(120));
    await card.field('微信号').fill('wx_a-very-long-wechat-id-that-nobody-would-type');
    await card.field('地址').fill('浙江省杭州市西湖区龙井路一号云间茶铺后院二楼靠楼梯的那一间');
    await card.field('鞋码').fill('37.5');
    await card.field('宠物的名字和品种，以及它最喜欢的那种零食的牌子').fill('豆豆，柯基');
    await card.form.getByRole('combobox', { name: '介绍人' }).fill('李明');
    await page.getByRole('option', { name: /李明/ }).click();
  });
  await till.toast('的资料已保存');
  await card.card.locator('input[type="file"]').setInputFiles({
    name: 'face.png',
    mimeType: 'image/png',
    buffer: aPicture(400),
  });
  await till.toast('照片已保存');
  await till.press('Control+1', '/');
  await till.type('欧阳');
  await expect(page.getByRole('option').first()).toContainText('欧阳');
  await till.press('Enter');
  for (const amount of ['123456.78', '88', '268']) {
    await till.press('Alt+a');
    await till.type(amount);
    await till.press('Enter');
    await till.toast(/已收/);
  }
  for (const tag of [
    '老客',
    'VIP',
    '怕烫',
    '靠窗',
    '企业采购',
    '只收微信',
    '带小孩',
    '节日送礼大客户需要提前一周通知',
  ]) {
    await till.press('Alt+t');
    await till.type(tag);
    await till.press('Enter');
    await till.toast(`已加标签“${tag}”`);
  }
  await till.press('Alt+n');
  await till.type('下次想试试新到的正山小种');
  await till.press('Enter');
  await till.toast('已记下');
}
