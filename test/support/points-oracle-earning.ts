import type { CardUseEntry } from '#domain/stored/facts.ts';
import type { Earned, SaleEntry } from '#domain/sales/sale.ts';

type Purchase = SaleEntry | CardUseEntry;

/** A bill, slowly: what it came to, and what was paid in money and kept after `refunded`. */
export function slowNet(fact: Purchase, refunded = 0): { amount: number; net: number } {
  if (fact.kind === 'card_used') return { amount: fact.share, net: fact.share - refunded };
  const amount = fact.total + (fact.used?.value ?? 0);
  if (!fact.used) return { amount, net: amount - refunded };
  const left = fact.used.units - slowReturned(fact, refunded);
  let worth = 0;
  while ((worth + 1) * 10 ** fact.used.decimals <= left * fact.used.perPoint) worth += 1;
  return { amount, net: Math.max(0, amount - refunded - worth) };
}

/** How many of the points that paid have come back: the most whose share is not above the refunded one. */
export function slowReturned(fact: Purchase, refunded: number): number {
  if (fact.kind === 'card_used' || !fact.used) return 0;
  const amount = fact.total + fact.used.value;
  let returned = 0;
  if (amount === 0) return 0;
  while ((returned + 1) * amount <= fact.used.units * refunded) returned += 1;
  return returned;
}

/** Units for the kept part of a bill, by counting up. */
export function slowKept(fact: Purchase, refunded: number): number {
  const { earned } = fact;
  if (!earned) return 0;
  const { amount, net } = slowNet(fact, refunded);
  if (earned.granted) {
    let kept = 0;
    while ((kept + 1) * amount <= earned.units * (amount - refunded)) kept += 1;
    return kept;
  }
  return slowUnits(earned, { amount, kept: amount - refunded, net });
}

/** The exact fraction, then one rounding by looking at the rest. */
export function slowUnits(
  earned: Omit<Earned, 'units'>,
  { amount, kept, net }: { amount: number; kept: number; net: number },
): number {
  if (kept <= 0 || kept < (earned.minimum ?? 0)) return 0;
  const factor = slowFactor(earned);
  const { points, decimals, forEvery } = earned.rule;
  const paid = earned.gross ? kept : net;
  const over =
    BigInt(paid * points * 10 ** decimals) * factor.over * BigInt(amount) +
    BigInt((earned.extra ?? 0) * kept * forEvery) * factor.under;
  const under = BigInt(forEvery) * factor.under * BigInt(amount);
  const units = Number(over / under);
  const rest = over - BigInt(units) * under;
  if (earned.rounding === 'ceil' && rest > 0n) return units + 1;
  if (earned.rounding === 'half_up' && rest * 2n >= under) return units + 1;
  return units;
}

function slowFactor(earned: Omit<Earned, 'units'>): { over: bigint; under: bigint } {
  const factors = earned.factors ?? [];
  // Everything over one common denominator, so that only the tops differ.
  const under = factors.reduce((all, factor) => all * BigInt(factor.under), 1n);
  const tops = factors.map((factor) => (BigInt(factor.over) * under) / BigInt(factor.under));
  if (earned.stack === 'max') {
    const all = factors.some(({ from }) => from === 'tier') ? tops : [under, ...tops];
    return { over: all.reduce((best, top) => (top > best ? top : best), 0n), under };
  }
  if (earned.stack === 'add') {
    const sum = tops.reduce((all, top) => all + top - under, under);
    return { over: sum > 0n ? sum : 0n, under };
  }
  const over = factors.reduce((all, factor) => all * BigInt(factor.over), 1n);
  return { over, under };
}
