import type { OperationId, RowId } from '../kernel/units.ts';
import type { ChangeEntry } from './facts.ts';
import type { Value } from './rows.ts';

/** A change with its words looked up. */
export type ReadChange = Pick<ChangeEntry, 'id' | 'rev' | 'operationId' | 'document' | 'path'> & {
  readonly before: Value;
  readonly after: Value;
};

/**
 * The value a field has once some operations are off: that of the newest change that still counts,
 * or what the field was before anyone changed it. So undoing the first of two edits keeps the
 * second, and undoing both, in either order, gives back the beginning (`design.md` §8.5).
 */
export function effectiveValue(
  changes: readonly ReadChange[],
  off: ReadonlySet<OperationId>,
): Value | undefined {
  const inOrder = [...changes].sort(byRev);
  const counting = inOrder.filter((change) => !off.has(change.operationId));
  const last = counting.at(-1);
  return last === undefined ? inOrder[0]?.before : last.after;
}

/** Changes by the field they changed. */
export function byField(changes: readonly ReadChange[]): ReadonlyMap<string, FieldChanges> {
  const fields = new Map<string, FieldChanges>();
  for (const change of changes) {
    const key = fieldKey(change.document, change.path);
    const known = fields.get(key);
    if (known === undefined) {
      fields.set(key, { document: change.document, path: change.path, changes: [change] });
    } else known.changes.push(change);
  }
  return fields;
}

/** The name of a field among all documents. */
export function fieldKey(document: RowId, path: string): string {
  return `${document}\n${path}`;
}

export type FieldChanges = {
  readonly document: RowId;
  readonly path: string;
  readonly changes: ReadChange[];
};

function byRev(one: ReadChange, other: ReadChange): number {
  if (one.rev !== other.rev) return one.rev < other.rev ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
