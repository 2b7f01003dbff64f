import { type Earner, type Place, leaderboard } from '#domain/activities/leaderboard.ts';
import { cardFrom } from '#domain/customers/card-document.ts';
import { type BusinessDay, pointUnits } from '#domain/kernel/units.ts';

import { liveCustomersAmong } from '../customers/customer-documents.ts';
import type { Shop } from '../shop.ts';
import type { StoredStanding } from '../stored-rows.ts';

/** Who shares the last place is shown too, but not a hundred of them. */
const mostSharing = 50;

/**
 * Who earned most in the month of `day`: the first `most` and who shares the last place. Read from the top of an index,
 * so it costs the same with a hundred customers and with 100,000.
 *
 * Only the present month can be asked: a standing knows the last month in which somebody earned, and no earlier one.
 */
export async function leadersOf(
  { db }: Pick<Shop, 'db'>,
  day: BusinessDay,
  most: number,
): Promise<readonly Place[]> {
  const month = day.slice(0, 7);
  const rows = await db.standings
    .where('[month+earned]')
    .between([month, 1], [month, Infinity], true, true)
    .reverse()
    .limit(most + mostSharing)
    .toArray();
  const cards = await liveCustomersAmong(
    db,
    rows.map(({ customerId }) => customerId),
  );
  const names = new Map(cards.map(cardFrom).map(({ id, name }) => [id, name]));
  return leaderboard(
    rows.flatMap((row) => earnerFrom(row, names)),
    most,
  );
}

/** A card that was deleted has a standing and no place. */
function earnerFrom(
  { customerId, earned = pointUnits(0) }: StoredStanding,
  names: ReadonlyMap<string, string>,
): readonly Earner[] {
  const name = names.get(customerId);
  return name === undefined ? [] : [{ customerId, name, earned }];
}
