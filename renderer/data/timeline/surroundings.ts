import type { OperationId, RowId } from '#domain/kernel/units.ts';
import type { PrintEntry } from '#domain/printing/print-entry.ts';
import type { RefundEntry, SaleEntry } from '#domain/sales/sale.ts';
import type { ReadChange } from '#domain/sync/effective.ts';

/** What the lines of a story need to be put in words, read once for all of them. */
export type Surroundings = {
  readonly off: ReadonlySet<OperationId>;
  readonly refunds: readonly RefundEntry[];
  readonly sales: ReadonlyMap<RowId, SaleEntry>;
  readonly reasons: ReadonlyMap<OperationId, RowId | null>;
  readonly changes: ReadonlyMap<RowId, ReadChange>;
  readonly texts: ReadonlyMap<RowId, string | null>;
  readonly staff: ReadonlyMap<RowId, string>;
  /** Names of the catalogue, for lines that have none of their own. */
  readonly products: ReadonlyMap<RowId, string>;
  readonly tags: ReadonlyMap<RowId, string>;
  /** What visit cards, rewards and coupons were called, by the entry that gave them. */
  readonly named: ReadonlyMap<RowId, string>;
  /** What came out of printers, oldest first. */
  readonly prints: readonly PrintEntry[];
  /** Names of the tiers, by their id. */
  readonly tiers: ReadonlyMap<string, string>;
  /** How fine the shop counts points today. */
  readonly decimals: number;
};
