import type { Locator, Page } from '@playwright/test';

import { expect, test } from './app.ts';
import { Board, wake } from './day-board.ts';
import { storedRows } from './stored.ts';
import { Till } from './till.ts';

const people = [
  ['王芳', '13900001111'],
  ['李明', '13900002222'],
  ['赵敏', '13900003333'],
  ['阿宝', '13900004444'],
] as const;

/** Four cards, and a sale of ¥268 to the first of them. */
async function openedShop(page: Page): Promise<Till> {
  const till = await Till.open(page);
  for (const [name, phone] of people) {
    await till.type(name);
    await till.press('Enter');
    await till.isAsking('card-phone-0');
    await till.type(phone);
    await till.press('Enter');
    await till.hasCard(name);
    await till.press('Escape', 'Escape');
  }
  await till.serve('1111', '王芳');
  await till.type('268');
  await till.press('Enter');
  await till.toast('已收 ¥268.00');
  return till;
}

async function openedList(till: Till): Promise<Locator> {
  await till.press('Control+2');
  const grid = till.page.getByRole('grid');
  await expect(grid).toBeVisible();
  return grid;
}

async function takeBack(page: Page, said: string): Promise<void> {
  const toast = page.getByRole('alert').filter({ hasText: said });
  await toast.getByRole('button', { name: '撤销' }).click();
}

function namesIn(grid: Locator): Locator {
  return grid.locator('[role="gridcell"][data-name]');
}

test('a filter is put together, saved, and counts right after a restart', async ({
  page,
  restart,
}) => {
  test.setTimeout(120_000);
  const till = await openedShop(page);
  const grid = await openedList(till);
  await expect(page.getByText('4 / 4')).toBeVisible();
  await till.isAccessible();

  await page.getByRole('button', { name: '筛选', exact: true }).click();
  const drawer = page.getByRole('dialog', { name: '筛选' });
  await drawer.getByRole('button', { name: '加条件' }).click();
  await drawer.getByRole('combobox', { name: '资料项' }).selectOption({ label: '累计消费' });
  await drawer.getByRole('textbox', { name: '从' }).fill('100');
  await expect(drawer.getByText('累计消费至少 ¥100.00')).toBeVisible();
  await expect(drawer.getByText('1 / 4')).toBeVisible();
  await till.isAccessible();
  await drawer.getByRole('button', { name: '存为常用筛选' }).click();
  await page.getByRole('textbox', { name: '名称' }).fill('大客');
  await till.press('Enter');
  await expect(page.getByRole('button', { name: '大客 1' })).toBeVisible();
  await expect(namesIn(grid)).toHaveText(['王芳']);

  const again = new Till(await restart());
  await again.isOpen();
  await openedList(again);
  const chip = again.page.getByRole('button', { name: '大客 1' });
  await chip.click();
  await expect(namesIn(again.page.getByRole('grid'))).toHaveText(['王芳']);
  await again.press('Control+1', '/');
  await again.isOpen();
  await again.serve('2222', '李明');
  await again.type('120');
  await again.press('Enter');
  await again.toast('已收 ¥120.00');
  await again.press('Control+2');
  await expect(again.page.getByRole('button', { name: '大客 2' })).toBeVisible();
});

test('the list is sorted by its headings, by keys too, and remembers it', async ({
  page,
  restart,
}) => {
  test.setTimeout(120_000);
  const till = await openedShop(page);
  const grid = await openedList(till);
  await expect(namesIn(grid).first()).toHaveText('王芳');
  await till.tabTo(grid.getByRole('button', { name: '姓名' }));
  await till.press('Enter');
  await expect(namesIn(grid)).toHaveText(['阿宝', '李明', '王芳', '赵敏']);
  await till.press('Enter');
  await expect(namesIn(grid)).toHaveText(['赵敏', '王芳', '李明', '阿宝']);

  const again = new Till(await restart());
  await again.isOpen();
  await openedList(again);
  await expect(namesIn(again.page.getByRole('grid'))).toHaveText(['赵敏', '王芳', '李明', '阿宝']);
});

test('many are tagged at once and deleted at once, each undone in one step', async ({ page }) => {
  test.setTimeout(120_000);
  const till = await openedShop(page);
  const grid = await openedList(till);
  await grid.focus();
  await till.press('Control+a');
  await expect(page.getByText('已勾选 4 位')).toBeVisible();
  await page.getByRole('button', { name: '加标签' }).click();
  await page.getByRole('combobox', { name: '标签名称' }).fill('老客');
  await page.getByRole('button', { name: '给 4 位加上' }).click();
  await till.toast('已给 4 位顾客加标签“老客”');
  await expect(grid.getByText('老客')).toHaveCount(4);
  await takeBack(page, '已给 4 位顾客加标签');
  await till.toast('已撤销');
  await expect(grid.getByText('老客')).toHaveCount(0);

  await page.getByRole('button', { name: '取消勾选' }).click();
  await grid.focus();
  await till.press('Home', 'Space', 'Shift+ArrowDown', 'Delete');
  await expect(page.getByRole('dialog', { name: '删除 2 位顾客？' })).toBeVisible();
  await page.getByRole('button', { name: '删除 2 位' }).click();
  await till.toast('已删除 2 位顾客');
  await expect(page.getByText('2 / 2')).toBeVisible();
  await takeBack(page, '已删除 2 位顾客');
  await expect(page.getByText('4 / 4')).toBeVisible();
});

