import { expect, test } from './app.ts';
import { namesIn, openedList, openedShop } from './customers-steps.ts';
import { Board, wake } from './day-board.ts';
import { storedRows } from './stored.ts';

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
    await till.tabTo(page.getByRole('button', { name: '安排跟进' }));
    await till.press('Enter');
    const dialog = page.getByRole('dialog', { name: '给 4 位顾客安排跟进' });
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
    await till.toast('已给 3 位顾客安排 11月25日 的跟进。 1 位不希望被联系，没有安排。');
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
