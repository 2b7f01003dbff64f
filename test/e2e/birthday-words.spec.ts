import { expect, test } from './app.ts';
import { CardPage } from './card-page.ts';
import { newCustomer } from './loyalty-steps.ts';
import { Till } from './till.ts';

const inWords = '用文字写出生日子';

test('a birthday is typed as it is said, and shown in both calendars', async ({ page }) => {
  test.setTimeout(120_000);
  await page.clock.setFixedTime(new Date('2026-11-25T10:00:00'));
  const till = await Till.open(page);
  const part = (name: string) => page.getByRole('textbox', { name: `生日 ${name}`, exact: true });
  const words = page.getByRole('textbox', { name: inWords });

  await newCustomer(till, '陈静', async () => {
    await till.tabTo(words);

    await test.step('the letters of an input method are no day yet, and its keys stay its own', async () => {
      const session = await page.context().newCDPSession(page);
      await session.send('Input.imeSetComposition', {
        text: "ba'yue",
        selectionStart: 6,
        selectionEnd: 6,
      });
      await expect(part('月')).toHaveValue('');
      await expect(page.getByText('看不懂这个日子')).toBeHidden();
      await session.send('Input.insertText', { text: '八月十五' });
      await expect(part('月')).toHaveValue('8');
      await expect(part('日')).toHaveValue('15');
      await expect(page.getByRole('radio', { name: '农历' })).toBeChecked();
      await expect(page.getByText('下次是 2027年9月15日 · 周三')).toBeVisible();
    });

    await test.step('another replaces it, with year and leap month', async () => {
      await till.press('Control+a');
      await till.type('1987年闰六月初一');
      await expect(part('年')).toHaveValue('1987');
      await expect(page.getByRole('checkbox', { name: '闰月' })).toBeChecked();
      await expect(
        page.getByText(/公历 1987年7月26日 出生 · 属兔 · 周岁 39 · 虚岁 40/),
      ).toBeVisible();
    });

    await test.step('what is no day is said once the field is left, and nothing is lost', async () => {
      await till.press('Control+a');
      await till.type('八月四十');
      await till.press('Tab');
      await expect(page.getByText('看不懂这个日子')).toBeVisible();
      await till.isAccessibleInBothSchemes();
      // As they were before the words, and not 8 and 4, which nobody meant.
      await expect(part('月')).toHaveValue('');
    });

    await test.step('digits are of the calendar that is chosen', async () => {
      await till.press('Shift+Tab', 'Control+a');
      await till.type('8-15');
      await expect(part('月')).toHaveValue('8');
      await expect(page.getByRole('radio', { name: '公历' })).toBeChecked();
      await expect(page.getByText('下次这天是 2027年8月15日 · 农历七月十四 · 周日')).toBeVisible();
    });
  });
  await expect(till.card).toContainText('8月15日');
});
test('a solar day of birth is kept by the lunar calendar from now on, if the customer wishes', async ({
  page,
}) => {
  const till = await Till.open(page);
  const card = await CardPage.ofNew(till, '王芳');
  await card.edit(async () => {
    await till.tabTo(page.getByRole('textbox', { name: inWords }), 120);
    await till.type('1988-9-25');
    await expect(card.form.getByText(/出生那天是农历1988年八月十五/)).toBeVisible();
    await till.tabTo(card.form.getByRole('button', { name: '改按农历过' }));
    await till.press('Enter');
    await expect(card.field('生日 日')).toHaveValue('15');
    await expect(card.field('生日 年')).toBeFocused();
  });
  await expect(card.card).toContainText('农历八月十五');
});
