import { cardFrom } from '#domain/customers/card-document.ts';
import { phoneDigits } from '#domain/customers/phone.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { NamedCustomer } from '#domain/sales/gather-sales.ts';

import { liveCustomers } from '../customers/customer-documents.ts';
import type { ShopDatabase } from '../shop-database.ts';

/** Who a name in a list is: a card, nobody yet, or one of several that the list does not tell apart. */
export type Match = RowId | 'unknown' | 'ambiguous';

/**
 * Finds the cards of the people a list names: by phone, else by card number (this shop's or the former
 * one), else by the whole name if only one card has it. Every card is read once, whatever the list.
 */
export async function matchCustomers(
  db: ShopDatabase,
  named: readonly NamedCustomer[],
): Promise<readonly Match[]> {
  const phones = new Map<string, Match>();
  const numbers = new Map<string, Match>();
  const names = new Map<string, Match>();
  for (const card of (await liveCustomers(db)).map(cardFrom)) {
    for (const { digits } of card.phones) if (!phones.has(digits)) phones.set(digits, card.id);
    if (card.formerNumber !== '') remember(numbers, card.formerNumber, card.id);
    remember(numbers, card.number, card.id);
    if (card.name !== '') remember(names, card.name, card.id);
  }
  return named.map(({ phone, number, name }) => {
    const byPhone = phone === '' ? undefined : phones.get(phoneDigits(phone));
    const byNumber = number === '' ? undefined : numbers.get(number);
    // A list that gives a phone or a number means that one, not somebody of the same name.
    const byName = phone === '' && number === '' ? names.get(name) : undefined;
    return byPhone ?? byNumber ?? byName ?? 'unknown';
  });
}

function remember(book: Map<string, Match>, key: string, id: RowId): void {
  const known = book.get(key);
  book.set(key, known === undefined || known === id ? id : 'ambiguous');
}
