import type { EarnRule } from '#domain/loyalty/earning.ts';

/** Points of a bill by the poster alone, in whole numbers without an end: one single rounding, down, at the very end. */
export function unitsByPoster(paid: number, { points, forEvery, decimals }: EarnRule): number {
  return Number((BigInt(paid) * BigInt(points) * 10n ** BigInt(decimals)) / BigInt(forEvery));
}
