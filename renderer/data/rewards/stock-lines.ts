import type { BusinessDay, Instant, OperationId, RowId } from '#domain/kernel/units.ts';
import type { StockEntry } from '#domain/rewards/facts.ts';
import { countingStock } from '#domain/rewards/stock.ts';

import { entriesAbout } from '../entries-door.ts';
import { readOff } from '../operations-off.ts';
import type { Shop } from '../shop.ts';

/** A line of a stock book, with what was left after it. */
export type StockLine = {
  readonly id: RowId;
  readonly at: Instant;
  readonly day: BusinessDay;
  readonly operationId: OperationId;
  readonly pieces: number;
  readonly cause: StockEntry['cause'];
  readonly left: number;
};

/** Everything that came and went of a reward or coupon and counts, the latest first. */
export async function stockLinesOf({ db }: Shop, id: RowId): Promise<readonly StockLine[]> {
  const lines = countingStock(await entriesAbout(db, id), await readOff(db));
  let left = 0;
  return lines
    .map(({ id: lineId, at, day, operationId, pieces, cause }): StockLine => {
      left += pieces;
      return { id: lineId, at, day, operationId, pieces, cause, left };
    })
    .reverse();
}
