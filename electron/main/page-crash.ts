import type { BrowserWindow } from 'electron';

import { appAddress } from './app-address.ts';
import type { Log } from './log/log.ts';

const mostReloads = 3;
const within = 10 * 60_000;

/**
 * Loads the page again when its process dies: what was saved is in the journal, what was being
 * typed is a draft in the database. A page that keeps dying is left dead after three times in ten
 * minutes, since reloading for ever would only heat a broken computer.
 */
export function reloadAfterCrash(window: BrowserWindow, log: Log, now: () => number): void {
  let reloads: readonly number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.write('error', 'page process gone', { reason, exitCode });
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const next = reloadsAfter(reloads, now());
    if (next === undefined) return;
    reloads = next;
    window.loadURL(appAddress).catch(() => log.write('error', 'page did not load again'));
  });
}

/** The reloads that count from now on, this one included; nothing if it would be one too many. */
export function reloadsAfter(
  earlier: readonly number[],
  now: number,
): readonly number[] | undefined {
  const recent = earlier.filter((at) => now - at < within);
  return recent.length < mostReloads ? [...recent, now] : undefined;
}
