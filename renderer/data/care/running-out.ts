import type { BusinessDay, PointUnits, RowId } from '#domain/kernel/units.ts';

import { liveCustomersAmong } from '../customers/customer-documents.ts';
import type { Shop } from '../shop.ts';

export type RunningOut =
  /** Points that end on a day. */
  | {
      readonly kind: 'points';
      readonly customerId: RowId;
      readonly day: BusinessDay;
      readonly units: PointUnits;
    }
  /** Nearly used up, since the last fact of that day. */
  | {
      readonly kind: 'stored-low' | 'card-low';
      readonly customerId: RowId;
      readonly since: BusinessDay | null;
    };

/** Half of all points may end on one last day of the year: nobody is called about them one by one. */
export const mostRunningOut = 200;

/**
 * What ends or is nearly used up: points whose last day is from `from` through `through`, the soonest first, then
 * stored value, then visit cards. Found by index, the first 200 of each; nobody who is deleted or erased.
 */
export async function runningOut(
  { db }: Pick<Shop, 'db'>,
  from: BusinessDay,
  through: BusinessDay,
): Promise<readonly RunningOut[]> {
  const ending = await db.standings
    .where('expiresNext')
    .between(from, through, true, true)
    .limit(mostRunningOut)
    .toArray();
  const low = await Promise.all(
    (['stored-low', 'card-low'] as const).map(async (kind) => {
      const rows = await db.standings.where('marks').equals(kind).limit(mostRunningOut).toArray();
      return rows.map(({ customerId, factDay }): RunningOut => ({
        kind,
        customerId,
        since: factDay,
      }));
    }),
  );
  const points = ending.flatMap(({ customerId, lots, expiresNext: day }): readonly RunningOut[] => {
    const [, units] = lots.find(([end]) => end === day) ?? [];
    return day === undefined || units === undefined
      ? []
      : [{ kind: 'points', customerId, day, units }];
  });
  const all = [...points, ...low.flat()];
  const cards = await liveCustomersAmong(
    db,
    all.map(({ customerId }) => customerId),
  );
  const there = new Set(cards.map(({ id }) => id));
  return all.filter(({ customerId }) => there.has(customerId));
}
