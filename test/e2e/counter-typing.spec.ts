import { expect, test } from './app.ts';
import { storedRows } from './stored.ts';
import { Till } from './till.ts';

test.beforeEach(async ({ page }) => {
  const till = await Till.open(page);
  await till.type('单晓宁');
  await till.press('Enter');
  await till.type('13700004321');
  await till.press('Enter');
  await till.hasCard('单晓宁');
  await till.press('Escape', 'Escape');
});

test('a scanned card code opens the card from any screen and any field', async ({ page }) => {
  const till = new Till(page);
  await till.press('Control+6');
  const shopName = page.getByRole('textbox', { name: '店名' });
  await till.tabTo(shopName);
  await till.type('茶铺');
  await till.scan('00001');
  await till.hasCard('单晓宁');
  await till.press('Control+6');
  await expect(shopName).toHaveValue('茶铺');
});

test('on a choice, which takes no letters, / and ? are keys', async ({ page }) => {
  const till = new Till(page);
  await till.press('Control+9');
  await page.getByRole('radio', { name: '周', exact: true }).focus();
  await till.press('/');
  await expect(till.findBox).toBeFocused();
  await expect(till.findBox).toHaveValue('');
  await page.getByRole('radio', { name: '周', exact: true }).focus();
  await till.press('a');
  await expect(page.locator('#calendar-add')).toBeFocused();
  await page.getByRole('radio', { name: '周', exact: true }).focus();
  await till.press('?');
  await expect(page.getByRole('dialog', { name: '帮助' })).toBeVisible();
});

test('a code scanned into the amount is never sold', async ({ page }) => {
  const till = new Till(page);
  await till.press('F2');
  await till.scan('00001');
  await till.hasCard('单晓宁');
  await expect(till.sale.getByRole('textbox', { name: '金额' })).toHaveValue('');
});

test('while an input method composes, Enter and Esc belong to it', async ({ page }) => {
  const till = new Till(page);
  const session = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await compose('dan xiao ning');
  await till.press('Enter', 'Escape');
  await expect(till.card).toBeHidden();
  await session.send('Input.insertText', { text: '单晓宁' });
  await expect(page.getByRole('option').first()).toContainText('单晓宁');
  await till.press('Enter');
  await till.hasCard('单晓宁');
});

test('a scanner works while an input method composes', async ({ page }) => {
  const till = new Till(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'zh', selectionStart: 2, selectionEnd: 2 });
  await till.scan('00001');
  await till.hasCard('单晓宁');
});

test('typing anywhere goes to the search box, and ten presses make one sale', async ({ page }) => {
  const till = new Till(page);
  await till.serve('4321', '单晓宁');
  await till.type('66');
  await page.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>('form[aria-label="收款"]');
    for (let press = 0; press < 10; press += 1) form?.requestSubmit();
  });
  await till.toast('已收 ¥66.00');
  await expect(till.history.filter({ hasText: '¥66.00' })).toHaveCount(1);
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await till.type('sxn');
  await expect(till.findBox).toHaveValue('sxn');
});

test('a sale being rung up survives another screen and a reload', async ({ page }) => {
  const till = new Till(page);
  await till.serve('4321', '单晓宁');
  await till.type('77.7');
  await till.press('Control+3', 'Control+1');
  const amount = till.sale.getByRole('textbox', { name: '金额' });
  await expect(amount).toHaveValue('77.7');
  // The draft is kept a moment after the last key (`keep-drafts.ts`: 150 ms).
  await expect.poll(async () => JSON.stringify(await storedRows(page, 'local'))).toContain('77.7');
  await page.reload();
  await till.isOpen();
  await expect(amount).toHaveValue('77.7');
  await expect(till.sale).toContainText('单晓宁');
});

test('a second card for the same phone shows the first, one key away', async ({ page }) => {
  const till = new Till(page);
  await till.press('F3');
  await till.tabTo(page.getByRole('textbox', { name: '手机 / 电话' }));
  await till.type('137 0000 4321');
  await expect(
    page.getByRole('region', { name: '可能已有这位顾客' }).getByRole('button', { name: /单晓宁/ }),
  ).toBeVisible();
  await till.press('F8');
  await till.hasCard('单晓宁');
});

