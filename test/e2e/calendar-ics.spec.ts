import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from './app.ts';
import { add } from './calendar-steps.ts';
import { savedBy } from './downloads.ts';
import { newCustomer } from './loyalty-steps.ts';
import { Month, toCalendar } from './month.ts';
import { Till } from './till.ts';

test('the calendar leaves as a file and comes in as one, in one action', async ({ page, app }) => {
  test.setTimeout(120_000);
  const till = await Till.open(page);
  await newCustomer(till, '王姐');
  await till.press('Escape');
  const month = new Month(page, await toCalendar(till));
  await add(till, '今天下午3点 给王姐打电话');
  const folder = await mkdtemp(join(tmpdir(), 'regulars-ics-'));

  await test.step('out', async () => {
    await month.menu('导出日历文件');
    await expect(page.getByRole('dialog', { name: '导出日历文件' })).toBeVisible();
    await till.isAccessible();
    const file = await savedBy(app, folder, () => till.press('Enter'));
    const text = file.toString('utf8');
    expect(text).toContain('BEGIN:VCALENDAR');
    expect(text).toContain('给王姐打电话');
    expect(text).toContain(`${month.today.replaceAll('-', '')}T150000`);
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  await test.step('in: what is known stays out, one without a customer asks for whom', async () => {
    const day = month.later(1).replaceAll('-', '');
    const event = (uid: string, words: string) =>
      `BEGIN:VEVENT\r\nUID:${uid}\r\nDTSTART;VALUE=DATE:${day}\r\nSUMMARY:${words}\r\nEND:VEVENT`;
    const foreign = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//test//test//EN',
      event('a@test', '王姐 送月饼'),
      event('b@test', '盘点'),
      'END:VCALENDAR',
    ].join('\r\n');
    await writeFile(join(folder, 'phone.ics'), foreign);
    await month.menu('导入日历文件');
    const dialog = page.getByRole('dialog', { name: '导入日历文件' });
    await page
      .locator('input[type="file"][accept*="ics"]')
      .setInputFiles(join(folder, 'phone.ics'));
    await expect(dialog).toContainText('1 件会加入');
    await expect(dialog).toContainText('1 件没认出顾客');
    await till.isAccessible();
    await dialog.getByRole('button', { name: '加入 1 件' }).click();
    await till.toast('已加入 1 件');
    await expect(month.lines(month.later(1))).toContainText(['王姐 送月饼']);
    await page.getByRole('alert').getByRole('button', { name: '撤销' }).click();
    await expect(month.lines(month.later(1))).toHaveCount(0);
  });
  await rm(folder, { recursive: true });
});
