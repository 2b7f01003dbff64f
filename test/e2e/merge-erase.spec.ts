import type { Page } from '@playwright/test';

import { expect, test } from './app.ts';
import { savedBy } from './downloads.ts';
import { Till } from './till.ts';

/** Somebody new, who left a phone: typed at the counter as a clerk does. */
async function newCustomer(till: Till, phone: string, name: string): Promise<void> {
  await till.press('Control+1', '/');
  await till.type(phone);
  await expect(till.page.getByText('没有找到')).toBeVisible();
  await till.press('Enter');
  await till.type(name);
  await till.press('Enter');
  await till.hasCard(name);
  await till.press('Escape', 'Escape');
}

/** Whom the counter's search shows. */
async function found(till: Till, typed: string): Promise<readonly string[]> {
  await till.press('Control+1', '/');
  await till.page.keyboard.press('Control+a');
  await till.type(typed);
  const options = till.page.getByRole('option');
  await expect(options.first().or(till.page.getByText('没有找到'))).toBeVisible();
  const names = await options.allInnerTexts();
  await till.press('Escape');
  return names;
}

async function openCheck(page: Page): Promise<void> {
  await page.keyboard.press('Control+4');
  await expect(page.getByRole('heading', { name: '资料体检' })).toBeVisible();
}

test('one person with two cards: found, merged by keyboard, found under both, taken apart again', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const till = await Till.open(page);
  await newCustomer(till, '13512345678', '欧阳小敏');
  await newCustomer(till, '13612345678', '欧阳小敏');
  await newCustomer(till, '13700137000', '单晓宁');

  await test.step('the data check shows them side by side', async () => {
    await openCheck(page);
    const group = page.getByRole('listitem', { name: '欧阳小敏 等 2 张卡' });
    await expect(group).toContainText('同名，末四位相同');
    await till.isAccessible();
    await till.tabTo(group.getByRole('button', { name: '合并…' }));
    await till.press('Enter');
    await expect(page.getByRole('dialog')).toContainText('136 1234 5678');
    await till.isAccessible();
    await till.tabTo(page.getByRole('radio', { name: '00001' }));
    await till.press('ArrowRight');
    await till.press('Enter');
    await till.toast('已合并为 欧阳小敏');
    await expect(page.getByText('这一项没有问题')).toBeVisible();
  });

  await test.step('one line in the search, under both phones and both numbers', async () => {
    for (const typed of ['13512345678', '13612345678', '00001', '00002', 'oyxm']) {
      const names = await found(till, typed);
      expect(names).toHaveLength(1);
      expect(names[0]).toContain('00002');
    }
  });

  await test.step('taken apart, each is a card of its own', async () => {
    await openCheck(page);
    await page.getByRole('button', { name: '合并过的卡' }).click();
    await page.getByRole('button', { name: /^拆开 欧阳小敏/ }).click();
    await expect(page.getByRole('dialog')).toContainText('合并之后没有新增什么');
    await page.getByRole('dialog').getByRole('button', { name: '拆开' }).click();
    await till.toast('已拆开');
    expect(await found(till, '13512345678')).toEqual([expect.stringContaining('00001')]);
    expect(await found(till, '13612345678')).toEqual([expect.stringContaining('00002')]);
  });

  await test.step('said to be two people, they are not asked about again', async () => {
    await openCheck(page);
    const group = page.getByRole('listitem', { name: '欧阳小敏 等 2 张卡' });
    await group.getByRole('button', { name: '不是同一人' }).click();
    await till.toast('已记住：不是同一人');
    await expect(group).toBeHidden();
  });
});

