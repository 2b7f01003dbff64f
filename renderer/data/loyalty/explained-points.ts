import type { BusinessDay, RowId } from '#domain/kernel/units.ts';
import { type Explanation, explainPoints } from '#domain/loyalty/points/explain.ts';
import type { Entry } from '#domain/sync/rows.ts';

import { entriesOf } from '../entries-door.ts';
import { readRules } from '../fold-rules.ts';
import { readOff } from '../operations-off.ts';
import type { ShopDatabase } from '../shop-database.ts';

export type ExplainedPoints = Explanation & {
  /** Of the shop today: every number of points is in units of these. */
  readonly decimals: number;
  /** What was folded: the facts of all cards of the group that count. */
  readonly facts: readonly Entry[];
};

/** A customer's points step by step up to the end of a day: the fold of the balance itself, told as it goes. */
export async function explainedPointsOf(
  db: ShopDatabase,
  customerId: RowId,
  through: BusinessDay,
): Promise<ExplainedPoints> {
  const { decimals, terms } = await readRules(db);
  const off = await readOff(db);
  const entries = await entriesOf(db, customerId);
  const facts = [...entries.filter(({ operationId }) => !off.has(operationId)), ...terms];
  return { ...explainPoints(facts, { decimals, through }), decimals, facts };
}
