import { expect, test } from './app.ts';
import { savedBy } from './downloads.ts';
import { storedRows } from './stored.ts';
import { Till } from './till.ts';
import { Wizard } from './wizard.ts';

test('a catalogue comes in, is made dearer by the next list, and goes back in one step', async ({
  app,
  page,
  dataFolder,
}) => {
  const till = await Till.open(page);
  const wizard = new Wizard(page);
  const goods = [
    ['货号', '品名', '类别', '售价', '单位', '状态'],
    ['LJ', '龙井', '茶叶', '168', '50g', '在售'],
    ['', '花茶', '茶叶', '￥36.00', '盒', '在售'],
    ['HC', '红茶', '茶叶', '12.345', '盒', '在售'],
    ['BC', '', '茶叶', '80', '盒', '停售'],
  ];
  const csv = (rows: readonly (readonly string[])[]) =>
    Buffer.from(rows.map((cells) => cells.join(',')).join('\n'));

  await test.step('it is known for what it is, and waits while the owner steps back', async () => {
    await wizard.choose('商品.csv', csv(goods));
    await expect(page.getByRole('radio', { name: '商品目录' })).toBeChecked();
    await expect(page.getByRole('combobox', { name: '“售价”这一列是' })).toHaveValue('price');
    await expect(page.getByText('前几行里有 2 行有问题')).toBeVisible();
    await page.getByRole('combobox', { name: '“类别”这一列是' }).selectOption('不导入');
    await page.getByRole('button', { name: '上一步' }).click();
    await expect(page.getByText('“商品.csv”还在手边')).toBeVisible();
    await till.isAccessible();
    await expect(page.getByRole('button', { name: '继续这个文件' })).toBeFocused();
    await till.press('Enter');
    const category = page.getByRole('combobox', { name: '“类别”这一列是' });
    await expect(category).toHaveValue('');
    await category.selectOption('类别');
    await till.isAccessible();
  });

  await test.step('what can be read comes in, the rest with its reason', async () => {
    await wizard.check();
    await expect(page.getByText('价格带零头分')).toBeVisible();
    await expect(page.getByText('没有品名')).toBeVisible();
    await expect(wizard.count('新建商品')).toHaveText('2');
    await till.isAccessible();
    await wizard.run();
    await expect(wizard.count('不导入')).toHaveText('2');
    expect(await storedRows(page, 'documents')).toHaveLength(2);
  });

  await test.step('the next list updates, if the owner says so', async () => {
    await page.getByRole('button', { name: '再导一个文件' }).click();
    const dearer = [goods[0] ?? [], ['LJ', '龙井', '茶叶', '188', '50g', '在售']];
    await wizard.choose('商品.csv', csv(dearer));
    await expect(page.getByText('按上次的设置')).toBeVisible();
    await wizard.check();
    await expect(wizard.count('保持原样')).toHaveText('1');
    await page.getByRole('radio', { name: '用文件更新' }).check();
    await expect(wizard.count('更新')).toHaveText('1');
    await wizard.run();
    await page.getByRole('button', { name: '撤销这次导入' }).click();
    await expect(page.getByRole('heading', { name: '这次导入已撤销' })).toBeVisible();
  });

  await test.step('taken away and brought back it changes nothing', async () => {
    await page.getByRole('button', { name: '再导一个文件' }).click();
    const saved = await savedBy(app, dataFolder, () =>
      page.getByRole('button', { name: '导出商品目录：CSV' }).click(),
    );
    expect(saved.toString('utf8')).toContain('LJ,龙井,茶叶,168.00,50g,,是');
    await wizard.choose('商品目录.csv', saved);
    await wizard.check();
    await page.getByRole('radio', { name: '用文件更新' }).check();
    await expect(wizard.count('更新')).toHaveText('0');
    await expect(wizard.count('保持原样')).toHaveText('2');
  });
});
