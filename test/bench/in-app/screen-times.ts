import { join } from 'node:path';

import { _electron as electron } from '@playwright/test';

import { sandboxWords } from '#build/screen.ts';

import { type Row, timesOf } from '../measure.ts';

const projectRoot = join(import.meta.dirname, '../../..');

/**
 * The shipped screens on the same data: from the start of the process to the first letter that finds
 * somebody, and from a key to the list painted. Needs the app built (`npm run build`).
 */
export async function timeTheScreen(
  program: string,
  folder: string,
  starts: number,
): Promise<readonly Row[]> {
  const first: number[] = [];
  const boxes: number[] = [];
  const painted: number[] = [];
  const lists: number[] = [];
  const boards: number[] = [];
  const months: number[] = [];
  for (let round = 0; round < starts; round += 1) {
    const began = Date.now();
    const app = await electron.launch({
      executablePath: program,
      chromiumSandbox: sandboxWords().length === 0,
      args: [projectRoot, `--user-data-dir=${folder}`],
    });
    const page = await app.firstWindow();
    const box = page.locator('#find');
    await box.waitFor();
    boxes.push(Date.now() - began);
    await box.pressSequentially('1');
    await page.getByRole('option').first().waitFor();
    first.push(Date.now() - began);
    for (const key of ['3', '8', '0', 'Backspace', 'Backspace', '9', 'Backspace', '5']) {
      painted.push(
        await page.evaluate(paintAfterNextKey).then(async (armed) => {
          await box.press(key);
          return page.evaluate(armed ? readPaint : () => 0);
        }),
      );
    }
    await page.waitForTimeout(3_000); // the columns are opened once the search works
    const timeTo = async (key: string, there: string) => {
      await page.evaluate(armWatch, there);
      await page.keyboard.press(key);
      return page.evaluate(readPaint);
    };
    lists.push(await timeTo('Control+2', '[role="row"][aria-rowindex="2"]'));
    await timeTo('Control+8', '[data-line]');
    await timeTo('Control+9', '[data-chip]');
    await page.waitForTimeout(1_000); // what a screen reads at its first showing is over
    boards.push(await timeTo('Control+8', '[data-line]'));
    await page.waitForTimeout(1_000);
    months.push(await timeTo('Control+9', '[data-chip]'));
    await app.close();
  }
  return [
    { what: 'start of the process to the search box', times: timesOf(first.length ? boxes : []) },
    { what: 'start of the process to the first hit', times: timesOf(first) },
    { what: 'key to list painted', times: timesOf(painted) },
    { what: 'key to the customer list painted, first time', times: timesOf(lists) },
    { what: 'key to the today board painted', times: timesOf(boards) },
    { what: 'key to the month painted', times: timesOf(months) },
  ];
}

/** Arms a stopwatch in the page: from the key event to the frame after the list changed. */
function paintAfterNextKey(): boolean {
  const state = { took: 0 };
  Reflect.set(window, 'paintWatch', state);
  window.addEventListener(
    'keydown',
    (event) => {
      const start = event.timeStamp;
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          state.took = performance.now() - start;
        }),
      );
    },
    { capture: true, once: true },
  );
  return true;
}

/**
 * Arms a stopwatch in the page: from the key event to the paint that shows what the screen shows first. If it is there before
 * the first frame, the browser's own event timing says when that frame was painted (to 8 ms); else the frame after it counts.
 */
function armWatch(there: string): void {
  const state = { took: 0 };
  Reflect.set(window, 'paintWatch', state);
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      let isInFirstFrame = false;
      // A screen that was shown before is only hidden.
      const isThere = () =>
        [...document.querySelectorAll(there)].some((one) => one.checkVisibility());
      const look = () =>
        requestAnimationFrame(() => {
          if (isThere()) state.took = performance.now() - timeStamp;
          else look();
        });
      requestAnimationFrame(() => {
        isInFirstFrame = isThere();
        if (!isInFirstFrame) look();
      });
      const watch = new PerformanceObserver((list) => {
        const mine = list.getEntries().find(({ startTime }) => startTime === timeStamp);
        if (mine === undefined) return;
        watch.disconnect();
        if (isInFirstFrame) state.took = mine.duration;
      });
      watch.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    },
    { capture: true, once: true },
  );
}

async function readPaint(): Promise<number> {
  const state = Reflect.get(window, 'paintWatch') as { took: number };
  while (state.took === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
  return state.took;
}
