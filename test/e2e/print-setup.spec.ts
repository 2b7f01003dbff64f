import { expect, test } from './app.ts';
import { PrintSettings } from './print-settings-steps.ts';
import {
  factsOf,
  haveQueue,
  openSpooler,
  printedFile,
  removeQueue,
  say,
  whyNoSpooler,
} from './spooler.ts';
import { Till } from './till.ts';

/** Two printers as a shop has them, and the whole list of what was ever printed on one. */
const slips = 'regulars-slips';
const paused = 'regulars-resting';

test.describe('a real spooler', () => {
  test.skip(whyNoSpooler() !== undefined, whyNoSpooler() ?? '');
  test.beforeAll(async () => {
    await openSpooler();
    await haveQueue(slips);
    await haveQueue(paused);
    await say('cupsdisable', paused);
  });
  test.afterAll(async () => {
    await removeQueue(slips);
    await removeQueue(paused);
  });

  test('a printer is chosen once for each document; a test page shows whether it fits', async ({
    page,
  }) => {
    test.setTimeout(120_000);
    const till = await Till.open(page);
    const settings = await PrintSettings.open(till);
    const row = (name: string) => page.getByRole('listitem').filter({ hasText: name });
    const form = page.getByRole('form', { name: /选打印机/ });
    await till.tabTo(row('会员卡').getByRole('button'), 90);
    await till.press('Enter');
    const printer = form.getByRole('combobox', { name: '打印机' });
    await expect(printer).toBeFocused();
    await printer.selectOption(paused);
    await expect(form.getByRole('status')).toContainText('已暂停');
    await till.tabTo(form.getByRole('button', { name: '打印测试页' }));
    await till.press('Enter');
    await till.toast('测试页没打成');

    await test.step('the page has exactly the size of the card', async () => {
      await printer.selectOption(slips);
      const before = await jobs(slips);
      await form.getByRole('button', { name: '打印测试页' }).focus();
      await till.press('Enter');
      await till.toast('测试页已交给打印机');
      await expect.poll(async () => (await jobs(slips)).length).toBe(before.length + 1);
      const [job = 0] = (await jobs(slips)).filter((one) => !before.includes(one));
      const facts = await factsOf(printedFile(job));
      expect(facts.pages).toBe(1);
      expect(Math.abs(facts.width - 90)).toBeLessThan(0.5);
      expect(Math.abs(facts.height - 54)).toBeLessThan(0.5);
    });

    await test.step('kept; another document like it takes the same, one unlike it asks', async () => {
      await till.tabTo(form.getByRole('textbox', { name: '份数' }), 60);
      await till.press('Control+a');
      await till.type('0');
      await till.press('Enter');
      await expect(form.getByRole('alert')).toContainText('1 到 99');
      await till.press('Control+a');
      await till.type('2');
      await till.isAccessible();
      await till.press('Enter');
      await till.toast('会员卡的打印机已保存');
      await expect(row('会员卡')).toContainText('卡片 90 × 54 毫米 · 2 份');
      await expect(row('今日')).toContainText('还没选打印机');
      await till.tabTo(row('小票').first().getByRole('button'), 90);
      await till.press('Enter');
      await printer.selectOption(slips);
      await till.tabTo(form.getByRole('button', { name: '保存' }));
      await till.press('Enter');
      await expect(row('储值凭证')).toContainText('和同组的一样');
    });

    await test.step('after a sale it prints by itself, if the owner says so', async () => {
      const auto = page.getByRole('combobox', { name: '收款以后' });
      await auto.selectOption('receipt');
      await till.press('Control+1');
      await page.reload();
      await till.isOpen();
      await PrintSettings.open(till);
      await expect(auto).toHaveValue('receipt');
      await expect(row('会员卡')).toContainText('2 份');
      await settings.part('模板');
      await page.getByRole('combobox', { name: '单据' }).selectOption({ label: '会员卡' });
      await expect(row('90 × 54')).toContainText('正在用');
      await till.isAccessible();
    });
  });
});

async function jobs(queue: string): Promise<readonly number[]> {
  const said = await say('lpstat', '-W', 'completed', '-o', queue);
  return [...said.matchAll(/-(\d+)\s/g)].map(([, number]) => Number(number));
}
