import { areOdds, drawnPrize } from '#domain/activities/draw-prize.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import {
  type BusinessDay,
  type Instant,
  type PointUnits,
  type RowId,
  isRowId,
  pointUnits,
} from '#domain/kernel/units.ts';
import type { PointsEntry } from '#domain/loyalty/facts.ts';
import type { DrawRule } from '#domain/loyalty/program.ts';

import { daysClockIsBehind } from '../clock-check.ts';
import { liveDocument } from '../customers/customer-documents.ts';
import { balanceOf } from '../loyalty/balance-of.ts';
import { countingRowsOf } from '../loyalty/counting-rows.ts';
import { addPoints, isPoints } from '../loyalty/give-points.ts';
import { readProgram } from '../loyalty/program.ts';
import type { Shop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';

export type DrawRefusal =
  | { readonly kind: 'unknown-customer' | 'off' | 'bad-odds' | 'clock-behind' }
  | { readonly kind: 'already'; readonly at: Instant; readonly by: RowId | null }
  | { readonly kind: 'too-few-points'; readonly missing: PointUnits };

export type Drawn = {
  readonly prizeId: string;
  /** Points won; 0 for a prize that is something else, and for the blank. */
  readonly units: PointUnits;
};

/**
 * A lucky draw: once a day for each customer, for points (`rules.md` §7). Refused where there are no prizes,
 * where the odds are not a hundred percent, a second time on a day, without enough points, and while
 * the computer's clock is behind.
 *
 * Which prize it is, the id of the action decides (`drawnPrize`): a retry wins the same. The price is one entry
 * of points and the prize another, also where it gives none, so that the history names it.
 */
export async function draw(
  shop: Shop,
  customerId: RowId,
  act: Act,
): Promise<Result<Drawn, DrawRefusal>> {
  return operate<Drawn, DrawRefusal>(shop, act, async (write) => {
    const { db } = shop;
    const program = await readProgram(db);
    const card = await liveDocument(db, customerId);
    if (card === undefined) return refuse({ kind: 'unknown-customer' });
    if ((await daysClockIsBehind(db, shop.clock)) > 0) return refuse({ kind: 'clock-behind' });
    const refusal = await whyNot(db, program.draw, card.id, write.today);
    if (refusal !== undefined) return refuse(refusal);
    const prize = drawnPrize(program.draw.prizes, act.operationId);
    if (prize === undefined) return refuse({ kind: 'bad-odds' });

    const cost = pointUnits(0 - program.draw.costUnits);
    const why = { customerId: card.id, cause: 'draw' } as const;
    if (cost < 0) addPoints(write, program, { ...why, units: cost, reason: null, sourceId: null });
    const sourceId = isRowId(prize.id) ? prize.id : null;
    addPoints(write, program, { ...why, units: prize.units, reason: prize.name, sourceId });
    return accept({ prizeId: prize.id, units: prize.units });
  });
}

/** What a customer won so far, newest first: each draw names its prize, the blank too. */
export async function winsOf(shop: Shop, customerId: RowId): Promise<readonly PointsEntry[]> {
  const rows = (await countingRowsOf(shop.db, customerId)).filter(isPoints);
  return rows
    .filter(({ cause, reason }) => cause === 'draw' && reason !== null)
    .sort((one, other) => (one.at + one.id > other.at + other.id ? -1 : 1));
}

async function whyNot(
  db: ShopDatabase,
  { prizes, costUnits }: DrawRule,
  customerId: RowId,
  today: BusinessDay,
): Promise<DrawRefusal | undefined> {
  if (prizes.length === 0) return { kind: 'off' };
  if (!areOdds(prizes)) return { kind: 'bad-odds' };
  const rows = (await countingRowsOf(db, customerId)).filter(isPoints);
  const already = rows.find((entry) => isDrawOn(entry, today));
  if (already !== undefined) return { kind: 'already', at: already.at, by: already.by };
  if (costUnits <= 0) return undefined;
  const missing = costUnits - (await balanceOf(db, customerId, today));
  return missing > 0 ? { kind: 'too-few-points', missing: pointUnits(missing) } : undefined;
}

function isDrawOn({ cause, day }: PointsEntry, today: BusinessDay): boolean {
  return cause === 'draw' && day === today;
}
