import type { LunarDay } from '#domain/sample/planted.ts';
import type { BusinessDay, Instant } from '#domain/kernel/units.ts';

/** What the made-up shop must know of the day on which it is first opened. */
export type SampleMoment = {
  readonly today: BusinessDay;
  readonly lunarToday: LunarDay;
  /** Which instant a minute of a shop day was, in the computer's time zone. */
  readonly instantAt: (day: BusinessDay, minute: number) => Instant;
};
