import { spawnSync } from 'node:child_process';
import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { ElectronApplication, Page } from '@playwright/test';
import ICAL from 'ical.js';

import { expect, test } from './app.ts';
import { add } from './calendar-steps.ts';
import { newCustomer } from './loyalty-steps.ts';
import { Till } from './till.ts';

/** What the file says: the beginning and the title of each event, as an independent reader sees them. */
async function eventsIn(file: string): Promise<readonly string[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  if (text === '') return [];
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one))
    .filter(({ uid }) => !uid.startsWith('festival:'))
    .map(({ startDate, summary }) => `${startDate.toString().slice(11)} ${summary}`.trim());
}

/** The system's own dialog, answered by somebody who takes this path. */
async function answerDialog(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    const answer = async () => ({ canceled: filePath === '', filePath });
    dialog.showSaveDialog = answer as typeof dialog.showSaveDialog;
  }, path);
}

async function openDialog(till: Till) {
  const { page } = till;
  await page.getByRole('button', { name: /^导入和导出/ }).click();
  await page.getByRole('menuitem', { name: '订阅日历文件' }).click();
  const dialog = page.getByRole('dialog', { name: '订阅日历文件' });
  await expect(dialog).toBeVisible();
  return dialog;
}

async function toCalendar(page: Page): Promise<Till> {
  const till = await Till.open(page);
  await till.press('Control+9');
  await expect(page.getByRole('region', { name: '日历' })).toBeVisible();
  return till;
}

test('a calendar file that others subscribe to keeps itself up to date', async ({
  running,
  dataFolder,
}) => {
  test.setTimeout(300_000);
  const folder = join(dataFolder, '网盘');
  const file = join(folder, '熟客日历.ics');
  await mkdir(folder);
  let till = await Till.open(running.page);
  await newCustomer(till, '王小明');
  await till.press('Escape');
  till = await toCalendar(running.page);

  // Nobody chose anything: the dialog was closed again.
  await answerDialog(running.app, '');
  let dialog = await openDialog(till);
  await expect(dialog.getByText('文件没有加密：里面的顾客姓名只露一部分')).toBeVisible();
  await dialog.getByRole('button', { name: '选择位置' }).click();
  await expect(dialog.getByRole('button', { name: '选择位置' })).toBeEnabled();
  expect(await readdir(folder)).toEqual([]);

  await answerDialog(running.app, file);
  await dialog.getByRole('button', { name: '选择位置' }).click();
  await expect(dialog.getByText(file)).toBeVisible();
  await expect(dialog.getByText('上次写入')).toBeVisible();
  await till.isAccessible();
  expect(await readdir(folder)).toEqual(['熟客日历.ics']);
  await till.press('Escape');

  // A promise is there a few seconds after it was noted; no name that is not for others to know.
  await add(till, '今天下午3点 给王小明送样品');
  await expect
    .poll(() => eventsIn(file), { timeout: 45_000 })
    .toEqual(['15:00:00 王*明 · 其他约定']);

  dialog = await openDialog(till);
  await dialog.getByRole('checkbox', { name: '写上顾客全名和约定内容' }).click();
  await expect(dialog.getByText('文件没有加密，里面有顾客全名和约定内容')).toBeVisible();
  await expect.poll(() => eventsIn(file), { timeout: 45_000 }).toEqual(['15:00:00 给王小明送样品']);
  await till.press('Escape');
  isReadByDebian(file);

  // The choice and the file outlive the app.
  till = await toCalendar(await running.restart());
  await add(till, '明天 王小明 取货');
  await expect
    .poll(() => eventsIn(file), { timeout: 45_000 })
    .toEqual(['15:00:00 给王小明送样品', '王小明 取货']);

  // What is done is nobody's business any more.
  await running.page.locator('[data-chip]').filter({ hasText: '送样品' }).focus();
  await till.press('Enter');
  await expect(running.page.getByRole('button', { name: '办完了' })).toBeFocused();
  await till.press('Enter');
  await expect(running.page.getByRole('dialog', { name: '完成：王小明' })).toBeVisible();
  await expect(running.page.getByRole('dialog').getByRole('radio').first()).toBeFocused();
  await till.press('Enter');
  await expect.poll(() => eventsIn(file), { timeout: 45_000 }).toEqual(['王小明 取货']);
});

