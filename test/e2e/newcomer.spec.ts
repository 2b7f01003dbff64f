import { isWholeRun } from '#test/support/whole-run.ts';

import { RunningApp, expect, test } from './app.ts';
import { Newcomer } from './newcomer.ts';
import { Till } from './till.ts';

// `first-start.spec.ts` tells the first start itself; this one reckons how long it takes somebody.
if (isWholeRun)
  test('somebody new is at the first sale within three minutes, by keyboard alone', async ({
    dataFolder,
  }) => {
    test.setTimeout(120_000);
    const running = new RunningApp(dataFolder);
    running.isNew = true;
    const page = await running.start();
    const till = new Till(page);
    const somebody = new Newcomer(till);
    const step = (name: string) => page.getByRole('region', { name, exact: true });

    await expect(page.getByRole('radio', { name: /English/ })).toBeFocused();
    await somebody.presses('ArrowDown');
    await somebody.reads(step('语言'));
    await somebody.presses('Enter');
    await expect(page.getByLabel('店名')).toBeFocused();
    await somebody.reads(step('店铺'));
    await somebody.writes('云间茶铺');
    await somebody.presses('Enter');
    await expect(step('行业')).toBeVisible();
    await somebody.presses('ArrowDown', 'ArrowDown', 'ArrowDown');
    await expect(page.getByRole('radio', { name: /茶/ })).toBeChecked();
    await somebody.reads(step('行业'), step('行业').getByRole('status'));
    await somebody.presses('Enter');
    await expect(step('打印')).toBeVisible();
    await somebody.reads(step('打印'));
    await somebody.presses('Enter');
    await expect(page.getByRole('button', { name: '导入我的名单' })).toBeFocused();
    await somebody.reads(step('顾客'), step('顾客').locator('button span + span'));
    await somebody.presses('Tab', 'Tab', 'Enter');
    await expect(step('安全')).toBeVisible();
    await somebody.reads(step('安全'), step('安全').getByRole('listitem'));
    await somebody.presses('Enter');

    await till.isOpen();
    // What to do stands in the middle; the rest of the counter is passed over.
    const guide = page.getByRole('heading', { level: 1 }).locator('xpath=..');
    await somebody.reads(guide);
    await somebody.writes('王姐');
    await somebody.presses('Enter');
    // The name was typed already, so that the phone is asked for; it is not needed.
    await till.isAsking('card-phone-0');
    await somebody.reads(page.locator('form').filter({ has: page.locator('#card-name') }));
    await somebody.presses('Enter');
    await till.hasCard('王姐');
    await somebody.reads(till.sale);
    await somebody.writes('88');
    await somebody.presses('Enter');
    await till.toast('已收 ¥88.00');

    const [quick, thorough] = [Math.round(somebody.seconds), Math.round(somebody.thorough)];
    const figures = `${quick} s reading what is asked, ${thorough} s reading every word`;
    test.info().annotations.push({ type: 'reckoned', description: figures });
    expect(quick, figures).toBeLessThan(180);
    expect(thorough, figures).toBeLessThan(300);
    await running.stop();
  });