test('the list is written into a file', async ({ page, app }) => {
  const till = await openedShop(page);
  await openedList(till);
  await page.getByRole('button', { name: '导出', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '导出' });
  await dialog.getByText('CSV', { exact: true }).click();
  const fileName = app.evaluate(
    ({ session }) =>
      new Promise<string>((resolve) => {
        session.defaultSession.once('will-download', (event, item) => {
          resolve(item.getFilename());
          event.preventDefault();
        });
      }),
  );
  await dialog.getByRole('button', { name: '导出' }).click();
  expect(await fileName).toMatch(/^顾客名单 \d{4}-\d\d-\d\d\.csv$/);
});

test('three of a filtered list are promised the same by keyboard alone, and one undo takes all back', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.clock.setFixedTime(new Date('2026-11-23T09:30:00'));
  const till = await openedShop(page);
  await till.press('Escape', 'Escape');
  await till.type('外地客');
  await till.press('Enter');
  await till.isAsking('card-phone-0');
  await till.type('13755550000');
  await till.press('Enter');
  await till.hasCard('外地客');
  const grid = await openedList(till);
  const search = page.getByRole('textbox', { name: /在名单里找/ });
  const promises = async () => {
    const rows = await storedRows<StoredPromise>(page, 'documents');
    return rows.filter(
      ({ kind, fields }) => kind === 'followUp' && (fields.deletedAt ?? null) === null,
    );
  };

  await test.step('one of the four that the filter finds does not want to be contacted', async () => {
    await till.tabTo(search);
    await till.type('李明');
    await expect(namesIn(grid)).toHaveText(['李明']);
    await till.tabTo(grid);
    await till.press('Control+a');
    await till.tabTo(page.getByRole('button', { name: '改资料' }));
    await till.press('Enter');
    const field = page.getByRole('combobox', { name: '资料项' });
    await expect(field).toBeFocused();
    await till.press(...Array<string>(4).fill('ArrowDown'), 'Tab', 'ArrowDown', 'ArrowDown');
    await till.tabTo(page.getByRole('button', { name: '改 1 位' }));
    await till.press('Enter');
    await till.toast('已修改 1 位顾客的“同意联系”');
    await till.tabTo(page.getByRole('button', { name: '取消勾选' }));
    await till.press('Enter');
  });

  await test.step('all four are ticked; the question says who is left out, and what is missing', async () => {
    await till.tabTo(search);
    await till.press('Control+a');
    await till.type('1390000');
    await expect(namesIn(grid)).toHaveCount(4);
    await till.tabTo(grid);
    await till.press('Control+a');
    await expect(page.getByText('已勾选 4 位')).toBeVisible();
    await till.tabTo(page.getByRole('button', { name: '安排回访' }));
    await till.press('Enter');
    const dialog = page.getByRole('dialog', { name: '给 4 位顾客安排回访' });
    await expect(dialog.getByRole('textbox', { name: '要说或要做的事' })).toBeFocused();
    await till.type('新到的茶，请来试');
    await expect(dialog.getByText('有 1 位不希望被联系')).toBeVisible();
    await till.isAccessible();
    const day = dialog.getByLabel('哪天');
    await till.tabTo(day);
    await till.press('Delete');
    await till.tabTo(dialog.getByRole('button', { name: '给 3 位安排' }));
    await till.press('Enter');
    await expect(dialog.getByText('请选一个存在的日期。')).toBeVisible();
    await day.fill('2026-11-22');
    await day.press('Enter');
    await expect(dialog.getByText('这天已经过去')).toBeVisible();
    await day.fill('2026-11-25');
    // A bouncing Enter, quicker than anything is saved.
    await dialog.locator('form').evaluate((form) => {
      if (!(form instanceof HTMLFormElement)) return;
      form.requestSubmit();
      form.requestSubmit();
    });
    await till.toast('已给 3 位顾客安排 11月25日 的回访。 1 位不希望被联系，没有安排。');
    await expect(dialog).toBeHidden();
    expect((await promises()).map(({ fields }) => fields.day)).toEqual(
      Array<string>(3).fill('2026-11-25'),
    );
  });

  const undo = page.getByRole('alert').getByRole('button', { name: '撤销' });
  await test.step('they stand on their day in the calendar, and on the board once it has come', async () => {
    await till.press('Control+9');
    await expect(page.locator('[data-chip][data-on="2026-11-25"]').first()).toBeVisible();
    await page.clock.setFixedTime(new Date('2026-11-25T09:30:00'));
    await wake(page);
    await till.press('Control+8');
    const ofDay = new Board(page).section('今天的约定');
    await expect(ofDay.getByRole('listitem')).toHaveCount(3);
    await expect(ofDay).toContainText('新到的茶，请来试');
    await expect(ofDay).not.toContainText('李明');
  });

  await test.step('one undo takes all of them back', async () => {
    await till.tabTo(undo, 200);
    await till.press('Enter');
    await till.toast('已撤销');
    await expect(page.getByText('今天没有要照顾的顾客')).toBeVisible();
    expect(await promises()).toEqual([]);
  });
});

type StoredPromise = {
  readonly kind: string;
  readonly fields: { readonly day: string; readonly deletedAt?: unknown };
};
