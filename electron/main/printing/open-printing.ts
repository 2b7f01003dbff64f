import { session } from 'electron';

import { appScheme } from '../app-address.ts';
import type { Serve } from '../page/serve-page.ts';
import { denyPermissions } from '../security/permissions.ts';
import { type Loosened, denyNetwork } from '../security/requests.ts';
import { denySpellcheck } from '../security/spellcheck.ts';
import { type DrawingDesk, drawingDesk } from './drawing-desk.ts';
import { type Printing, printing, usualPatience } from './printing.ts';
import { type HiddenWindow, sheetWindow } from './sheet-window.ts';
import { cupsSpooler } from './spooler/cups.ts';
import { runProgram } from './spooler/run-program.ts';
import { windowsSpooler } from './spooler/windows.ts';

type Parts = {
  readonly preload: string;
  readonly serve: Serve;
  readonly loosened: Loosened;
  readonly platform: NodeJS.Platform;
};

export type PrintRoom = Printing & {
  readonly desk: DrawingDesk;
  readonly close: HiddenWindow['close'];
};

/** Milliseconds; a shop prints in bursts. */
const closeAfter = 60_000;

/** Everything that printing is made of, put together. Only once Electron is ready. */
export function openPrinting({ preload, serve, loosened, platform }: Parts): PrintRoom {
  // No `persist:` before the name: nothing of what was printed is kept on the disk.
  const own = session.fromPartition('printing', { cache: false });
  denySpellcheck(own);
  denyPermissions(own);
  denyNetwork(own, loosened);
  own.protocol.handle(appScheme, serve);
  const desk = drawingDesk();
  const window = sheetWindow({ preload, session: own, desk, closeAfter });
  const spooler = platform === 'win32' ? windowsSpooler(runProgram) : cupsSpooler(runProgram);
  return { ...printing({ window, spooler, patience: usualPatience }), desk, close: window.close };
}
