import { mixed } from '../kernel/text-mix.ts';
import type { OperationId } from '../kernel/units.ts';
import type { Prize } from '../loyalty/program.ts';

/** All chances of a draw together: a hundred percent, in ten-thousandths. */
const wholeChance = 10_000;

/** Whether every chance is a whole part and all are a hundred percent: what is shown is what is drawn. */
export function areOdds(prizes: readonly Prize[]): boolean {
  const weights = prizes.map(({ weight }) => weight);
  const isEach = weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0);
  return isEach && weights.reduce((all, weight) => all + weight, 0) === wholeChance;
}

/**
 * What is won, decided by the id of the action alone: pressing again, or asking a second time after a crash,
 * is the same draw and wins the same. The id is drawn at random before anybody knows what it wins, and a
 * customer has one draw a day, so nobody can draw until they like it.
 *
 * The prizes of a rule that `areOdds` says yes to; undefined for any other.
 */
export function drawnPrize(prizes: readonly Prize[], operationId: OperationId): Prize | undefined {
  if (!areOdds(prizes)) return undefined;
  let left = mixed(`draw/${operationId}`) % wholeChance;
  for (const prize of prizes) {
    if (left < prize.weight) return prize;
    left -= prize.weight;
  }
  return undefined;
}
