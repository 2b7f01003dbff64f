import { cardOf } from '#data/customers/card-queries.ts';
import { useShop } from '#data/use-shop.ts';
import type { Card } from '#domain/customers/card.ts';

import { formOfCard } from '../draft/card-form.ts';
import { useDrafts } from '../draft/drafts-store.ts';

/** Opens the side panel with a card's fields. The referrer is shown by card number, as people know it. */
export function useBeginEdit(): (card: Card) => Promise<void> {
  const shop = useShop();
  return async (card) => {
    const referrer = card.referrerId === null ? undefined : await cardOf(shop, card.referrerId);
    useDrafts.getState().beginEdit(card.id, formOfCard(card, referrer?.number ?? ''));
  };
}
