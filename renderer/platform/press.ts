import type { Press, SheetDrawn, SheetTask } from '#electron/contract.ts';

declare global {
  interface Window {
    /** The bridge of the hidden print page; absent everywhere else. */
    readonly press?: Press;
  }
}

export type { Press, SheetDrawn, SheetTask };

/** What the print page may ask; nothing in the shop's page and in a plain browser. */
export function pressOfThisPage(): Press | undefined {
  return window.press;
}
