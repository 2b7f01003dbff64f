import type { SheetDesk, SheetDrawn, SheetTask } from '#electron/contract-print.ts';

declare global {
  interface Window {
    /** The bridge of the hidden print page; absent everywhere else. */
    readonly sheetDesk?: SheetDesk;
  }
}

export type { SheetDesk, SheetDrawn, SheetTask };

/** What the print page may ask; nothing in the shop's page and in a plain browser. */
export function sheetDeskOfThisPage(): SheetDesk | undefined {
  return window.sheetDesk;
}
