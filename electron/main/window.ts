import { BrowserWindow, screen } from 'electron';

import { appAddress } from './app-address.ts';
import { pageRights } from './security/page-rights.ts';
import { type Place, smallest } from './settings/window-place.ts';
import { keepPlace, rememberedPlace } from './settings/window-places.ts';

export type WindowParts = {
  readonly preload: string;
  /** Where size and place are remembered. */
  readonly placeFile: string;
  /** Whether closing only hides the window, because the app stays beside the clock. */
  readonly hides: () => boolean;
  /** Whether it may close now; if not, `close` is called once it may. */
  readonly mayClose: (close: () => void) => boolean;
  /** Hears of a place that could not be kept; the window works all the same. */
  readonly onFault: (error: unknown) => void;
  /** Called before the page loads, so that a crash while loading is seen too. */
  readonly onOpened: (window: BrowserWindow) => void;
};

/** Screens that the computer itself goes to. */
type ShownScreen = 'today';

/**
 * The one window, shown when the page has painted (no white flash). The page gets no Node, its
 * own world, and Chromium's sandbox; everything it may do beyond that goes through the bridge.
 */
export async function openWindow(parts: WindowParts): Promise<void> {
  const { preload, placeFile, onFault, onOpened } = parts;
  const place = await rememberedPlace(placeFile, screensNow());
  const window = new BrowserWindow({
    width: place?.width ?? 1280,
    height: place?.height ?? 800,
    ...(place && { x: place.x, y: place.y }),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    webPreferences: {
      preload,
      ...pageRights,
    },
  });
  window.setMenuBarVisibility(false);
  window.once('ready-to-show', () => {
    if (place?.maximized === true) window.maximize();
    window.show();
  });
  rememberPlace(window, placeFile, onFault);
  hideOrWait(window, parts);
  onOpened(window);
  await window.loadURL(appAddress);
}

/** Brings the window to the front: someone has started the app a second time. */
export function bringForward(window: BrowserWindow | undefined): void {
  if (window === undefined || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Somebody clicked a notice: the window comes forward, and the page, where it is another, goes to that screen. */
export function showScreen(window: BrowserWindow | undefined, screenName: ShownScreen): void {
  if (window === undefined || window.isDestroyed()) return;
  bringForward(window);
  // The same page at another place in itself: nothing is loaded again. The very same address would be.
  const place = `${appAddress}#/${screenName}`;
  if (window.webContents.getURL() !== place) void window.webContents.loadURL(place);
}

function screensNow(): readonly Place[] {
  return screen.getAllDisplays().map(({ workArea }) => workArea);
}

function hideOrWait(window: BrowserWindow, { hides, mayClose }: WindowParts): void {
  window.on('close', (event) => {
    if (hides()) {
      event.preventDefault();
      window.hide();
    } else if (!window.webContents.isCrashed() && !mayClose(() => closeNow(window))) {
      event.preventDefault();
    }
  });
}

function closeNow(window: BrowserWindow): void {
  if (!window.isDestroyed()) window.close();
}

/** Kept a moment after the last move, not at closing: a till is often switched off at the wall. */
function rememberPlace(
  window: BrowserWindow,
  placeFile: string,
  onFault: WindowParts['onFault'],
): void {
  let waiting: NodeJS.Timeout | undefined;
  const keep = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
      const place = { ...window.getNormalBounds(), maximized: window.isMaximized() };
      keepPlace(placeFile, screensNow(), place).catch(onFault);
    }, 400);
  };
  window.on('resize', keep);
  window.on('move', keep);
  window.on('maximize', keep);
  window.on('unmaximize', keep);
}