test('a folder that is gone is told on the calendar, and the counter goes on', async ({
  running,
  dataFolder,
}) => {
  test.setTimeout(240_000);
  const folder = join(dataFolder, '网盘');
  const file = join(folder, '熟客日历.ics');
  await mkdir(folder);
  let till = await Till.open(running.page);
  await newCustomer(till, '王小明');
  await till.press('Escape');
  till = await toCalendar(running.page);
  await answerDialog(running.app, file);
  let dialog = await openDialog(till);
  await dialog.getByRole('button', { name: '选择位置' }).click();
  await expect(dialog.getByText(file)).toBeVisible();
  await till.press('Escape');

  await rm(folder, { recursive: true });
  await add(till, '今天 王小明 打电话');
  const menu = running.page.getByRole('button', { name: '导入和导出：日历文件需要看一下' });
  await expect(menu).toBeVisible({ timeout: 45_000 });
  dialog = await openDialog(till);
  await expect(dialog.getByRole('alert')).toContainText('找不到这个文件夹');
  await expect(dialog.getByText('现在没有这个文件')).toBeVisible();
  await till.isAccessible();
  await till.press('Escape');
  await expect(dialog).toBeHidden();
  await till.press('Control+1');
  await expect(running.page.locator('#sale-amount')).toBeVisible();
  await newCustomer(till, '李雷');
  await till.press('Escape');

  // The folder is back: one key writes at once, and nothing is left to look at.
  await mkdir(folder);
  await till.press('Control+9');
  dialog = await openDialog(till);
  await dialog.getByRole('button', { name: '现在写' }).click();
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  expect(await eventsIn(file)).toEqual(['王*明 · 其他约定']);

  await dialog.getByRole('button', { name: '停止更新' }).click();
  await till.toast('不再更新日历文件');
  await expect(dialog.getByRole('button', { name: '选择位置' })).toBeVisible();

  // Somewhere else from now on: the old folder is left alone.
  await rm(file);
  await answerDialog(running.app, join(dataFolder, '别处.ics'));
  await dialog.getByRole('button', { name: '选择位置' }).click();
  await till.press('Escape');
  await add(till, '今天 李雷 打电话');
  await expect
    .poll(() => eventsIn(join(dataFolder, '别处.ics')), { timeout: 45_000 })
    .toEqual(['王*明 · 其他约定', '李* · 其他约定']);
  expect(await readdir(folder)).toEqual([]);
});

/** Debian's own library finds no fault with the file, and knows its zone. */
function isReadByDebian(file: string): void {
  if (process.platform !== 'linux') return;
  const { status, stdout, stderr } = spawnSync('/usr/bin/python3', ['-c', reader, file], {
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toMatchObject({
    method: 'PUBLISH',
    refresh: 'PT1H',
    errors: [],
    calls: ['T15:00:00'],
    isInOwnZone: true,
    titles: expect.arrayContaining(['给王小明送样品']) as unknown,
  });
}

const reader = `
import json, sys
from icalendar import Calendar
calendar = Calendar.from_ical(open(sys.argv[1], 'rb').read())
print(json.dumps({
  'method': str(calendar['METHOD']),
  'refresh': str(calendar['REFRESH-INTERVAL']),
  'errors': [str(error) for part in calendar.walk() for error in part.errors],
  'calls': [event['DTSTART'].dt.isoformat()[10:19] for event in calendar.walk('VEVENT')
            if hasattr(event['DTSTART'].dt, 'tzinfo') and event['DTSTART'].dt.tzinfo],
  'isInOwnZone': [str(zone['TZID']) for zone in calendar.walk('VTIMEZONE')] == [str(calendar['X-WR-TIMEZONE'])],
  'titles': [str(event['SUMMARY']) for event in calendar.walk('VEVENT')],
}))
`;
