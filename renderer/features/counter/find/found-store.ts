import { create } from 'zustand';

type Found = { readonly rows: number; readonly setRows: (rows: number) => void };

/** How many rows the list shows: all that the search box has to know of it, for Up, Down and screen readers. */
export const useFound = create<Found>()((set) => ({
  rows: 0,
  setRows: (rows) => {
    set({ rows });
  },
}));
