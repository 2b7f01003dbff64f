import type { BusinessDay, PointUnits, RowId } from '#domain/kernel/units.ts';

import type { Shop } from '../shop.ts';

/** Whose points end soon, lot by lot, the soonest first. */
export type Ending = {
  readonly customerId: RowId;
  readonly lots: readonly (readonly [BusinessDay, PointUnits])[];
};

const standingsAtOnce = 1_000;

/**
 * Everybody who loses points from `from` to `through`, both included. Found by index: of 100,000 customers only those
 * are read whose points go by then. Stopped by its signal it answers undefined.
 */
export async function expiringPoints(
  { db }: Pick<Shop, 'db'>,
  { from, through }: { readonly from: BusinessDay; readonly through: BusinessDay },
  signal: AbortSignal,
): Promise<readonly Ending[] | undefined> {
  // Keys first: half of all points may end on one and the same last day of the year.
  const ids = await db.standings.where('expiresNext').belowOrEqual(through).primaryKeys();
  const endings: Ending[] = [];
  for (let start = 0; start < ids.length; start += standingsAtOnce) {
    if (signal.aborted) return undefined;
    const some = await db.standings.bulkGet(ids.slice(start, start + standingsAtOnce));
    for (const standing of some) {
      // Days before `from` are over: the standing was not yet turned to today.
      const lots = (standing?.lots ?? []).flatMap(([day, units]) =>
        day !== null && day >= from && day <= through ? [[day, units] as const] : [],
      );
      if (standing !== undefined && lots.length > 0) {
        endings.push({ customerId: standing.customerId, lots });
      }
    }
  }
  return signal.aborted ? undefined : endings;
}
