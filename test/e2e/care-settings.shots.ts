import { rm } from 'node:fs/promises';
import { expect, test } from './app.ts';
import { inEveryLook, takePicture } from './looks.ts';
import type { Till } from './till.ts';

/** Every part of the care settings of the sample shop, in both sizes, schemes and two languages, and its dialogs. */
test('pictures of the care settings', async ({ running, dataFolder }) => {
  test.setTimeout(600_000);
  try {
    const page = await running.restart(['--sample']);
    await expect(page.locator('#sale-amount')).toBeVisible({ timeout: 60_000 });
    await inEveryLook(page, running.app, pictures);
  } finally {
    await running.stop();
    await rm(`${dataFolder}-sample`, { recursive: true, force: true, maxRetries: 5 });
  }
});

async function pictures(till: Till, name: string): Promise<void> {
  const { page } = till;
  const shot = (what: string) => takePicture(page, `care-${what}`, name);
  await till.press('Control+1', 'Control+6');
  await page.getByRole('tab').nth(2).click();
  await expect(page.getByRole('tab', { name: /^(自动跟进|Follow-up rules)$/ })).toBeVisible();
  const parts = page.getByRole('tablist').last().getByRole('tab');
  for (const [at, part] of (await parts.all()).entries()) {
    await part.click();
    if (at === 0) await shot('rules');
    if (at === 0) await ruleDialogs(till, shot);
    if (at === 1) await greetings(till, shot);
    if (at === 2) await expect(page.getByRole('status').last()).toContainText(/\d/);
    if (at === 2) await lists(till, shot);
    if (at > 1) await shot(['rules', 'greetings', 'life', 'days', 'promises'][at] ?? '');
  }
  await till.press('Control+1');
}

async function ruleDialogs({ page }: Till, shot: (what: string) => Promise<unknown>) {
  await page.getByRole('switch').first().press('Space');
  await expect(page.getByRole('dialog').getByRole('status')).not.toContainText(/……|…/);
  await shot('switch-on');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('button', { name: /^(添加规则|Add a rule)/ }).click();
  await page.getByRole('dialog').getByRole('textbox').first().fill('x');
  await shot('rule');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
}

async function greetings({ page }: Till, shot: (what: string) => Promise<unknown>) {
  const field = page.getByRole('combobox', { name: /^(拿哪位|Try it)/ });
  await field.fill('王');
  await page.getByRole('option', { name: /^王/ }).first().click();
  await expect(
    page
      .getByRole('listitem')
      .filter({ hasText: /王.*(快乐|!)|birthday.*王/ })
      .first(),
  ).toBeVisible();
  await shot('greetings');
  await page.getByRole('button', { name: /^(添加一段|Add a greeting)/ }).click();
  await page.getByRole('dialog').getByRole('textbox').first().fill('{姓名}您好，{天气} 生日快乐');
  await shot('greeting-wrong');
  await page
    .getByRole('button', { name: /\{name\}$/ })
    .last()
    .click();
  await page.getByRole('dialog').getByRole('textbox').first().fill('{name}您好，您有{points}分');
  await shot('greeting-right');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
}

async function lists({ page }: Till, shot: (what: string) => Promise<unknown>) {
  for (const [at, name] of [
    [1, 'gaps'],
    [2, 'moves'],
  ] as const) {
    await page.getByRole('tabpanel').last().getByRole('region').nth(at).scrollIntoViewIfNeeded();
    await shot(name);
  }
  await page.getByRole('tabpanel').last().getByRole('region').first().scrollIntoViewIfNeeded();
}
