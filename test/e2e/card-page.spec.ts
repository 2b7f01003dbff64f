import { expect, test } from './app.ts';
import { CardPage } from './card-page.ts';
import { aPicture } from './pictures.ts';
import { Till } from './till.ts';

test('a card is edited in full, its own fields too; an edit is put back, and undone', async ({
  page,
}) => {
  const till = await Till.open(page);

  await test.step('two fields of the shop’s own', async () => {
    await till.press('Control+6');
    const sheet = page.getByRole('region', { name: '自定义资料' });
    await sheet.getByRole('textbox', { name: '名称' }).fill('鞋码');
    await sheet.getByRole('combobox', { name: '类型' }).selectOption('number');
    await sheet.getByRole('button', { name: '添加栏目' }).click();
    await expect(sheet.getByRole('listitem').filter({ hasText: '鞋码' })).toBeVisible();
    await sheet.getByRole('textbox', { name: '名称' }).fill('肤质');
    await sheet.getByRole('combobox', { name: '类型' }).selectOption('choice');
    await sheet.getByRole('textbox', { name: '选项' }).fill('干性\n油性');
    await sheet.getByRole('button', { name: '添加栏目' }).click();
    await expect(sheet.getByRole('listitem').filter({ hasText: '干性、油性' })).toBeVisible();
  });

  const card = await CardPage.ofNew(till, '王芳');
  await test.step('every kind of field is saved at once', async () => {
    await card.edit(async () => {
      await card.field('手机 / 电话').fill('138 0013 8000');
      await card.form.getByText('农历', { exact: true }).click();
      await card.field('生日 年').fill('1988');
      await card.field('生日 月').fill('8');
      await card.field('生日 日').fill('15');
      await card.field('喜欢').fill('明前龙井');
      await card.form.getByText('同意', { exact: true }).click();
      await card.field('鞋码').fill('37.5');
    });
    await till.toast('王芳 的资料已保存');
    for (const text of ['138 0013 8000', '农历八月十五', '岁', '同意联系', '明前龙井', '37.5']) {
      await expect(card.card).toContainText(text);
    }
  });

  await test.step('what does not suit is said, and nothing is lost by looking elsewhere', async () => {
    await card.edit(() => card.field('鞋码').fill('大'));
    await expect(card.form.getByRole('alert')).toHaveText(/“鞋码”要填数字/);
    await till.press('Control+1', 'Control+2');
    await page.goBack();
    await page.goBack();
    await expect(card.field('鞋码')).toHaveValue('大');
    await card.field('鞋码').press('Escape');
    await page.getByRole('dialog').getByRole('button', { name: '放弃修改' }).click();
    await expect(card.form).toBeHidden();
    await expect(card.card).toContainText('37.5');
  });

  await test.step('a note is in the story at once', async () => {
    await card.card.getByRole('textbox', { name: '记下值得记住的事' }).fill('怕烫');
    await till.press('Enter');
    await expect(card.story.first()).toContainText('怕烫');
  });

  await test.step('an edit is put back, and that undone', async () => {
    await card.edit(() => card.field('喜欢').fill('茉莉花茶'));
    await expect(card.card.getByRole('region', { name: '资料' })).toContainText('茉莉花茶');
    await card.tab('修改记录');
    await card.edits.getByRole('button', { name: '把“喜欢”改回：明前龙井' }).click();
    await till.toast('“喜欢”已改回');
    await expect(card.card.getByRole('region', { name: '资料' })).toContainText('明前龙井');
    await card.undo('“喜欢”已改回');
    await expect(card.card.getByRole('region', { name: '资料' })).toContainText('茉莉花茶');
  });
});