test('somebody who is erased is on no screen, in no search, list, draft or export, under any name or phone', async ({
  page,
  restart,
  running,
  dataFolder,
}) => {
  test.setTimeout(150_000);
  let till = await Till.open(page);
  await newCustomer(till, '13512345678', '解小敏');
  await newCustomer(till, '13612345678', '解小敏');
  await newCustomer(till, '13700137000', '单晓宁');
  await openCheck(page);
  await page.getByRole('button', { name: '合并…', exact: true }).click();
  await expect(page.getByRole('dialog').getByRole('radio').first()).toBeFocused();
  await page.getByRole('dialog').getByRole('button', { name: '合并', exact: true }).click();
  await till.toast('已合并为 解小敏');

  await test.step('a sale, and one begun', async () => {
    await till.press('Control+1', '/');
    await till.serve('13612345678', '解小敏');
    await till.type('88');
    await till.press('Enter');
    await till.toast('已收 ¥88.00');
    await till.serve('13612345678', '解小敏');
    await till.type('12');
  });

  await test.step('they are given their data first', async () => {
    await page
      .getByRole('button', { name: '完整资料' })
      .or(page.getByRole('link', { name: '完整资料' }))
      .click();
    await expect(page.getByRole('heading', { level: 1, name: '解小敏' })).toBeVisible();
    await page.getByRole('button', { name: '个人资料' }).click();
    await page.getByRole('menuitem', { name: '交给本人…' }).click();
    const file = await fileOffered(page, () =>
      page.getByRole('button', { name: '网页文件（给人看）' }).click(),
    );
    expect(file.name).toMatch(/^\d{5} 的个人资料\.html$/);
    for (const word of ['解小敏', '13512345678', '13612345678', '¥88.00']) {
      expect(file.text).toContain(word);
    }
    expect(file.text).not.toContain('单晓宁');
    await till.isAccessible();
    await page.keyboard.press('Escape');
  });

  await test.step('asked twice, then gone', async () => {
    await page.getByRole('button', { name: '个人资料' }).click();
    await page.getByRole('menuitem', { name: '抹除这位顾客…' }).click();
    await expect(page.getByRole('dialog')).toContainText('管不到的');
    await till.isAccessible();
    await page.getByRole('button', { name: '继续' }).click();
    await expect(page.getByRole('button', { name: '永远抹除' })).toBeDisabled();
    await till.type('解小敏');
    await till.press('Enter');
    await till.toast('已抹除');
  });

  await test.step('nowhere, today and tomorrow', async () => {
    await isNowhere(till);
    till = new Till(await restart());
    await till.isOpen();
    await isNowhere(till);
  });

  await test.step('and in nothing that is taken away', async () => {
    await till.press('Control+5');
    for (const what of ['导出顾客名单：CSV', '导出销售流水：CSV', '导出全部数据：JSON']) {
      const saved = await savedBy(running.app, dataFolder, () =>
        till.page.getByRole('button', { name: what }).click(),
      );
      const text = saved.toString('utf8');
      expect(text).not.toMatch(/解小敏|1[356]12345678|1[356]\d \d{4} 5678/);
      // The money stays, without a name; and whoever was not erased is there.
      expect(text).toContain(what.includes('流水') ? '88.00' : '单晓宁');
    }
  });
});

type Offered = { name: string; blob?: Blob };
declare global {
  interface Window {
    offered?: Offered;
  }
}

/** What the page hands to the person to save, without the system's own dialog. */
async function fileOffered(page: Page, act: () => Promise<void>) {
  await page.evaluate(() => {
    const offered: Offered = { name: '' };
    window.offered = offered;
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob) offered.blob = blob;
      return 'about:blank#offered';
    };
    HTMLAnchorElement.prototype.click = function click() {
      offered.name = this.download;
    };
  });
  await act();
  await expect.poll(() => page.evaluate(() => window.offered?.name)).not.toBe('');
  return page.evaluate(async () => ({
    name: window.offered?.name ?? '',
    text: (await window.offered?.blob?.text()) ?? '',
  }));
}

async function isNowhere(till: Till): Promise<void> {
  const { page } = till;
  for (const typed of ['解小敏', 'jxm', '13512345678', '13612345678', '00001', '00002']) {
    expect(await found(till, typed)).toEqual([]);
  }
  for (const screen of ['Control+1', 'Control+2', 'Control+3', 'Control+4']) {
    await till.press(screen);
    await page.waitForTimeout(300);
    const shown = await page.locator('#main').innerText();
    expect(shown).not.toContain('解小敏');
    expect(shown).not.toMatch(/1[356]12345678|1[356]\d \d{4} 5678/);
  }
}
