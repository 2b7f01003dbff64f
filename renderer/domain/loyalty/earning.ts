import type { Cents } from '../kernel/units.ts';

/**
 * The rule as it stands on the poster: `points` for every `forEvery`, in units of 10^`decimals`. It is frozen in
 * the sale, so a later change of settings never moves an old balance (`points/earned.ts` computes with it).
 */
export type EarnRule = {
  readonly points: number;
  readonly forEvery: Cents;
  readonly decimals: number;
};
