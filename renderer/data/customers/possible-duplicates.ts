import { cardFrom } from '#domain/customers/card-document.ts';
import type { Card, CardEdit } from '#domain/customers/card.ts';
import { likelySame } from '#domain/customers/likely-same.ts';
import { phoneDigits } from '#domain/customers/phone.ts';
import { type RowId, toRowId } from '#domain/kernel/units.ts';

import type { Shop } from '../shop.ts';
import { liveCustomersAmong } from './customer-documents.ts';

export type PossibleDuplicate = {
  readonly card: Card;
  readonly why: 'same-phone' | 'same-name';
};

/**
 * The cards that may be the person being typed in (`rules.md` §1): the same phone, or the same name
 * with the same birthday or the same last four digits. The search index proposes (it knows all names
 * and phones without reading a row); only those few cards are read.
 */
export async function possibleDuplicates(
  shop: Shop,
  edit: CardEdit,
  except?: RowId,
): Promise<readonly PossibleDuplicate[]> {
  const phones = (edit.phones ?? []).map(phoneDigits).filter((digits) => digits.length >= 7);
  const asked = [...phones, (edit.name ?? '').trim()].filter((text) => text !== '');
  const ids = asked.flatMap((text) =>
    shop.search.find(text, 20).map(({ card }) => toRowId(card.id)),
  );
  const wanted = [...new Set(ids)].filter((id) => id !== except);
  const documents = await liveCustomersAmong(shop.db, wanted);
  return documents.flatMap((document) => {
    const card = cardFrom(document);
    const why = likelySame(card, edit);
    return why === undefined ? [] : [{ card, why }];
  });
}
