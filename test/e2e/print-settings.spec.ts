import { expect, test } from './app.ts';
import { savedBy } from './downloads.ts';
import { aPicture } from './pictures.ts';
import { PrintSettings } from './print-settings-steps.ts';
import { Till } from './till.ts';

test('an owner changes the thank-you, adds the sign and sees both on the paper', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const till = await Till.open(page);
  const settings = await PrintSettings.open(till);
  await till.isAccessibleInBothSchemes();
  await settings.part('模板');
  await till.isAccessibleInBothSchemes();
  await settings.edits('58 毫米卷纸');

  await test.step('the sentence is on the paper as it is typed, and marked there', async () => {
    await settings.opens(/谢谢您的光临/);
    await till.isAccessibleInBothSchemes();
    await till.tabTo(settings.editor.getByRole('textbox', { name: '要印的话' }));
    await till.press('Control+a');
    await till.type('谢谢您，');
    await till.tabTo(settings.editor.getByRole('button', { name: /^插入/ }));
    await till.press('Enter');
    await till.downTo(page.getByRole('menuitem', { name: /^姓名/ }));
    await till.press('Enter');
    const words = settings.editor.getByRole('textbox', { name: '要印的话' });
    await expect(words).toHaveValue('谢谢您，{name}');
    await expect(words).toBeFocused();
    await till.type('！');
    await expect(settings.paper.getByText('谢谢您，王芳！')).toBeInViewport();
    await expect(settings.paper.locator('[data-edited]')).toHaveText('谢谢您，王芳！');
  });

  await test.step('the sign is chosen where it will stand', async () => {
    await till.tabTo(settings.block(/谢谢您/), 120);
    await till.press('Home', 'Enter');
    await expect(settings.editor.getByText('还没有店标')).toBeVisible();
    await expect(settings.paper.locator('img')).toHaveCount(0);
    const file = { name: 'sign.png', mimeType: 'image/png', buffer: aPicture(120) };
    await settings.editor.locator('input[type=file]').setInputFiles(file);
    await till.toast('店标已保存');
    await expect(settings.paper.locator('img')).toBeInViewport();
    await till.isAccessibleInBothSchemes();
  });

  await settings.save();
  await expect(settings.template('58 毫米卷纸')).toContainText('改过');
  await till.press('Control+1');
  await page.reload();
  await till.isOpen();
  const again = await PrintSettings.open(till);
  await again.part('模板');
  await again.edits('58 毫米卷纸');
  await expect(again.paper.getByText('谢谢您，王芳！')).toBeAttached();
  await expect(again.paper.locator('img')).toBeAttached();
});
test('blocks are added, moved and taken out by keyboard; a wrong blank is mended; steps go back', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const till = await Till.open(page);
  const settings = await PrintSettings.open(till);
  await settings.part('模板');
  await settings.edits('58 毫米卷纸');
  const { editor } = settings;

  await test.step('one more block stands behind the chosen one', async () => {
    await settings.opens(/谢谢您的光临/);
    await till.tabTo(editor.getByRole('button', { name: '添加内容' }), 120);
    await till.press('Enter');
    await till.downTo(page.getByRole('menuitem', { name: '文字' }));
    await till.press('Enter');
    const words = editor.getByRole('textbox', { name: '要印的话' });
    await expect(words).toBeFocused();
    await till.type('{姓名}，回见');
    await expect(editor.getByRole('alert').first()).toContainText('没有 {姓名} 这一项');
    await till.tabTo(editor.getByRole('button', { name: /^改成 姓名/ }));
    await till.press('Enter');
    await expect(words).toHaveValue('{name}，回见');
    await expect(settings.paper.getByText('王芳，回见')).toBeVisible();
  });

  await test.step('it goes up, and the keyboard goes with it', async () => {
    const block = settings.block(/回见/);
    await block.focus();
    await till.press('Alt+ArrowUp', 'Alt+ArrowUp');
    await expect(block).toBeFocused();
    await expect(editor.getByRole('status').filter({ hasText: '现在是第' })).toContainText(
      '姓名，回见 现在是第 11 块',
    );
    const lines = await settings.paper.locator('p[data-piece]').allTextContents();
    expect(lines.indexOf('王芳，回见')).toBeLessThan(
      lines.indexOf('谢谢您的光临，期待再次见到您。'),
    );
  });

  await test.step('taken out, and brought back step by step', async () => {
    await till.press('Delete');
    await expect(settings.paper.getByText('王芳，回见')).toHaveCount(0);
    // The keyboard is with the next block by then.
    await expect(editor.locator('[id^="block-"]:focus')).toBeVisible();
    await till.press('Control+z');
    await expect(settings.paper.getByText('王芳，回见')).toBeVisible();
    await expect(settings.block(/回见/)).toBeVisible();
    await till.press('Escape');
    await expect(page.getByRole('dialog', { name: '不保存就关上？' })).toBeVisible();
    await till.isAccessible();
    await till.press('Escape');
    await expect(settings.paper.getByText('王芳，回见')).toBeVisible();
    await settings.save();
  });

  await test.step('the app’s own template comes back', async () => {
    const more = settings.template('58 毫米卷纸').getByRole('button', { name: /^更多/ });
    await till.tabTo(more, 90);
    await till.press('Enter');
    await till.downTo(page.getByRole('menuitem', { name: '恢复原来的' }));
    await till.press('Enter');
    await till.toast('已恢复原来的模板');
    await expect(settings.template('58 毫米卷纸')).not.toContainText('改过');
  });
});