test('a save that ends late takes no key from the field that came next', async ({ page }) => {
  const till = new Till(page);
  await till.serve('4321', '单晓宁');
  await till.press('Alt+t');
  await till.type('老客');
  await till.press('Enter', 'Alt+a');
  await till.type('1234.5');
  await expect(till.card.getByText('老客', { exact: true })).toBeVisible();
  await expect(till.sale.getByRole('textbox', { name: '金额' })).toHaveValue('1234.5');
});

test('after an error the sale being rung up is named, kept, and back after the reload', async ({
  page,
}) => {
  const till = new Till(page);
  await till.serve('4321', '单晓宁');
  await till.type('45.6');
  await page.evaluate(() => {
    setTimeout(() => void Promise.reject(new Error('A bug that nobody foresaw.')), 0);
  });
  await expect(page.getByRole('heading', { name: '这个画面出错了' })).toBeVisible();
  await expect(page.getByText('金额 45.6')).toBeVisible();
  await till.isAccessible();
  await till.press('Enter');
  await till.isOpen();
  await expect(till.sale.getByRole('textbox', { name: '金额' })).toHaveValue('45.6');
});

test('the keys of every other program: find, new, undo', async ({ page }) => {
  const till = new Till(page);
  await till.press('F2');
  await till.type('88');
  await till.press('Enter');
  await till.toast('已收 ¥88.00');
  await till.press('Control+6');
  const shopName = page.getByRole('textbox', { name: '店名' });
  await till.tabTo(shopName);
  await till.type('茶铺');
  await till.press('Control+z');
  await expect(shopName).toHaveValue('茶');
  await till.press('Control+f');
  await expect(page.locator('#find')).toBeFocused();
  await till.toast('已保存');
  await till.press('Control+z');
  await till.toast('撤销的是：已保存');
  await till.press('Control+z');
  await till.toast('没有可以马上撤销的一步');
  await till.press('Control+n');
  await till.isAsking('card-name');
});

test('Enter that is held down takes the money once and presses nothing else', async ({ page }) => {
  const till = new Till(page);
  await till.press('F2');
  await till.type('66');
  for (let at = 0; at < 20; at += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await till.toast('已收 ¥66.00');
  await expect(page.getByText('先输入金额')).toHaveCount(0);
  await expect(till.card).toHaveCount(0);
});

test('a sale without a card over an open one of a customer: no digit falls into theirs', async ({
  page,
}) => {
  const till = new Till(page);
  await till.serve('4321', '单晓宁');
  await till.type('88');
  await till.press('/');
  await expect(till.findBox).toBeFocused();
  await till.press('Escape', 'Escape', 'F2');
  await expect(till.sale.getByRole('status')).toContainText('还有一单没收完：单晓宁');
  await till.isAsking('sale-move');
  await till.press('Enter');
  await till.isAsking('sale-amount');
  await till.press('Enter');
  await till.toast('已收 ¥88.00');
  await expect(page.getByRole('region', { name: '今日散客' })).toContainText('¥88.00');
});

test('an edit beside the counter: a slip onto Esc asks, and what is refused is said in sight', async ({
  page,
}) => {
  const till = new Till(page);
  const panel = page.getByRole('dialog', { name: '修改资料' });
  const asks = page.getByRole('dialog', { name: '放弃修改？' });
  await till.serve('4321', '单晓宁');
  await till.press('F4');
  await till.isAsking('card-name');
  await till.press('End');
  await till.type('宁');
  await till.press('Escape');
  await expect(asks).toBeVisible();
  await till.press('Escape');
  await expect(asks).toBeHidden();
  await expect(panel.getByRole('textbox', { name: '姓名' })).toHaveValue('单晓宁宁');
  await panel.getByRole('textbox', { name: '生日 月' }).fill('2');
  await panel.getByRole('textbox', { name: '生日 日' }).fill('31');
  await till.press('Enter');
  await expect(panel.getByRole('alert')).toBeInViewport();
  await till.press('Escape');
  await asks.getByRole('button', { name: '放弃修改' }).click();
  await expect(panel).toBeHidden();
  await till.hasCard('单晓宁');
});

test('what is typed in one breath with leaving a screen goes to the search box', async ({
  page,
}) => {
  const till = new Till(page);
  await till.press('Control+9');
  const field = page.locator('#calendar-add');
  await field.focus();
  await till.press('Control+1', '4', '3', '2', '1');
  await expect(page.locator('#find')).toHaveValue('4321');
  await expect(field).toHaveValue('');
});
