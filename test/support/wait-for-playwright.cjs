/**
 * Loaded into the app before its own code (`electron -r`): the app is ready only once Playwright listens, so that no
 * window is made before. Why: `until-playwright-listens.ts`.
 */
const { app } = require('electron');

const ready = app.whenReady();
const listening = new Promise((resolve) => {
  // Playwright calls this name in the main process as the last step of every launch.
  globalThis.__playwright_run = resolve;
});
app.whenReady = () => Promise.all([ready, listening]);
