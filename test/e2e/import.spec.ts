import { customerList } from '#test/support/customer-list.ts';
import { workbook } from '#test/support/workbook.ts';

import { expect, test } from './app.ts';
import { handedOut } from './downloads.ts';
import { storedRows } from './stored.ts';
import { Till } from './till.ts';
import { Wizard } from './wizard.ts';

test('rows with a problem come back mended, and the columns are known again', async ({
  running,
  page,
}) => {
  const till = await Till.open(page);
  const wizard = new Wizard(page);
  const list = [
    '称谓栏,电话号,生辰',
    '王芳,13800138000,1988-03-05',
    '李四,1.38E+10,',
    '赵六,13900139000,1990/13/40',
  ].join('\n');

  await test.step('the columns are told once', async () => {
    await wizard.choose('会员.csv', Buffer.from(list));
    await page.getByRole('combobox', { name: '“电话号”这一列是' }).selectOption('手机');
    await expect(page.getByText('没有哪一列是“姓名”')).toBeVisible();
    await page.getByRole('combobox', { name: '“称谓栏”这一列是' }).selectOption('姓名');
    await expect(page.getByText('没有哪一列是“姓名”')).toBeHidden();
    await page.getByRole('combobox', { name: '“生辰”这一列是' }).selectOption('生日');
    await page.getByRole('checkbox', { name: '第一行是标题' }).check();
    await expect(page.getByText('前几行里有 2 行有问题')).toBeVisible();
    await till.isAccessible();
    await wizard.check();
    await expect(wizard.count('不导入')).toHaveText('2');
    await till.isAccessible();
    await wizard.run();
    await expect(wizard.count('新建顾客')).toHaveText('1');
  });

  await test.step('what stayed out is a file with the reasons in front', async () => {
    const saved = await handedOut(running, () =>
      page.getByRole('button', { name: '下载没导入的行' }).click(),
    );
    const refused = saved.toString('utf8');
    expect(refused).toMatch(/^\uFEFF原因,称谓栏,电话号,生辰\r\n/);
    expect(refused).toMatch(/看不懂的生日（1990\/13\/40）,赵六,13900139000,1990\/13\/40/);
    const mended = refused
      .replace('1.38E+10,', '13700137000,')
      .replaceAll('1990/13/40', '1990-3-4');
    await page.getByRole('button', { name: '再导一个文件' }).click();
    await wizard.choose('没导入的行.csv', Buffer.from(mended));
  });

  await test.step('mended it comes in, read as before', async () => {
    await expect(page.getByText('按上次的设置')).toBeVisible();
    await expect(page.getByRole('combobox', { name: '“原因”这一列是' })).toHaveValue('');
    await expect(page.getByRole('combobox', { name: '“电话号”这一列是' })).toHaveValue('phone');
    await wizard.check();
    await wizard.run();
    await expect(wizard.count('新建顾客')).toHaveText('2');
    await page.getByRole('button', { name: '去收银台' }).click();
    await till.press('/');
    await till.serve('9000', '赵六');
  });
});

test('stopped half-way, nothing is left, and the same list can still be taken in', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await Till.open(page);
  const wizard = new Wizard(page);
  await wizard.choose('会员.csv', Buffer.from(customerList(40_000)));
  await wizard.check();
  await wizard.start().click();
  await page.getByRole('button', { name: '停止导入（不会留下任何东西）' }).click();
  await expect(page.getByText('已停止，什么也没留下')).toBeVisible({ timeout: 30_000 });
  expect(await storedRows(page, 'documents')).toEqual([]);
  expect(await storedRows(page, 'staged')).toEqual([]);
  await expect(wizard.start()).toBeEnabled();
});

test('while it runs the counter sells, and a note says how far it is', async ({ page }) => {
  test.setTimeout(120_000);
  const till = await Till.open(page);
  const wizard = new Wizard(page);
  await wizard.choose('会员.csv', Buffer.from(customerList(20_000)));
  await wizard.check();
  await wizard.start().click();
  await till.press('Control+1', 'F2');
  await till.type('12');
  await till.press('Enter');
  await till.toast('已收 ¥12.00');
  const note = page.getByRole('region', { name: '导入导出' });
  await expect(note).toContainText('导入完成', { timeout: 90_000 });
  await note.getByRole('button', { name: '去看看' }).click();
  await wizard.isDone();
  await expect(wizard.count('新建顾客')).toHaveText('20,001');
  await till.press('Control+1');
  await expect(note).toBeHidden();
});

test('after an import, the undo key takes back nothing that was done before it', async ({
  page,
}) => {
  const till = await Till.open(page);
  const wizard = new Wizard(page);
  await till.press('F2');
  await till.type('12');
  await till.press('Enter');
  await till.toast('已收 ¥12.00');
  await wizard.choose('会员.csv', Buffer.from(customerList(5)));
  await wizard.check();
  await wizard.run();
  await till.press('Alt+z');
  await till.toast('没有可以马上撤销的一步');
  await till.press('Control+1');
  await expect(page.getByRole('region', { name: '今日散客' })).toContainText('合计 ¥12.00');
});

