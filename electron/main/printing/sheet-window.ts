import { BrowserWindow, type Session } from 'electron';

import { appAddress } from '../app-address.ts';
import { pageRights } from '../security/page-rights.ts';
import type { DrawingDesk } from './drawing-desk.ts';
import type { PrintAnswer, DriverOrder, SheetWindow } from './printing.ts';
import type { PageSize } from './paper-size.ts';

type Parts = {
  readonly preload: string;
  readonly session: Session;
  readonly desk: DrawingDesk;
  /** A window that nobody sees still costs some 80 MB on a small laptop. */
  readonly closeAfter: number;
};

/** Closed by itself when idle, and by the app when the last window that somebody sees is gone. */
export type HiddenWindow = SheetWindow & { readonly close: () => void };

/**
 * The window in which sheets are drawn. Opened at the first sheet, used again for the next, closed when none came for
 * a while. Its session is its own and lives in memory: no database of the shop, no zoom of the window that somebody
 * sees (zoom is kept by address, and would change every measure).
 */
export function sheetWindow({ preload, session, desk, closeAfter }: Parts): HiddenWindow {
  let open: BrowserWindow | undefined;
  let idle: NodeJS.Timeout | undefined;

  function close(): void {
    clearTimeout(idle);
    if (open !== undefined && !open.isDestroyed()) open.destroy();
    open = undefined;
  }

  function ready(): BrowserWindow {
    clearTimeout(idle);
    idle = setTimeout(close, closeAfter);
    if (open === undefined || open.isDestroyed()) open = hiddenWindow(preload, session);
    return open;
  }

  /** A page that died since took the drawing with it: a new window would print an empty sheet, and it would count. */
  function hasDrawn(): boolean {
    return open !== undefined && !open.isDestroyed();
  }

  return {
    draw: (sheet) => {
      const { webContents } = ready();
      const drawn = desk.draw(sheet);
      if (webContents.getURL() === '')
        void webContents.loadURL(`${appAddress}print.html`).catch(() => undefined);
      return drawn;
    },
    print: async (order) => (hasDrawn() ? printOn(ready(), order) : { taken: false, why: '' }),
    pdf: async (size) => (hasDrawn() ? pdfFrom(ready(), size) : undefined),
    printers: () => ready().webContents.getPrintersAsync(),
    discard: close,
    close,
  };
}

function hiddenWindow(preload: string, session: Session): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    // What is not shown is not painted; printing does not need it.
    paintWhenInitiallyHidden: false,
    skipTaskbar: true,
    webPreferences: {
      preload,
      session,
      ...pageRights,
      // Else a hidden page's clocks tick once a second, and a sheet waits for one.
      backgroundThrottling: false,
    },
  });
  window.webContents.on('render-process-gone', () => window.destroy());
  return window;
}

function printOn(window: BrowserWindow, order: DriverOrder): Promise<PrintAnswer> {
  return new Promise((resolve) => {
    window.webContents.print(
      {
        silent: true,
        printBackground: true,
        deviceName: order.printer,
        copies: order.copies,
        pageSize: { ...order.size },
        margins: { marginType: 'none' },
      },
      (taken, why) => resolve(taken ? { taken } : { taken, why }),
    );
  });
}

const micronsInInch = 25_400;

function pdfFrom(window: BrowserWindow, { width, height }: PageSize): Promise<Uint8Array> {
  return window.webContents.printToPDF({
    printBackground: true,
    preferCSSPageSize: true,
    pageSize: { width: width / micronsInInch, height: height / micronsInInch },
    margins: { top: 0, right: 0, bottom: 0, left: 0 },
  });
}
