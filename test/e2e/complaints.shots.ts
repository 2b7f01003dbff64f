import { expect, test } from './app.ts';
import { CardPage } from './card-page.ts';
import { inEveryLook, longName, takePicture } from './looks.ts';
import { Till } from './till.ts';

/** Complaints in every state, trends and the card's page, in both sizes, schemes and two languages. For looking at only. */
test('pictures of the complaints', async ({ page, app }) => {
  test.setTimeout(600_000);
  const till = await Till.open(page);
  await fill(till);
  await inEveryLook(page, app, pictures);
});

async function pictures(till: Till, name: string): Promise<void> {
  const { page } = till;
  const shoot = (screen: string) => takePicture(page, screen, name);
  await till.press('Control+0');
  await expect(page.locator('[id^="complaint-"]').first()).toBeVisible();
  await shoot('complaints');
  await page.locator('[id^="complaint-"]').first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await shoot('complaint');
  await till.press('Escape');
  await page.getByText(/^(原因与趋势|Causes and trends)$/).click();
  await expect(page.getByRole('table').first()).toBeVisible();
  await shoot('complaint-trends');
  await till.press('Control+1', '/');
  await till.type('王芳');
  await expect(page.getByRole('option').first()).toContainText('王芳');
  await till.press('Enter');
  await expect(page.getByRole('article')).toBeVisible();
  await shoot('counter-care');
  await till.press('F6');
  await expect(page.getByRole('tab').first()).toBeVisible();
  await shoot('card-page-care');
  await till.press('Alt+l');
  await expect(page.getByRole('dialog')).toBeVisible();
  await shoot('card-page-contact');
  await till.press('Escape', 'Control+1');
}

async function fill(till: Till): Promise<void> {
  const { page } = till;
  for (const [who, stars] of [
    ['王芳', '2'],
    [longName, '1'],
    ['李明', '2'],
  ] as const) {
    const card = await CardPage.ofNew(till, who);
    for (const [count, words] of [
      [
        stars,
        '送来的紫砂壶壶嘴有一道裂纹，泡茶会漏；打电话两次都没人接，最后在微信上才回，说三天以后再看。',
      ],
      ['5', '补送的很满意'],
    ] as const) {
      await card.card.getByRole('button', { name: '记满意度' }).click();
      await page.getByRole('radio', { name: `${count} 星` }).check();
      await page
        .getByRole('combobox', { name: /愿意推荐/ })
        .selectOption(count === '5' ? '9' : '4');
      await page.getByRole('textbox', { name: /顾客怎么说/ }).fill(words);
      await till.press('Enter');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
  }
  await till.press('Control+0');
  const cards = page.locator('[id^="complaint-"]');
  for (const [at, steps] of [
    [0, 2],
    [1, 1],
  ] as const) {
    await cards.nth(at).focus();
    for (let step = 0; step < steps; step += 1) {
      await till.press('Control+ArrowRight');
      await expect(page.getByRole('dialog')).toBeVisible();
      await till.press('Enter');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await page.waitForTimeout(400);
    }
    await cards.nth(0).focus();
  }
}
