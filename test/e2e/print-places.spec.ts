import { expect, test } from './app.ts';
import { add } from './calendar-steps.ts';
import { computerSays } from './computer-says.ts';
import { savedBy } from './downloads.ts';
import { PrintDesk } from './print-desk.ts';
import { Till } from './till.ts';
import { WalletDesk } from './wallet-desk.ts';

/** The preview has these words, nothing in the dialog is hard to reach, and Esc leads back. */
async function shows(desk: PrintDesk, ...words: readonly string[]): Promise<void> {
  for (const word of words) await expect(desk.preview).toContainText(word);
  await desk.till.isAccessible();
  await desk.till.press('Escape');
  await expect(desk.preview).toBeHidden();
}

test('a top-up and its statement, the points, the member card: each from where it is looked at', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const till = await Till.open(page);
  const desk = new PrintDesk(till);
  const wallet = await WalletDesk.ofNew(till, '王芳');
  await wallet.sells('128');
  await wallet.open('储值充值');
  await wallet.fill('充多少', '500');
  await till.press('Enter');
  await expect(wallet.dialog).toBeHidden();

  await test.step('the one key prints the slip of a top-up, if that was last', async () => {
    await till.press('Control+p');
    await shows(desk, '¥500.00', '王芳');
  });
  await test.step('what is asked on the card: the statement', async () => {
    await wallet.open('储值流水');
    await till.press('Control+p');
    await shows(desk, '储值', '500.00');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
  await test.step('and the points', async () => {
    await wallet.open('积分怎么来的');
    await till.press('Control+p');
    await shows(desk, '128');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
  await test.step('from the card page: a card, by the menu', async () => {
    await till.press('F6');
    const article = page.getByRole('article', { name: '顾客资料' });
    await expect(article.locator('[data-print-key]')).toBeVisible();
    await till.press('Control+p');
    await till.downTo(page.getByRole('menuitem', { name: '会员卡' }));
    await till.press('Enter');
    await shows(desk, '王芳', '00001');
  });
});

test('lists: what is to do today, the week, customers as a table or labels; a page is kept as a PDF', async ({
  page,
  app,
  dataFolder,
}) => {
  test.setTimeout(120_000);
  const till = await Till.open(page);
  const desk = new PrintDesk(till);
  await desk.sells('王芳', '20');
  await desk.sells('李梅', '30');
  await test.step('a day on which nothing is to be done is not printed', async () => {
    await till.press('Control+8', 'Control+p');
    await expect(desk.dialog).toContainText('没有内容可以打印');
    await till.press('Enter');
    await expect(desk.dialog).toBeVisible();
    await till.press('Escape');
  });
  await till.press('Control+9');
  await add(till, '今天 给王芳打电话');
  for (const [key, word] of [
    ['Control+8', '今日待办'],
    ['Control+9', '周'],
  ] as const) {
    await till.press(key);
    await expect(page.locator('[data-print-key]:visible')).toBeVisible();
    await till.press('Control+p');
    await shows(desk, word, '王芳');
  }
  await till.press('Control+2');
  await expect(page.getByText('2 / 2')).toBeVisible();
  await till.press('Control+p');
  await expect(desk.preview).toContainText('王芳');
  const pdf = await savedBy(app, dataFolder, async () => {
    await till.tabTo(desk.dialog.getByRole('button', { name: '存为 PDF' }));
    await till.press('Enter');
  });
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  await desk.dialog.getByRole('combobox', { name: '打印什么' }).selectOption('memberCard');
  await expect(desk.dialog).toContainText('第 1 张，共 2 张');
  await shows(desk, '王芳');
});

test('labels of what the shop sells: one product, or all that are found', async ({ page, app }) => {
  test.setTimeout(120_000);
  const till = await Till.open(page);
  const desk = new PrintDesk(till);
  await till.press('Control+6');
  const form = page.getByRole('form', { name: '添加商品' });
  await till.tabTo(form.getByRole('textbox', { name: '品名' }), 200);
  await till.type('乌龙茶 250 克');
  await till.tabTo(form.getByRole('textbox', { name: '价格' }));
  await till.type('88');
  await till.press('Enter');
  await till.tabTo(page.getByRole('button', { name: '打印价签：乌龙茶 250 克' }), 200);
  await till.press('Enter');
  await expect(desk.preview).toContainText('¥88.00');
  await desk.dialog.getByRole('textbox', { name: '每样几张' }).fill('3');
  await expect(desk.dialog).toContainText(/共 3 张/);
  await shows(desk, '乌龙茶 250 克');

  await test.step('without a printer the next key looks for one; once it is there, prints on it', async () => {
    await computerSays(app, 'print:printers', { kind: 'printers', printers: [] });
    await till.press('Enter');
    await expect(desk.dialog.getByRole('button', { name: '再找一次' })).toBeFocused();
    const found = { name: 'labels', title: '标签机', isDefault: true, state: 'ready' } as const;
    await computerSays(app, 'print:printers', { kind: 'printers', printers: [found] });
    await till.press('Enter');
    await expect(desk.dialog.getByRole('combobox', { name: '打印机' })).toHaveValue('labels');
    await expect(desk.dialog.getByRole('button', { name: '打印', exact: true })).toBeFocused();
    await till.press('Escape');
  });
});
