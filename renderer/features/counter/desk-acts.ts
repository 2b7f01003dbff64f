import { looksLikePhone, phoneDigits } from '#domain/customers/phone.ts';
import type { RowId } from '#domain/kernel/units.ts';

import { useDesk } from './desk-store.ts';
import { sameForm } from './draft/card-form.ts';
import { useDrafts } from './draft/drafts-store.ts';
import { isBlankSale } from './draft/sale-form.ts';
import { useFound } from './find/found-store.ts';
import { focusFindBox, focusSoon } from './keys/focus.ts';

/**
 * Lays a card on the counter with the amount field ready: the next digits are the sale. If a sale of
 * somebody else is still open the focus goes to the choice about it instead, so that no digit falls
 * into the wrong customer's sale. Answers false if a card being filled in must be finished first.
 */
export function openCard(id: RowId): boolean {
  if (!putCardDraftAway()) return false;
  useDesk.getState().show(id);
  useDrafts.getState().sellTo(id);
  focusSoon(useDrafts.getState().sale.customerId === id ? 'sale-amount' : 'sale-move');
  return true;
}

/**
 * A sale without a card, ready for the amount. Over an open sale of a customer the focus goes to the choice about it,
 * as with `openCard`: the next digits must not become theirs.
 */
export function beginWalkIn(): void {
  if (!putCardDraftAway()) return;
  const { sale, clearSale } = useDrafts.getState();
  useDesk.getState().show(null);
  if (isBlankSale(sale)) clearSale(null);
  focusSoon(useDrafts.getState().sale.customerId === null ? 'sale-amount' : 'sale-move');
}

/** A form for someone new, begun with the phone or the name that nobody was found for. */
export function beginNewCard(typed: string): void {
  if (!putCardDraftAway()) return;
  const text = typed.trim();
  useDesk.getState().show(null);
  useDrafts.getState().beginCard(looksLikePhone(text) ? { phones: [text] } : { name: text });
  focusSoon(looksLikePhone(text) || text === '' ? 'card-name' : 'card-phone-0');
}

/** A form for somebody who came with the code of a friend: the friend's number stands in it. */
export function beginReferredCard(friend: string): void {
  if (!putCardDraftAway()) return;
  useDesk.getState().show(null);
  useDesk.getState().type('');
  useDrafts.getState().beginCard({ referrer: friend });
  focusSoon('card-name');
}

/** As `beginNewCard`, with what was searched for; unless it found somebody, and so means somebody else. */
export function beginNewCardFromSearch(): void {
  beginNewCard(useFound.getState().rows === 0 ? useDesk.getState().query : '');
}

/** Whether a text that found nobody is worth a new card: a phone, or letters as a name has them. */
export function couldBeNew(text: string): boolean {
  return isWholePhone(text) || /^[\p{L}\p{M}·•.'’ -]{1,40}$/u.test(text.trim());
}

/** The last four digits that nobody has are a slip of the finger, not the phone of somebody new. */
function isWholePhone(text: string): boolean {
  return looksLikePhone(text) && phoneDigits(text).length >= 7;
}

/** One step back: from the amount to the search, from a search to none, from a card to the empty desk. */
export function goBack(): void {
  const desk = useDesk.getState();
  const inBox = document.activeElement?.id === 'find';
  if (desk.adding !== null) desk.add(null);
  else if (useDrafts.getState().card?.cardId === null) useDrafts.getState().dropCard();
  else if (inBox && desk.query !== '') desk.type('');
  else if (inBox) leaveCard();
  focusFindBox();
}

function leaveCard(): void {
  useDesk.getState().show(null);
  useDrafts.getState().sellTo(null);
}

function putCardDraftAway(): boolean {
  const { card, dropCard } = useDrafts.getState();
  if (card === null) return true;
  if (card.cardId !== null && !sameForm(card.form, card.began)) return false;
  dropCard();
  return true;
}
