import type { OperationId } from '../kernel/units.ts';
import type { ReversalEntry } from './facts.ts';

/** Which action took back which. */
export type Reversal = Pick<ReversalEntry, 'operationId' | 'reverses' | 'rev'>;

/**
 * The operations that count as if they had never happened: an operation is off if some reversal of
 * it is itself on. Two devices undoing the same sale: still off once; undoing the undo: on again
 * (`design.md` §8.5). Reversals are taken newest first, since only a later one can reverse one.
 */
export function operationsOff(reversals: readonly Reversal[]): ReadonlySet<OperationId> {
  const off = new Set<OperationId>();
  const newestFirst = [...reversals].sort(byRevDescending);
  for (const reversal of newestFirst) {
    if (!off.has(reversal.operationId)) off.add(reversal.reverses);
  }
  return off;
}

function byRevDescending(one: Reversal, other: Reversal): number {
  if (one.rev !== other.rev) return one.rev < other.rev ? 1 : -1;
  return one.operationId < other.operationId ? 1 : -1;
}
