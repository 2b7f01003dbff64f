import type { RowId } from '#domain/kernel/units.ts';

import { useDesk } from './desk-store.ts';
import { useDrafts } from './draft/drafts-store.ts';

/**
 * Somebody was erased: their card leaves the counter, a sale begun for them and a card being edited are
 * thrown away, and the search box, which may hold their name, is emptied.
 */
export function forgetPerson(ids: readonly RowId[]): void {
  const isThem = (id: RowId | null | undefined) =>
    id !== null && id !== undefined && ids.includes(id);
  const desk = useDesk.getState();
  if (isThem(desk.cardId)) desk.show(null);
  desk.type('');
  const { sale, card, clearSale, dropCard } = useDrafts.getState();
  if (isThem(sale.customerId)) clearSale(null);
  if (isThem(card?.cardId)) dropCard();
}
