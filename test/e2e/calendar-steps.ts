import { expect } from '@playwright/test';

import { newCustomer } from './loyalty-steps.ts';
import type { Till } from './till.ts';

/** Some customers, one with a long name, and promises to them, written in words. */
export async function fillCalendar(till: Till): Promise<void> {
  for (const name of ['王姐', '单晓宁', '欧阳春花与她的三个女儿以及隔壁的李老师', '陈家明']) {
    await newCustomer(till, name);
    await till.press('Escape');
  }
  await till.press('Control+9');
  await expect(till.page.getByRole('region', { name: '日历' })).toBeVisible();
  for (const line of [
    '今天 给王姐打电话',
    '今天下午3点 给王姐送样品',
    '今天上午10点半 单晓宁 试新到的茶',
    '今天 陈家明 问问修得怎么样',
    '今天 陈家明 还有一件事',
    '今天 单晓宁 邀请参加品茶会',
    '明天 欧阳春花 看看上次买的怎么样，顺便说说下个月的活动',
    '明天下午4点 陈家明 取货',
    '后天 王姐 送生日卡',
    '3天后 单晓宁 回访',
  ]) {
    await add(till, line);
  }
}

/** One line of quick add, saved. */
export async function add(till: Till, line: string): Promise<void> {
  const { page } = till;
  await page.locator('#calendar-add').focus();
  await page.keyboard.insertText(line);
  await expect(page.getByText('保存', { exact: true })).toBeVisible();
  await till.press('Enter');
  await expect(page.locator('#calendar-add')).toHaveValue('');
}
