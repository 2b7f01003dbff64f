import { expect, test } from './app.ts';
import { PrintDesk, newestJob, scanned } from './print-desk.ts';
import {
  factsOf,
  handedFile,
  haveQueue,
  openSpooler,
  printedFile,
  removeQueue,
  whyNoSpooler,
  wordsOf,
} from './spooler.ts';
import { Till } from './till.ts';

const queue = '柜台小票';

test.describe('printing at the counter', () => {
  test.skip(whyNoSpooler() !== undefined, whyNoSpooler() ?? '');
  test.beforeAll(async () => {
    await openSpooler();
    await haveQueue(queue);
  });
  test.afterAll(async () => {
    await removeQueue(queue);
  });

  test('one key after a sale prints the card for the bag, and its code brings the customer back', async ({
    page,
  }) => {
    test.setTimeout(120_000);
    const desk = new PrintDesk(await Till.open(page));
    const { till } = desk;
    await test.step('nothing was sold yet: the key says so and prints nothing', async () => {
      await till.press('Control+p');
      await till.toast('这台电脑今天还没有可打印的单');
      await expect(desk.dialog).toBeHidden();
    });

    await desk.sells('王芳', '128');
    await test.step('the first time it asks which printer, with the preview beside it', async () => {
      await till.press('Control+p');
      await expect(desk.preview).toContainText('王芳');
      await expect(desk.preview).toContainText('¥128.00');
      await till.isAccessible();
      const before = await newestJob(queue);
      await desk.prints(queue, '58 毫米卷纸');
      await desk.comesOut(queue, before);
    });

    const job = await test.step('from then on the key alone', async () => {
      await desk.sells('张三丰𠮷', '88.5');
      const before = await newestJob(queue);
      // A key that bounces is one card.
      await till.press('Control+p', 'Control+p');
      await till.toast(/售后卡(已送去打印|已经在打了)/);
      await expect(desk.dialog).toBeHidden();
      await expect(till.findBox).toBeFocused();
      const [only] = await desk.comesOut(queue, before);
      return only ?? 0;
    });

    const facts = await factsOf(printedFile(job));
    expect(facts.pages).toBe(1);
    expect(Math.abs(facts.width - 58)).toBeLessThan(0.15);
    const words = await wordsOf(handedFile(job));
    for (const word of ['张三丰𠮷', '¥88.50', '00002']) expect(words).toContain(word);
    expect(words).not.toContain('补打');

    const code = await scanned(handedFile(job), test.info().outputPath('card'));
    expect(code).toBe('00002');
    await till.press('Escape', 'Escape');
    await till.serve('王芳', '王芳');
    await till.scan(code);
    await till.hasCard('张三丰𠮷');
    expect(await newestJob(queue)).toBe(job);
  });

  test('a copy from the time line says that it is one, how many it is, and stands in the time line', async ({
    page,
  }) => {
    test.setTimeout(120_000);
    const desk = new PrintDesk(await Till.open(page));
    const { till } = desk;
    await desk.sells('王芳', '128');
    let before = await newestJob(queue);
    await till.press('Control+p');
    await desk.prints(queue, '58 毫米卷纸');
    await desk.comesOut(queue, before);
    await expect(till.history.filter({ hasText: '打印了售后卡' })).toHaveCount(1);

    for (const count of [1, 2]) {
      const sale = till.history.filter({ hasText: '¥128.00' }).last();
      await till.tabTo(sale.getByRole('button', { name: '打印售后卡或小票' }));
      await till.press('Enter');
      await expect(desk.preview).toContainText('补打');
      before = await newestJob(queue);
      await till.press('Enter');
      await expect(desk.dialog).toBeHidden();
      const [copy = 0] = await desk.comesOut(queue, before);
      expect(await wordsOf(handedFile(copy))).toContain(`补打第${count}次`);
      await expect(till.history.filter({ hasText: '补打了售后卡' })).toHaveCount(count);
    }
  });

  test('cards of all of today as one job; a friend’s code begins a new card', async ({ page }) => {
    test.setTimeout(120_000);
    const desk = new PrintDesk(await Till.open(page));
    const { till } = desk;
    for (const name of ['王芳', '李梅', '赵云']) await desk.sells(name, '20');
    await desk.opensList();
    await till.isAccessible();
    await till.tabTo(desk.dialog.getByRole('button', { name: '今天的售后卡（3 单）' }));
    await till.press('Enter');
    await expect(desk.dialog).toContainText('第 1 张，共 3 张');
    await desk.dialog.getByRole('button', { name: '下一张' }).click();
    await expect(desk.preview).toContainText('李梅');
    const before = await newestJob(queue);
    await desk.prints(queue, '58 毫米卷纸');
    const jobs = await desk.comesOut(queue, before, 3);
    for (const [at, name] of ['王芳', '李梅', '赵云'].entries())
      expect(await wordsOf(handedFile(jobs[at] ?? 0))).toContain(name);
    await till.press('Escape');

    await test.step('a code with the shop’s own page before the number brings the customer too', async () => {
      await till.scan('https://shop.example/?vip-00002');
      await till.hasCard('李梅');
    });
    await till.scan('YOU-00001');
    await till.toast('王芳 介绍来的朋友');
    await expect(page.getByRole('textbox', { name: '介绍人' })).toHaveValue('00001');
    await till.type('钱小五');
    await till.press('Enter');
    await till.hasCard('钱小五');
    await till.press('F6');
    await expect(page.getByRole('article', { name: '顾客资料' })).toContainText('王芳');
  });
});