test('a template of the shop’s own: its size, its rule, out to a file and in again', async ({
  page,
  app,
  dataFolder,
}) => {
  test.setTimeout(120_000);
  const till = await Till.open(page);
  const settings = await PrintSettings.open(till);
  await settings.part('模板');
  const { editor } = settings;
  await till.tabTo(page.getByRole('button', { name: '添加模板' }));
  await till.press('Enter');

  await test.step('a paper of 100 × 70 mm for whoever bought scarves', async () => {
    await till.tabTo(editor.getByRole('tab', { name: '内容' }));
    await till.press('ArrowRight');
    await editor.getByRole('combobox', { name: '纸张' }).selectOption({ label: 'A6' });
    await editor.getByRole('combobox', { name: '纸张' }).selectOption({ label: '自己的尺寸' });
    for (const [name, value] of [
      ['纸宽', '2000'],
      ['纸宽', '100'],
      ['纸高', '70'],
    ] as const) {
      await till.tabTo(editor.getByRole('textbox', { name }), 90);
      await till.press('Control+a');
      await till.type(value);
      if (value === '2000') await expect(editor.getByRole('alert')).toContainText('10 到 1,200');
    }
    await editor
      .getByRole('combobox', { name: '什么时候用它' })
      .selectOption({ label: '买了某一类商品' });
    await till.tabTo(editor.getByRole('combobox', { name: '类别' }), 90);
    await till.type('围巾');
    await till.press('Escape');
    await till.tabTo(editor.getByRole('textbox', { name: '模板名字' }), 120);
    await till.type('围巾卡');
    await expect(editor.getByRole('heading', { name: '售后卡 · 100 × 70 毫米' })).toBeVisible();
    await till.isAccessible();
    await settings.save();
    await expect(settings.template('围巾卡')).toContainText('买了“围巾”时用');
  });

  await test.step('to a file, deleted, and in again without its rule', async () => {
    const chooses = async (name: string) => {
      await till.tabTo(settings.template('围巾卡').getByRole('button', { name: /^更多/ }), 90);
      await till.press('Enter');
      await till.downTo(page.getByRole('menuitem', { name }));
      await till.press('Enter');
    };
    const file = await savedBy(app, dataFolder, () => chooses('存成文件'));
    await till.toast('模板已存成文件');
    await chooses('删除');
    await till.toast('模板已删除');
    await expect(settings.template('围巾卡')).toHaveCount(0);
    const read = async (buffer: Buffer) =>
      page
        .getByRole('tabpanel')
        .locator('input[type=file][accept*=json]')
        .setInputFiles({ name: 'template.json', mimeType: 'application/json', buffer });
    await read(Buffer.from('{"a": 1}'));
    await till.toast('没能读入');
    await expect(settings.template('围巾卡')).toHaveCount(0);
    await read(file);
    await till.toast('模板已读入');
    await expect(settings.template('围巾卡')).toContainText('100 × 70 毫米');
    await expect(settings.template('围巾卡')).not.toContainText('买了');
    await till.isAccessible();
  });
});

test('what customers read of the shop, and how to care for what they bought, is kept on leaving the field', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const till = await Till.open(page);
  await till.press('Control+6');
  const shop = page.getByRole('region', { name: '店铺', exact: true });
  await till.tabTo(shop.getByRole('textbox', { name: '店铺电话' }));
  await till.type('0571 8888 0000');
  await till.tabTo(shop.getByRole('textbox', { name: '店铺网页' }));
  await till.toast('已保存');
  await till.type('shop');
  await expect(shop.getByText('请填一个网址')).toBeVisible();
  await till.press('Control+a');
  await till.type('https://shop.example');
  await till.press('Enter');
  await expect(shop.getByText('请填一个网址')).toBeHidden();
  await till.isAccessible();

  await test.step('a category has words once a product has the category', async () => {
    await till.tabTo(page.getByRole('textbox', { name: '品名' }), 90);
    await till.type('羊毛围巾');
    await till.tabTo(page.getByRole('form', { name: '添加商品' }).getByLabel('类别'));
    await till.type('围巾');
    await till.press('Escape');
    await till.tabTo(page.getByRole('textbox', { name: '价格' }));
    await till.type('168');
    await till.press('Enter');
    await expect(page.getByRole('listitem').filter({ hasText: '羊毛围巾' })).toBeVisible();
    await till.press('Control+1');
    const settings = await PrintSettings.open(till);
    await settings.part('养护说明');
    await till.tabTo(page.getByRole('textbox', { name: '围巾' }));
    await till.type('冷水手洗');
    await till.press('Tab');
    await till.toast('“围巾”的养护说明已保存');
    await till.isAccessible();
  });

  await till.press('Control+1');
  await page.reload();
  await till.isOpen();
  const settings = await PrintSettings.open(till);
  await settings.part('养护说明');
  await expect(page.getByRole('textbox', { name: '围巾' })).toHaveValue('冷水手洗');
  await page.getByRole('tab', { name: '店铺与资料' }).click();
  await expect(shop.getByRole('textbox', { name: '店铺电话' })).toHaveValue('0571 8888 0000');
  await expect(shop.getByRole('textbox', { name: '店铺网页' })).toHaveValue('https://shop.example');
});