test('of a workbook another sheet can be chosen, and is chosen the next time', async ({ page }) => {
  await Till.open(page);
  const wizard = new Wizard(page);
  const book = workbook({
    说明: sheetOf([['这是导出的说明']]),
    会员: sheetOf([
      ['姓名', '手机'],
      ['王芳', '13800138000'],
      ['李四', '13900139000'],
    ]),
  });
  const contents = Buffer.from(await book.arrayBuffer());

  await wizard.choose('会员.xlsx', contents);
  await expect(wizard.next).toBeDisabled();
  await page.getByRole('combobox', { name: '工作表' }).selectOption('会员');
  await expect(page.getByRole('cell', { name: '13900139000' })).toBeVisible();
  await wizard.check();
  await wizard.run();
  await expect(wizard.count('新建顾客')).toHaveText('2');

  await page.getByRole('button', { name: '再导一个文件' }).click();
  await wizard.choose('会员.xlsx', contents);
  await expect(page.getByRole('combobox', { name: '工作表' })).toHaveValue('会员');
  await wizard.check();
  await expect(page.getByText('找到 2 行')).toBeVisible();
  await page.getByRole('radio', { name: '一行一行决定' }).check();
  await page.getByRole('combobox', { name: '第 3 行怎么办' }).selectOption('另建一张');
  await expect(wizard.count('新建顾客')).toHaveText('1');
  await expect(wizard.count('保持原样')).toHaveText('1');
});

test('one step takes an import back, and one brings it back again', async ({ page }) => {
  const till = await Till.open(page);
  const wizard = new Wizard(page);
  await wizard.choose('会员.csv', Buffer.from(customerList(30)));
  await wizard.check();
  await wizard.run();
  await page.getByRole('button', { name: '撤销这次导入' }).click();
  await expect(page.getByRole('heading', { name: '这次导入已撤销' })).toBeVisible();
  await expect(page.getByRole('button', { name: '去收银台' })).toBeFocused();
  await page.getByRole('button', { name: '再导一个文件' }).click();
  await expect(page.getByRole('button', { name: '选择文件' })).toBeFocused();
  await till.press('/');
  await till.type('4321');
  await expect(page.getByText('没有找到')).toBeVisible();
  await page.getByRole('alert').getByRole('button', { name: '恢复' }).click();
  await till.toast('这次导入已恢复');
  await till.press('Control+1', 'Escape', 'Escape', '/');
  await till.serve('4321', '单晓宁');
});

test('what was taken away is known again when it comes back', async ({ running, page }) => {
  const till = await Till.open(page);
  const wizard = new Wizard(page);
  await wizard.choose('会员.csv', Buffer.from(customerList(30)));
  await wizard.check();
  await wizard.run();
  await page.getByRole('button', { name: '再导一个文件' }).click();
  await till.isAccessible();
  const customers = await handedOut(running, () =>
    page.getByRole('button', { name: '导出顾客名单：CSV' }).click(),
  );
  expect(customers.toString('utf8').split('\r\n')).toHaveLength(1 + 31 + 1);

  await wizard.choose('顾客名单.csv', customers);
  await expect(page.getByRole('combobox', { name: '“手机”这一列是' })).toHaveValue('phone');
  await wizard.check();
  await expect(wizard.count('保持原样')).toHaveText('31');
  await page.getByRole('radio', { name: '用文件更新' }).check();
  await wizard.run();
  await expect(wizard.count('更新')).toHaveText('0');

  await page.getByRole('button', { name: '再导一个文件' }).click();
  const everything = await handedOut(running, () =>
    page.getByRole('button', { name: '导出全部数据：JSON' }).click(),
  );
  expect(JSON.parse(everything.toString('utf8'))).toHaveProperty('documents');
});

test('a file that is no list says what it is, and what to do', async ({ page }) => {
  const till = await Till.open(page);
  await till.press('Control+5');
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const input = page.locator('input[type="file"]');
  await input.setInputFiles({ name: '会员.csv', mimeType: 'text/csv', buffer: png });
  await expect(page.getByRole('alert')).toHaveText(
    '这是图片，不是名单，什么也没改。请选 CSV、.xlsx 或 .vcf 文件。',
  );
  await till.isAccessible();
  const list = Buffer.from('姓名,手机\n王芳,13800138000');
  await input.setInputFiles({ name: '会员.csv', mimeType: 'text/csv', buffer: list });
  await expect(page.getByRole('alert')).toBeHidden();
  await expect(page.getByRole('cell', { name: '王芳' })).toBeVisible();
});

function sheetOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string, at: number, row: number) =>
    `<c r="${String.fromCodePoint(65 + at)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`;
  return rows
    .map((cells, at) => {
      const inside = cells.map((text, column) => cell(text, column, at + 1)).join('');
      return `<row r="${at + 1}">${inside}</row>`;
    })
    .join('');
}
