import { expect, test } from './app.ts';
import { add } from './calendar-steps.ts';
import { newCustomer } from './loyalty-steps.ts';
import { Month, toCalendar } from './month.ts';
import { Till } from './till.ts';

test('promises are written in words, found on their day, and put onto another one', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const till = await Till.open(page);
  for (const name of ['王姐', '王姐姐', '陈家明']) {
    await newCustomer(till, name);
    await till.press('Escape');
  }
  const month = new Month(page, await toCalendar(till));

  await test.step('a line that names two customers asks which one', async () => {
    await till.press('a');
    await page.keyboard.insertText('今天下午3点 给王姐打电话');
    await expect(page.getByText('有 2 位，用 ↓ 选一位')).toBeVisible();
    await till.press('Enter');
    await expect(month.lines(month.today)).toHaveCount(0);
    await till.isAccessible();
    await till.press('ArrowDown');
    await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
    // A bouncing Enter, quicker than anything is saved: it is one promise all the same.
    await page.locator('#calendar-add').evaluate((field) => {
      const press = { key: 'Enter', bubbles: true, cancelable: true };
      for (const _ of [1, 2]) field.dispatchEvent(new KeyboardEvent('keydown', press));
    });
    await till.toast('已记下：王姐');
    await expect(month.lines(month.today)).toContainText(['给王姐打电话']);
  });

  await test.step('a line without a customer, or for nobody known, is not saved', async () => {
    await page.keyboard.insertText('明天 把仓库打扫干净');
    await expect(page.getByText('给谁？写上姓名或手机尾号')).toBeVisible();
    await till.press('Enter', 'Escape');
    await page.keyboard.insertText('明天 给赵大妈送货');
    await expect(page.getByText('没有找到“赵大妈”')).toBeVisible();
    await till.press('Enter', 'Escape');
    await expect(month.root.locator('[data-chip]')).toHaveCount(1);
  });

  await test.step('Esc leads back to where A was pressed', async () => {
    await month.day(month.today).focus();
    await till.press('a', 'Escape');
    await expect(month.day(month.today)).toBeFocused();
  });

  await add(till, '今天 陈家明 取货');
  await expect(month.lines(month.today)).toHaveCount(2);

  await test.step('arrows go over the days, Enter goes into one, Esc back', async () => {
    await month.day(month.today).focus();
    await till.press('Enter');
    await expect(month.lines(month.today).first()).toBeFocused();
    await till.press('ArrowDown');
    await expect(month.line('陈家明')).toBeFocused();
    await till.press('Escape');
    await expect(month.day(month.today)).toBeFocused();
  });

  await test.step('Alt and an arrow postpone; the keyboard stays with the line; undo and Alt+Z bring it back', async () => {
    await till.press('Enter', 'ArrowDown');
    await till.press('Alt+ArrowRight');
    await expect(month.lines(month.later(1))).toContainText(['陈家明 取货']);
    await expect(month.line('陈家明')).toBeFocused();
    await till.press('Alt+ArrowDown');
    await expect(month.line('陈家明')).toHaveAttribute('data-on', month.later(8));
    await expect(month.line('陈家明')).toBeFocused();
    await page.getByRole('alert').getByRole('button', { name: '撤销' }).click();
    await expect(month.line('陈家明')).toHaveAttribute('data-on', month.later(1));
    await month.line('陈家明').focus();
    await till.press('Alt+ArrowDown');
    await expect(month.line('陈家明')).toHaveAttribute('data-on', month.later(8));
    await till.press('Alt+z');
    await expect(month.line('陈家明')).toHaveAttribute('data-on', month.later(1));
  });

  await test.step('dragged to another day', async () => {
    const to = month.shownNear();
    await month.line('王姐').dragTo(month.day(to));
    await expect(month.line('王姐')).toHaveAttribute('data-on', to);
    await expect(month.line('王姐')).toContainText('15:00');
    await till.toast('王姐 已改到');
  });

  await test.step('Enter opens a line: what it is, and what to do about it', async () => {
    await month.line('陈家明').focus();
    await till.press('Enter');
    const dialog = page.getByRole('dialog', { name: '陈家明' });
    await expect(dialog).toContainText('陈家明 取货');
    await expect(dialog.getByRole('button', { name: '办完了' })).toBeFocused();
    await till.isAccessible();
    await till.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('N on a day begins a new one there', async () => {
    await month.day(month.today).focus();
    await till.press('n');
    await expect(page.getByRole('dialog')).toBeVisible();
    // The first one closes the list of customers that the field has opened.
    await till.press('Escape', 'Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  await test.step('what is filtered away stays away after a restart of the screen', async () => {
    await month.filter('其他约定');
    await expect(month.root.locator('[data-chip]')).toHaveCount(0);
    await till.press('Escape', 'Control+1', 'Control+9');
    await expect(page.getByRole('button', { name: '已筛选' })).toBeVisible();
    await expect(month.root.locator('[data-chip]')).toHaveCount(0);
    await month.filter('其他约定');
    await till.press('Escape');
    await expect(month.root.locator('[data-chip]')).toHaveCount(2);
  });

  await test.step('every view is accessible, in both schemes', async () => {
    for (const scheme of ['light', 'dark']) {
      await page.evaluate(
        (chosen) => document.documentElement.setAttribute('data-mantine-color-scheme', chosen),
        scheme,
      );
      for (const view of ['周', '日', '列表', '月']) {
        await page
          .getByRole('radiogroup', { name: '怎么看' })
          .getByText(view, { exact: true })
          .click();
        await till.isAccessible();
      }
    }
  });

  await test.step('pages turn, and T comes back to today', async () => {
    await month.day(month.today).focus();
    const title = await page.getByRole('heading', { level: 1 }).textContent();
    await till.press('PageDown');
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title ?? '');
    await page.getByRole('button', { name: '今天', exact: true }).focus();
    await till.press('t');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '');
    await expect(month.day(month.today)).toHaveAttribute('aria-current', 'date');
  });
});
