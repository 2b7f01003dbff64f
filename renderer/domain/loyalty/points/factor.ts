import type { EarnFactor } from '../../sales/sale.ts';
import type { Stack } from '../program.ts';

/** An exact fraction; `under` is above zero. */
export type Fraction = { readonly over: bigint; readonly under: bigint };

const one: Fraction = { over: 1n, under: 1n };
const nothing: Fraction = { over: 0n, under: 1n };

/**
 * The one factor of a bill out of all that were in force (`rules-points.md` 2): the product, the
 * greatest, or 1 + Σ(m−1), never below zero. A tier of ×1 is not written down, so for "the greatest" it
 * stands in where no tier is named. What is no fraction (a damaged file) counts as absent.
 */
export function factorOf(factors: readonly EarnFactor[], stack: Stack): Fraction {
  if (factors.length === 0) return one;
  const known = factors.filter(isFraction);
  const exact = known.map(({ over, under }) => ({ over: BigInt(over), under: BigInt(under) }));
  switch (stack) {
    case 'multiply':
      return exact.reduce(times, one);
    case 'max': {
      const isTierNamed = known.some(({ from }) => from === 'tier');
      return exact.reduce(greater, isTierNamed ? nothing : one);
    }
    case 'add': {
      const sum = exact.reduce((all, factor) => plus(all, lessOne(factor)), one);
      return sum.over < 0n ? nothing : sum;
    }
  }
  return one; // A way of stacking that only a newer version knows.
}

function isFraction(factor: EarnFactor): boolean {
  const { over, under } = factor ?? {};
  return Number.isSafeInteger(over) && over >= 0 && Number.isSafeInteger(under) && under > 0;
}

function times(left: Fraction, right: Fraction): Fraction {
  return { over: left.over * right.over, under: left.under * right.under };
}

function greater(left: Fraction, right: Fraction): Fraction {
  return right.over * left.under > left.over * right.under ? right : left;
}

function plus(left: Fraction, right: Fraction): Fraction {
  const over = left.over * right.under + right.over * left.under;
  return { over, under: left.under * right.under };
}

function lessOne({ over, under }: Fraction): Fraction {
  return { over: over - under, under };
}
