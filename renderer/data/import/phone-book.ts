import { phonesOf } from '#domain/customers/card-document.ts';
import type { RowId } from '#domain/kernel/units.ts';

import { customerKind, isLive } from '../customers/customer-documents.ts';
import type { ShopDatabase } from '../shop-database.ts';

/** Digits → the card that has them. */
export type PhoneBook = Map<string, RowId>;

/**
 * Every phone of every card, read once for a whole import: a look-up for each of 100,000 lines would
 * take a minute, this takes seconds. Of a family that shares a phone, the oldest card has it.
 */
export async function readPhoneBook(db: ShopDatabase): Promise<PhoneBook> {
  const book: PhoneBook = new Map();
  const documents = await db.documents.where('kind').equals(customerKind).toArray();
  for (const document of documents.filter(isLive)) {
    for (const { digits } of phonesOf(document)) {
      if (!book.has(digits)) book.set(digits, document.id);
    }
  }
  return book;
}
