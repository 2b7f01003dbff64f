import { create } from 'zustand';

/** How much waits today; nothing until it was counted. */
export type DayCounts = {
  readonly birthdays: number;
  readonly overdue: number;
  readonly today: number;
  readonly complaints: number;
};

/** Counted in one place (`announcer.tsx`), shown in the menu. */
export const useDayCounts = create<DayCounts>()(() => ({
  birthdays: 0,
  overdue: 0,
  today: 0,
  complaints: 0,
}));
