import type { Segment } from '#domain/coupons/coupon.ts';
import type { Document } from '#domain/sync/rows.ts';

import { savedFilters } from '../catalogue/saved-filters.ts';
import { askColumns } from '../columns/people-in.ts';
import type { Shop } from '../shop.ts';

/** Whether a card is one of those who may get a coupon. */
export type InSegment = (card: Document) => boolean;

/**
 * Who is meant, at this moment. Made ready before a command's transaction: a filter is asked over the columns,
 * which are caught up first. A filter that was put away means nobody.
 */
export async function segmentTest(shop: Shop, segment: Segment | null): Promise<InSegment> {
  if (segment === null) return () => true;
  const { kind, id } = segment;
  if (kind === 'tag') return ({ fields }) => fields[`tags/${id}`] === true;
  const saved = (await savedFilters(shop)).find((one) => one.id === id);
  if (saved === undefined) return () => false;

  const { columns, test } = await askColumns(shop, saved.filter);
  return (card) => {
    const slot = columns.slots.get(card.id);
    return slot !== undefined && test(slot);
  };
}