test('a photo is scaled, kept over a restart, and taken off', async ({ page, restart }) => {
  const till = await Till.open(page);
  const card = await CardPage.ofNew(till, '王芳');
  const chooser = card.card.locator('input[type="file"]');

  await chooser.setInputFiles({
    name: '不是图片.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from('nothing of the kind'),
  });
  await till.toast('不是能识别的图片');

  await chooser.setInputFiles({ name: 'face.png', mimeType: 'image/png', buffer: aPicture(1200) });
  await till.toast('照片已保存');
  await expect(page.getByText('不是能识别的图片')).toBeHidden();
  const face = card.card.getByRole('img', { name: '王芳 的照片' });
  expect(await face.evaluate(shownSize)).toEqual([320, 320]);
  expect((await face.getAttribute('src'))?.length).toBeLessThan(60_000);

  const next = new Till(await restart());
  await next.isOpen();
  const again = await CardPage.of(next, '王芳');
  await expect(again.card.getByRole('img', { name: '王芳 的照片' })).toBeVisible();
  await again.card.getByRole('button', { name: '移除照片' }).click();
  await next.toast('照片已移除');
  await expect(again.card.getByRole('button', { name: '添加照片' })).toBeFocused();
  await expect(again.card.getByRole('img', { name: '王芳 的照片' })).toBeHidden();
  await again.undo('照片已移除');
  await expect(again.card.getByRole('img', { name: '王芳 的照片' })).toBeVisible();
});

test('two tags become one on every card, and two again by one undo', async ({ page }) => {
  const till = await Till.open(page);
  for (const [name, tag] of [
    ['王芳', 'VIP'],
    ['李明', '老客'],
  ] as const) {
    await till.press('F3');
    await till.isAsking('card-name');
    await till.type(name);
    await till.press('Enter');
    await till.hasCard(name);
    await till.press('Alt+t');
    await till.type(tag);
    await till.press('Enter');
    await till.toast(`已加标签“${tag}”`);
  }
  await till.press('Control+6');
  const sheet = page.getByRole('region', { name: '标签' });
  const row = (name: string) => sheet.getByRole('listitem').filter({ hasText: name });
  await expect(row('VIP')).toContainText('1 位顾客');
  await sheet.getByRole('button', { name: '把标签 VIP 并入别的标签' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '合并' }).click();
  await till.toast('“VIP”已并入“老客”，共 1 位顾客');
  await expect(row('VIP')).toBeHidden();
  await expect(row('老客')).toContainText('2 位顾客');
  await new CardPage(till).undo('“VIP”已并入“老客”');
  await expect(row('VIP')).toContainText('1 位顾客');
  await expect(row('老客')).toContainText('1 位顾客');
});

test('who brought whom is seen from both ends, and never goes in a circle', async ({ page }) => {
  const till = await Till.open(page);
  await CardPage.ofNew(till, '安娜');
  const friend = await CardPage.ofNew(till, '贝拉');
  await friend.edit(async () => {
    await friend.form.getByRole('combobox', { name: '介绍人' }).fill('安娜');
    await page.getByRole('option', { name: /安娜/ }).click();
  });
  await till.toast('贝拉 的资料已保存');
  await friend.card
    .getByRole('region', { name: '资料' })
    .getByRole('link', { name: '安娜' })
    .click();

  const anna = new CardPage(till);
  await anna.isOf('安娜');
  await anna.tab('介绍关系');
  await expect(anna.card.getByRole('region', { name: '介绍来的人' })).toContainText('贝拉');
  await anna.edit(async () => {
    await anna.form.getByRole('combobox', { name: '介绍人' }).fill('贝拉');
    await page.getByRole('option', { name: /贝拉/ }).click();
  });
  await expect(anna.form.getByRole('alert')).toContainText('不能绕成一圈');
});

test('the card’s page passes axe, read and edited, in the dark too', async ({ page }) => {
  test.setTimeout(120_000);
  for (const scheme of ['light', 'dark']) {
    const till = await Till.open(page, scheme);
    const card = await CardPage.ofNew(till, scheme === 'light' ? '王芳' : '李明');
    await till.isAccessible();
    for (const tab of ['修改记录', '介绍关系']) {
      await card.tab(tab);
      await till.isAccessible();
    }
    await till.press('F4');
    await expect(card.form).toBeVisible();
    await till.isAccessible();
    await till.press('Control+6');
    await expect(page.getByRole('region', { name: '商品' })).toBeVisible();
    await till.isAccessible();
    await till.press('Control+1');
  }
});

function shownSize(image: HTMLElement | SVGElement): readonly number[] {
  return image instanceof HTMLImageElement ? [image.naturalWidth, image.naturalHeight] : [];
}
