import type { OperationId, RowId } from '../kernel/units.ts';
import type { ChangeEntry } from './facts.ts';
import type { Value } from './rows.ts';

/** A change with its words looked up. */
export type ReadChange = Pick<ChangeEntry, 'id' | 'rev' | 'operationId' | 'document' | 'path'> & {
  readonly before: Value;
  readonly after: Value;
  /** What the document itself held where a merged card was edited (`ChangeEntry`). */
  readonly own?: Value;
};

/**
 * The value a field has once some operations are off: that of the newest change that still counts,
 * or what the field was before anyone changed it. So undoing the first of two edits keeps the
 * second, and undoing both, in either order, gives back the beginning (`design.md` §8.5).
 *
 * An edit of a merged card that is off gives back what was seen before it; once the cards are two
 * again (`isMerged` is false), what the document itself held.
 */
export function effectiveValue(
  changes: readonly ReadChange[],
  off: ReadonlySet<OperationId>,
  isMerged = false,
): Value | undefined {
  const inOrder = [...changes].sort(byRev);
  const lastAt = inOrder.findLastIndex((change) => !off.has(change.operationId));
  const [last, next] = [inOrder[lastAt], inOrder[lastAt + 1]];
  if (next?.own !== undefined && isMerged) return next.before;
  return last === undefined ? (next?.own ?? next?.before) : last.after;
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
