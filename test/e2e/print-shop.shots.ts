import { test } from './app.ts';
import { inEveryLook, longName, takePicture } from './looks.ts';
import { PrintDesk } from './print-desk.ts';
import { haveQueue, openSpooler, removeQueue, say, whyNoSpooler } from './spooler.ts';
import { Till } from './till.ts';

const queues = ['regulars-shots', 'regulars-shots-paused'];

test.skip(whyNoSpooler() !== undefined, whyNoSpooler() ?? '');
test.beforeAll(async () => {
  await openSpooler();
  for (const name of queues) await haveQueue(name);
  await say('cupsdisable', 'regulars-shots-paused');
});
test.afterAll(async () => {
  for (const name of queues) await removeQueue(name);
});

/** The dialog, the sign, the list and every place that prints. */
test('pictures of printing', async ({ page, app }) => {
  test.setTimeout(300_000);
  const desk = new PrintDesk(await Till.open(page));
  await desk.sells('王芳', '128');
  await desk.sells(longName, '1288.5');
  await desk.till.press('Control+Shift+p');
  await desk.prints('regulars-shots-paused', '58 毫米卷纸');
  await inEveryLook(page, app, async (till, name) => {
    const shoot = async (screen: string) => {
      await page.waitForTimeout(700);
      await takePicture(page, `print-${screen}`, name);
    };
    await page.keyboard.press('/');
    await till.press('Control+a');
    await till.type('00002');
    await till.press('Enter');
    await shoot('counter');
    await till.press('Control+Shift+p');
    await shoot('dialog');
    await till.press('Escape');
    await desk.sign.or(page.getByRole('button', { name: /^Printing, / })).click();
    await shoot('list');
    await till.press('Escape', 'F6');
    await page.waitForTimeout(500);
    await till.press('Control+p');
    await shoot('person');
    await till.press('ArrowDown', 'Enter');
    await shoot('of-person');
    await till.press('Escape');
    for (const [key, screen] of [
      ['Control+8', 'today'],
      ['Control+9', 'calendar'],
      ['Control+2', 'customers'],
    ] as const) {
      await till.press(key);
      await shoot(`at-${screen}`);
      await till.press('Control+p');
      await shoot(`of-${screen}`);
      await till.press('Escape');
    }
    await till.press('Control+1');
  });
});
