import type { RowId } from '#domain/kernel/units.ts';
import { canonicalId } from '#domain/sync/groups.ts';

import { columnsOf } from '../columns/columns-of.ts';
import type { Shop } from '../shop.ts';

/**
 * What to call a customer, out of the columns: the name, else the phone, else the number. Undefined for one who is not
 * there (any more); empty for all as long as the columns are not open yet.
 */
export function nameIn(shop: Shop, id: RowId): string | undefined {
  const { list } = columnsOf(shop);
  const { slots, groups, texts } = list.columns();
  const slot = slots.get(id) ?? slots.get(canonicalId(groups, id));
  if (slot === undefined) return list.isReady() ? undefined : '';
  const [phone = ''] = (texts.phones.values[slot] ?? '').split(' ');
  return texts.name.values[slot] || phone || texts.number.values[slot] || '';
}
