import type { OperationId, RowId } from '../kernel/units.ts';
import type { Entry } from '../sync/rows.ts';
import type { StockEntry } from './facts.ts';

/**
 * How many pieces of a reward or coupon are left, from the entries about it; below zero where two counters
 * gave away the last one offline.
 */
export function piecesLeft(entries: readonly Entry[], off: ReadonlySet<OperationId>): number {
  return countingStock(entries, off).reduce((all, { pieces }) => all + pieces, 0);
}

/**
 * The lines of a stock book that count, oldest first. Actions that were taken back count for nothing, and neither
 * does a piece given back of a redemption that was itself taken back afterwards: it would be there twice. Nor does
 * one that was given back before for the same redemption, at another counter.
 */
export function countingStock<E extends Entry>(
  entries: readonly E[],
  off: ReadonlySet<OperationId>,
): readonly (E & StockEntry)[] {
  const counted = new Map<RowId, E & StockEntry>();
  const givenBack = new Set<RowId>();
  for (const entry of entries.filter(isStock).sort(byTime)) {
    const { operationId, takenBy, of } = entry;
    const isOff = off.has(operationId) || (takenBy !== undefined && off.has(takenBy));
    if (isOff || !Number.isSafeInteger(entry.pieces) || counted.has(entry.id)) continue;
    if (of !== undefined && givenBack.has(of)) continue;
    if (of !== undefined) givenBack.add(of);
    counted.set(entry.id, entry);
  }
  return [...counted.values()];
}

function byTime(one: Entry, other: Entry): number {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

function isStock<E extends Entry>(entry: E): entry is E & StockEntry {
  return entry.kind === 'stock';
}
