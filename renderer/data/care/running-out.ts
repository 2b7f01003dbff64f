import type { BusinessDay, PointUnits, RowId } from '#domain/kernel/units.ts';

import { liveCustomersAmong } from '../customers/customer-documents.ts';
import type { Shop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { StoredStanding } from '../stored-rows.ts';

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
 * stored value, then visit cards. Found by index, the first 200 of each; nobody who is deleted, erased or
 * another's card by now.
 */
export async function runningOut(
  { db }: Pick<Shop, 'db'>,
  from: BusinessDay,
  through: BusinessDay,
): Promise<readonly RunningOut[]> {
  const ending = await firstThere(db, () =>
    db.standings.where('expiresNext').between(from, through, true, true),
  );
  const points = ending.flatMap(({ customerId, lots, expiresNext: day }): readonly RunningOut[] => {
    const [, units] = lots.find(([end]) => end === day) ?? [];
    return day === undefined || units === undefined
      ? []
      : [{ kind: 'points', customerId, day, units }];
  });
  const low = await Promise.all(
    (['stored-low', 'card-low'] as const).map(async (kind) => {
      const rows = await firstThere(db, () => db.standings.where('marks').equals(kind));
      return rows.map(({ customerId, factDay: since }): RunningOut => ({
        kind,
        customerId,
        since,
      }));
    }),
  );
  return [...points, ...low.flat()];
}

/** Who is gone is dropped before the list is cut: a shop that tidied up its old cards still sees its customers. */
async function firstThere(
  db: ShopDatabase,
  ask: () => ReturnType<ShopDatabase['standings']['toCollection']>,
): Promise<readonly StoredStanding[]> {
  const there: StoredStanding[] = [];
  for (let skipped = 0; there.length < mostRunningOut; skipped += mostRunningOut) {
    const rows = await ask().offset(skipped).limit(mostRunningOut).toArray();
    const cards = await liveCustomersAmong(
      db,
      rows.map(({ customerId }) => customerId),
    );
    const live = new Set(cards.map(({ id }) => id));
    there.push(...rows.filter(({ customerId }) => live.has(customerId)));
    if (rows.length < mostRunningOut) break;
  }
  return there.slice(0, mostRunningOut);
}
