import type { PointUnits, RowId } from '#domain/kernel/units.ts';
import type { Earned } from '#domain/sales/sale.ts';
import { inGrain } from '#domain/loyalty/points/whole.ts';
import { pointUnits } from '#domain/kernel/units.ts';
import type { PrintFacts } from '#domain/printing/print-facts.ts';

import { explainedPointsOf } from '../../loyalty/explained-points.ts';
import type { Desk } from './desk.ts';
import { type Person, endingOf } from './person.ts';

/** What a movement of points says on its slip. */
export type PointsOnSlip = Pick<PrintFacts, 'blanks' | 'totals'>;

/**
 * The balance that a fact left behind, out of the ledger's own fold: a second copy, a year later, says what the first
 * did. What ends next is said only while that is still the balance; of an older one it would be another story.
 */
export async function pointsAfter(
  desk: Desk,
  { card, standing }: Person,
  factId: RowId,
): Promise<PointsOnSlip> {
  const { db } = desk.shop;
  const { lines, state } = await explainedPointsOf(db, card.id, desk.today);
  const line = lines.find(({ fact }) => fact?.id === factId);
  if (line === undefined) return { blanks: {}, totals: {} };
  const { balance } = line;
  return {
    blanks: {
      points: { kind: 'points', units: balance },
      ...(balance === state.balance && endingOf(standing)),
    },
    totals: { pointsBalance: { kind: 'points', units: balance } },
  };
}

/** Points that a sale or a use of a card brought, in what the shop counts in today; nothing where it brings none. */
export function earnedOn({ program }: Desk, earned: Earned | null): PointsOnSlip {
  if (earned === null) return { blanks: {}, totals: {} };
  const units: PointUnits = pointUnits(
    inGrain(earned.units, earned.rule.decimals, program.earn.decimals),
  );
  return {
    blanks: { pointsEarned: { kind: 'points', units } },
    totals: { pointsEarned: { kind: 'pointsChange', units } },
  };
}
