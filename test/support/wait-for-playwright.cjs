/**
 * Loaded into the app before its own code (`electron -r`): the app is ready only once Playwright listens, so that no
 * window is made before. Why: `until-playwright-listens.ts`.
 *
 * It also counts the connections that Node opens, which no log of Chromium's shows.
 */
const { subscribe } = require('node:diagnostics_channel');
const { app } = require('electron');

globalThis.openedByNode = 0;
subscribe('net.client.socket', () => {
  globalThis.openedByNode += 1;
});

const ready = app.whenReady();
const listening = new Promise((resolve) => {
  // Playwright calls this name in the main process as the last step of every launch.
  globalThis.__playwright_run = resolve;
});
app.whenReady = () => Promise.all([ready, listening]);
