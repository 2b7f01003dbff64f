/**
 * `a · b / divisor`, rounded down, without the loss that floating point brings above 2⁵³:
 * a year's turnover in cents times a multiplier gets there.
 */
export function floorOfProduct(a: number, b: number, divisor: number): number {
  const numerator = BigInt(a) * BigInt(b);
  const denominator = BigInt(divisor);
  const truncated = numerator / denominator;
  const below = numerator % denominator !== 0n && numerator < 0n !== denominator < 0n;
  return Number(below ? truncated - 1n : truncated);
}

/** `a · b / divisor` to the nearest whole, halves away from zero: what a scale at the counter prints. */
export function nearestOfProduct(a: number, b: number, divisor: number): number {
  const doubled = 2n * BigInt(a) * BigInt(b);
  const denominator = BigInt(divisor);
  const shifted = doubled < 0n ? doubled - denominator : doubled + denominator;
  return Number(shifted / (2n * denominator));
}

/**
 * Shares `total` over `weights` so that the shares are whole and add up to `total` exactly:
 * each gets its part rounded down, the largest remainders get one more (`rules.md` §2).
 * Equal remainders go to the earlier line. No weights, or all zero: the first line takes all.
 */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum === 0) return weights.map((_, index) => (index === 0 ? total : 0));

  const shares = weights.map((weight) => floorOfProduct(total, weight, sum));
  const left = total - shares.reduce((all, share) => all + share, 0);
  const byRemainder = weights
    .map((weight, index) => ({
      index,
      // What rounding down cut off, also of a refund (below zero): `%` alone would call -1/3 less than 0.
      rest: Number(BigInt(total) * BigInt(weight) - BigInt(shares[index] ?? 0) * BigInt(sum)),
    }))
    .sort((one, other) => other.rest - one.rest || one.index - other.index);
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}
