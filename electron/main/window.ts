import { BrowserWindow, screen } from 'electron';

import { appAddress } from './app-address.ts';
import { onScreen, readWindowPlace, smallest, writeWindowPlace } from './settings/window-place.ts';

export type WindowParts = {
  readonly preload: string;
  /** Where size and place are remembered. */
  readonly placeFile: string;
  /** Hears of a place that could not be kept; the window works all the same. */
  readonly onFault: (error: unknown) => void;
  /** Called before the page loads, so that a crash while loading is seen too. */
  readonly onOpened: (window: BrowserWindow) => void;
};

/**
 * The one window, shown when the page has painted (no white flash). The page gets no Node, its
 * own world, and Chromium's sandbox; everything it may do beyond that goes through the bridge.
 */
export async function openWindow(parts: WindowParts): Promise<void> {
  const { preload, placeFile, onFault, onOpened } = parts;
  const remembered = await readWindowPlace(placeFile);
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
  const place = remembered && onScreen(remembered, screens);
  const window = new BrowserWindow({
    width: place?.width ?? 1280,
    height: place?.height ?? 800,
    ...(place && { x: place.x, y: place.y }),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  window.setMenuBarVisibility(false);
  window.once('ready-to-show', () => {
    if (place?.maximized === true) window.maximize();
    window.show();
  });
  rememberPlace(window, placeFile, onFault);
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
      writeWindowPlace(placeFile, place).catch(onFault);
    }, 400);
  };
  window.on('resize', keep);
  window.on('move', keep);
  window.on('maximize', keep);
  window.on('unmaximize', keep);
}
