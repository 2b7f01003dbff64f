import { cardFrom } from '#domain/customers/card-document.ts';
import { phoneDigits } from '#domain/customers/phone.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { NamedCustomer } from '#domain/sales/gather-sales.ts';

import { everyIndexed } from '../search/alias-cards.ts';
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
  const called = new Map<string, Match>();
  // A list may know somebody as the card that was merged away since: under its number, or its name.
  const { documents, aliases } = await everyIndexed(db);
  for (const card of documents.map(cardFrom)) {
    const id = aliases.get(card.id) ?? card.id;
    for (const { digits } of card.phones) if (!phones.has(digits)) phones.set(digits, id);
    for (const number of [card.number, card.formerNumber]) {
      if (number === '') continue;
      remember(numbers, number, id);
      // Former numbers are often written as ours are: the name then tells whose it is.
      remember(called, `${number}\n${card.name}`, id);
    }
    if (card.name !== '') remember(names, card.name, id);
  }
  return named.map(({ phone, number, name }) => {
    const byPhone = phone === '' ? undefined : phones.get(phoneDigits(phone));
    const plain = number === '' ? undefined : numbers.get(number);
    const byNumber = plain === 'ambiguous' ? (called.get(`${number}\n${name}`) ?? plain) : plain;
    // A list that gives a phone or a number means that one, not somebody of the same name.
    const byName = phone === '' && number === '' ? names.get(name) : undefined;
    return byPhone ?? byNumber ?? byName ?? 'unknown';
  });
}

function remember(book: Map<string, Match>, key: string, id: RowId): void {
  const known = book.get(key);
  book.set(key, known === undefined || known === id ? id : 'ambiguous');
}
