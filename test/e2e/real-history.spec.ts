import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { dayText } from '#domain/kernel/day-number.ts';
import type { Document } from '#domain/sync/rows.ts';
import type { HistoryPage } from '#domain/sales/history.ts';
import { countWithAwk, realPast } from '#test/support/retail.ts';
import { isWholeRun } from '#test/support/whole-run.ts';

import { expect, test } from './app.ts';
import { savedBy } from './downloads.ts';
import { storedRows } from './stored.ts';
import { Till } from './till.ts';
import { Wizard } from './wizard.ts';

test.describe('the past of a real shop', () => {
  const csv = realPast(isWholeRun ? 'whole if there' : 'a few');
  const independent = countWithAwk(csv);
  const folder = mkdtempSync(join(tmpdir(), 'regulars-history-'));
  const file = join(folder, 'online-retail.csv');
  writeFileSync(file, csv);
  test.afterAll(() => rmSync(folder, { recursive: true }));

  test('comes in whole, sums as another language counts, and goes in one step', async ({
    running,
  }) => {
    test.setTimeout(isWholeRun ? 600_000 : 120_000);
    const till = await Till.open(running.page);
    const wizard = new Wizard(till.page);
    await wizard.chooseFile(file);
    await expect(till.page.getByRole('radio', { name: '销售流水' })).toBeChecked();
    await wizard.check();
    await expect(till.page.getByText('数量为负，又没写是退货').first()).toBeVisible();
    await wizard.run();

    expect(await sumsByCustomerAndMonth(till.page)).toEqual(independent.sums);
    const refused = Object.values(independent.refused).reduce((all, one) => all + one, 0);
    const saved = await savedBy(running.app, folder, () =>
      till.page.getByRole('button', { name: '下载没导入的行' }).click(),
    );
    const lines = saved.toString('utf8').trim().split('\r\n');
    expect(lines).toHaveLength(refused + 1);
    expect(lines.filter((line) => line.includes('单价为负'))).toHaveLength(
      independent.refused['negative-price'] ?? 0,
    );

    // Search and the counter are as quick as before, and know everybody.
    await till.page.evaluate(() => {
      window.location.hash = '#/counter';
    });
    const somebody = [...independent.sums.keys()].find((key) => !key.startsWith('-'));
    const number = somebody?.split(',')[0] ?? '';
    await till.serve(number, number);
    await till.page.evaluate(() => {
      window.location.hash = '#/import';
    });
    await till.page.getByRole('button', { name: '撤销这次导入' }).click();
    await expect(till.page.getByText('这次导入已撤销').first()).toBeVisible({ timeout: 60_000 });
    const standings = await storedRows<{ spent: number }>(till.page, 'standings');
    expect(standings.filter(({ spent }) => spent !== 0)).toEqual([]);
  });

  test('killed half-way leaves nothing of it', async ({ running }) => {
    test.setTimeout(120_000);
    const till = await Till.open(running.page);
    const wizard = new Wizard(till.page);
    await wizard.choose('part.csv', realPast('part'));
    await wizard.check();
    await wizard.start().click();
    await running.kill();
    const page = await running.start();
    await new Till(page).isOpen();
    const [left, cards, staged] = [
      await storedRows<{ kind: string }>(page, 'entries'),
      await storedRows<Document>(page, 'documents'),
      await storedRows<unknown>(page, 'staged'),
    ];
    const isWhole = left.some(({ kind }) => kind === 'history');
    // Killed before its commit nothing is there; the commit itself can be quicker than the kill.
    if (isWhole)
      expect(await sumsByCustomerAndMonth(page)).toEqual(countWithAwk(realPast('part')).sums);
    else expect([left, cards, staged]).toEqual([[], [], []]);
  });
});

async function sumsByCustomerAndMonth(page: Page): Promise<ReadonlyMap<string, number>> {
  const documents = await storedRows<Document>(page, 'documents');
  const numbers = new Map(documents.map(({ id, fields }) => [id, fields['formerNumber']]));
  const pages = (await storedRows<HistoryPage>(page, 'entries')).filter(
    ({ kind }) => kind === 'history',
  );
  const sums = new Map<string, number>();
  for (const { people, sales } of pages) {
    sales.total.forEach((total, at) => {
      const person = people[sales.person[at] ?? people.length];
      const who = person === undefined ? '-' : textOf(numbers.get(person));
      const key = `${who},${dayText(sales.day[at] ?? 0).slice(0, 7)}`;
      sums.set(key, (sums.get(key) ?? 0) + (sales.kind[at] === 1 ? -total : total));
    });
  }
  return sums;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '?';
}
