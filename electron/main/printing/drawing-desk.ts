import type { Sheet } from '#domain/printing/sheet.ts';

import type { SheetDrawn, SheetTask } from '../../contract-print.ts';

/** Where a sheet is laid for the print page, and where it says how it came out. */
export type DrawingDesk = {
  /** Lays a sheet; the answer comes when it is drawn, which may be never: whoever asks has a clock. */
  readonly draw: (sheet: Sheet) => Promise<SheetDrawn>;
  /** The print page waits here for something to draw. */
  readonly take: () => Promise<SheetTask>;
  readonly hear: (drawn: SheetDrawn) => void;
};

/**
 * The page asks and is never called: so there is no channel by which main pushes, and a page that died and was loaded
 * again simply asks again and gets the sheet that is not drawn yet.
 */
export function drawingDesk(): DrawingDesk {
  let count = 0;
  let laid: SheetTask | undefined;
  let tell: ((drawn: SheetDrawn) => void) | undefined;
  let hand: ((task: SheetTask) => void) | undefined;

  return {
    draw: (sheet) =>
      new Promise((resolve) => {
        count += 1;
        laid = { task: count, sheet };
        tell = resolve;
        hand?.(laid);
        hand = undefined;
      }),
    take: () =>
      new Promise((resolve) => {
        if (laid === undefined) hand = resolve;
        else resolve(laid);
      }),
    hear: (drawn) => {
      // An answer for a sheet that was given up long ago.
      if (drawn.task !== laid?.task) return;
      laid = undefined;
      tell?.(drawn);
      tell = undefined;
    },
  };
}
