import type { LoyaltyProgram } from './program.ts';

/** Expiry switched on: points that never expired get one full term from that day (`rules-points.md`). */
export function givesTerm(before: LoyaltyProgram, after: LoyaltyProgram): boolean {
  return before.expiry.mode === 'none' && after.expiry.mode !== 'none';
}

/** Whether a change moves balances or tiers that are there: then it is tried before it is made. */
export function movesStandings(before: LoyaltyProgram, after: LoyaltyProgram): boolean {
  return givesTerm(before, after) || tierRules(before) !== tierRules(after);
}

function tierRules({ tiers, tierMonths, tierPolicy }: LoyaltyProgram): string {
  return JSON.stringify([
    tiers.map(({ id, threshold }) => [id, threshold]),
    tierMonths,
    tierPolicy,
  ]);
}
