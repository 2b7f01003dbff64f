import { join } from 'node:path';

/** The file that does it; plain CommonJS, since it is loaded before the app can load anything else. */
export const waitForPlaywright = join(import.meta.dirname, 'wait-for-playwright.cjs');

/**
 * The first words of every start of the app by Playwright: it makes no window before Playwright listens.
 *
 * Without them `electron.launch` hung about twice in a hundred starts on two busy cores. Playwright holds an app
 * back by itself only when it chooses the program; given an `executablePath` it races the app. If it attaches
 * while the first window leaves its empty page, it reads the empty page and never hears of the navigation
 * (Chromium 130), so it waits for that until its time is over, beside a window long painted. A window that does
 * not come still fails the test: nothing is tried twice.
 */
export const untilPlaywrightListens: readonly string[] = ['-r', waitForPlaywright];
