import { create } from 'zustand';

import type { RowId } from '#domain/kernel/units.ts';

type Desk = {
  readonly query: string;
  /** Which row of the list Enter opens. */
  readonly marked: number;
  /**
   * Enter was pressed (or a code scanned) and the list has not answered yet. The list answers when
   * it has searched, so that Enter right after the start, before the shop is open, is not lost.
   */
  readonly wantsOpen: 'typed' | 'scanned' | null;
  readonly cardId: RowId | null;
  readonly adding: 'tag' | 'note' | null;
  readonly keysShown: boolean;
};

type DeskActions = {
  readonly type: (query: string) => void;
  readonly mark: (row: number) => void;
  readonly wish: (how: 'typed' | 'scanned' | null) => void;
  readonly show: (cardId: RowId | null) => void;
  readonly add: (what: 'tag' | 'note' | null) => void;
  readonly showKeys: (shown: boolean) => void;
};

/** What lies on the counter at this moment: the search, the card in hand, the open little field. */
export const useDesk = create<Desk & DeskActions>()((set) => ({
  query: '',
  marked: 0,
  wantsOpen: null,
  cardId: null,
  adding: null,
  keysShown: false,
  type: (query) => {
    set({ query, marked: 0, wantsOpen: null });
  },
  mark: (marked) => {
    set({ marked });
  },
  wish: (wantsOpen) => {
    set({ wantsOpen });
  },
  show: (cardId) => {
    set({ cardId, adding: null, wantsOpen: null });
  },
  add: (adding) => {
    set({ adding });
  },
  showKeys: (keysShown) => {
    set({ keysShown });
  },
}));
