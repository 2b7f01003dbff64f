import type { BusinessDay } from '../../kernel/units.ts';

/** The parts of what a pattern found, by name; one that did not take part is missing. */
export type Parts = Readonly<Record<string, string | undefined>>;

/** One way to name a day. */
export type DayWord = {
  readonly pattern: RegExp;
  /** The day that is meant, never before today; null if there is no such day. */
  readonly day: (parts: Parts, today: BusinessDay) => BusinessDay | null;
};
