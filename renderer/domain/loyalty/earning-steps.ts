import type { Cents } from '../kernel/units.ts';
import type { EarnFactor, Earned } from '../sales/sale.ts';
import { factorOf } from './points/factor.ts';
import type { Stack } from './program.ts';

/**
 * A number for the eye, with a decimal point and nothing else; `exact` is false where it was cut off after
 * the sixth decimal: 8.333333 of 25 ÷ 3.
 */
export type DecimalText = { readonly text: string; readonly exact: boolean };

/**
 * How a bill's points came about, for a line such as "268.00 ÷ 10.00 × 1 × 1.2 (gold) × 2 (birthday)
 * = 64.32 → 64". Numbers are decimal text, money with two places; the screen has the words.
 */
export type EarningSteps = {
  readonly paid: string;
  readonly forEvery: string;
  readonly points: string;
  readonly factors: readonly (Pick<EarnFactor, 'from' | 'name'> & {
    readonly times: DecimalText;
  })[];
  /** How the factors come together, and the one factor that makes. */
  readonly stack: Stack;
  readonly times: DecimalText;
  /** Points for pieces, added before the rounding; null for none. */
  readonly extra: string | null;
  /** Before the rounding. */
  readonly exact: DecimalText;
  readonly given: string;
  /** The least bill that earns, if this one is below it: everything else then came to nothing. */
  readonly below: string | null;
};

/** The arithmetic behind `planEarning`, which the counter shows before saving and "why?" shows afterwards. */
export function earningSteps(
  earned: Earned,
  { amount, net }: { readonly amount: Cents; readonly net: Cents },
): EarningSteps {
  const { rule, factors = [], stack = 'multiply', extra = 0, minimum = 0 } = earned;
  const paid = earned.gross === true ? amount : net;
  const one = factorOf(factors, stack);
  const grain = 10n ** BigInt(rule.decimals);
  const step = BigInt(rule.forEvery) * one.under;
  const byMoney = BigInt(paid) * BigInt(rule.points) * one.over;
  const isBelow = amount < minimum;
  return {
    paid: moneyText(paid),
    forEvery: moneyText(rule.forEvery),
    points: String(rule.points),
    factors: factors.map(({ from, name, over, under }) => ({
      from,
      name,
      times: decimalText(BigInt(over), BigInt(under)),
    })),
    stack,
    times: decimalText(one.over, one.under),
    extra: extra > 0 ? decimalText(BigInt(extra), grain).text : null,
    exact: decimalText(isBelow ? 0n : byMoney * grain + BigInt(extra) * step, step * grain),
    given: decimalText(BigInt(earned.units), grain).text,
    below: isBelow ? moneyText(minimum) : null,
  };
}

const mostDecimals = 6;

/** `over / under`, neither below zero, as a decimal without needless zeros. */
function decimalText(over: bigint, under: bigint): DecimalText {
  const scaled = over * 10n ** BigInt(mostDecimals);
  const digits = String(scaled / under).padStart(mostDecimals + 1, '0');
  const decimals = digits.slice(-mostDecimals).replace(/0+$/, '');
  const whole = digits.slice(0, -mostDecimals);
  return { text: decimals === '' ? whole : `${whole}.${decimals}`, exact: scaled % under === 0n };
}

function moneyText(amount: number): string {
  const digits = String(amount).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
