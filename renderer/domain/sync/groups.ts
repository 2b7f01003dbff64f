import type { RowId } from '../kernel/units.ts';
import type { MergeEntry } from './facts.ts';

/** Card → the card that stands for its group. Cards that were never merged are not in it. */
export type Groups = ReadonlyMap<RowId, RowId>;

/**
 * The groups that merges make: their union, whatever the order. The smallest id stands for the
 * group, so "X into Y" here and "Y into X" there, or a circle of merges, agree (`design.md` §3).
 */
export function groupsOf(merges: readonly Pick<MergeEntry, 'members'>[]): Groups {
  const parent = new Map<RowId, RowId>();
  for (const { members } of merges) {
    const roots = members.map((id) => rootOf(parent, id));
    const smallest = roots.toSorted()[0];
    if (smallest === undefined) continue;
    for (const root of roots) parent.set(root, smallest);
  }
  return new Map([...parent.keys()].map((id) => [id, rootOf(parent, id)]));
}

/** All cards of the group of `id`, itself included, smallest first. */
export function membersOf(groups: Groups, id: RowId): readonly RowId[] {
  const canonicalId = groups.get(id);
  if (canonicalId === undefined) return [id];
  return [...groups.entries()]
    .filter(([, root]) => root === canonicalId)
    .map(([member]) => member)
    .sort();
}

/** The card that stands for `id`. */
export function canonicalId(groups: Groups, id: RowId): RowId {
  return groups.get(id) ?? id;
}

function rootOf(parent: Map<RowId, RowId>, id: RowId): RowId {
  let root = id;
  for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
  if (!parent.has(id)) parent.set(id, id);
  return root;
}
