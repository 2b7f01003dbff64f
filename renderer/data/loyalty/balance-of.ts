import type { BusinessDay, PointUnits, RowId } from '#domain/kernel/units.ts';

import type { ShopDatabase } from '../shop-database.ts';
import { standingOn } from '../standings.ts';

/** The points a customer can spend on a day, in units of the shop's present decimals; what a request is checked against. */
export async function balanceOf(
  db: ShopDatabase,
  customerId: RowId,
  day: BusinessDay,
): Promise<PointUnits> {
  return (await standingOn(db, customerId, day)).points;
}
