import { peopleIn } from '#data/columns/people-in.ts';
import type { Shop } from '#data/shop.ts';
import type { RowId } from '#domain/kernel/units.ts';

import type { Target } from './target.ts';

/** Everybody who is meant at this moment; undefined while nobody was chosen. */
export async function peopleOf(
  shop: Shop,
  target: Target,
): Promise<ReadonlySet<RowId> | undefined> {
  if (target.kind === 'one') return target.id === null ? undefined : new Set([target.id]);
  const { group } = target;
  if (group === null) return undefined;
  return peopleIn(shop, group === 'everybody' ? null : group);
}
