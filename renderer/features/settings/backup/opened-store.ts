import { create } from 'zustand';

/** A shop file that somebody opened with the app (a double click on it), on its way to the sheet that reads such files. */
export type Opened =
  | { readonly kind: 'arriving'; readonly name: string }
  | { readonly kind: 'here'; readonly name: string; readonly file: File }
  /** The stick was pulled out before all of it had arrived. */
  | { readonly kind: 'unreadable'; readonly name: string };

type OpenedState = {
  readonly opened: Opened | null;
  readonly arrive: (opened: Opened) => void;
  readonly taken: () => void;
};

/** It waits here while the sheet is not shown yet, or is busy with another file. */
export const useOpened = create<OpenedState>()((set) => ({
  opened: null,
  arrive: (opened) => set({ opened }),
  taken: () => set({ opened: null }),
}));
