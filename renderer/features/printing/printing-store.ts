import { create } from 'zustand';

import type { RowId } from '#domain/kernel/units.ts';
import type { PrintWish } from '#ui/print-door.ts';

type Printing = {
  /** What stands open in the dialog with the preview; null: none. */
  readonly wish: PrintWish | null;
  /** The job in whose place it is printed: another printer is chosen for what did not come out. */
  readonly replaces: RowId | null;
  /** Whether the list of what waits for a printer is open. */
  readonly isListShown: boolean;
  /** Who stands at the till: stands in the entry of what was printed. */
  readonly whoPrints: () => RowId | null;
};

type PrintingActions = {
  readonly look: (wish: PrintWish | null, replaces?: RowId) => void;
  readonly showList: (isShown: boolean) => void;
};

/** The notice that something did not come out; the list says the same, and more. */
export const troubleToast = 'print-trouble';

/** What of printing is on the screen. What waits for paper lies in the queue, not here. */
export const usePrinting = create<Printing & PrintingActions>()((set) => ({
  wish: null,
  replaces: null,
  isListShown: false,
  whoPrints: () => null,
  look: (wish, replaces) => {
    set({ wish, replaces: replaces ?? null, ...(wish !== null && { isListShown: false }) });
  },
  showList: (isListShown) => {
    set({ isListShown });
  },
}));
