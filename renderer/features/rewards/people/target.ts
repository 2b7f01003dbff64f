import type { Segment } from '#domain/coupons/coupon.ts';
import { type RowId, isRowId } from '#domain/kernel/units.ts';

/** For whom something is meant: one customer, or a group; null while nobody was chosen. */
export type Target =
  | { readonly kind: 'one'; readonly id: RowId | null }
  | { readonly kind: 'group'; readonly group: Segment | 'everybody' | null };

/** A group as the value of a choice, and back; none for what is no group. */
export function groupKey(group: Segment | 'everybody' | null): string {
  if (group === null || group === 'everybody') return group ?? '';
  return `${group.kind} ${group.id}`;
}

/** The group that a choice of the list stands for, read back from its key; null for no choice. */
export function groupOf(key: string): Segment | 'everybody' | null {
  if (key === 'everybody') return key;
  const [kind, id] = key.split(' ');
  return (kind === 'tag' || kind === 'filter') && isRowId(id) ? { kind, id } : null;
}
