import { cardFrom } from '#domain/customers/card-document.ts';
import type { Card } from '#domain/customers/card.ts';
import type { ImportRow } from '#domain/customers/import-row.ts';
import { phoneDigits } from '#domain/customers/phone.ts';
import type { RowId } from '#domain/kernel/units.ts';

import { liveCustomers } from '../customers/customer-documents.ts';
import type { ShopDatabase } from '../shop-database.ts';

/**
 * Who is in the book, by phone, number and name: read once for a whole import, since a look-up for each
 * of 100,000 rows would take a minute and this takes seconds. Rows of the list itself are added as they
 * are taken in. Of a family that shares a phone, the oldest card has it.
 */
export class CardBook {
  private readonly phones = new Map<string, RowId>();
  private readonly numbers = new Map<string, RowId>();
  private readonly names = new Map<string, RowId | 'several'>();
  private readonly referrers = new Map<RowId, RowId>();
  /** The number that a row of this very list gave to somebody. */
  private readonly numberInList = new Map<RowId, string>();

  static async read(db: ShopDatabase): Promise<CardBook> {
    const book = new CardBook();
    const cards = (await liveCustomers(db)).map(cardFrom);
    for (const card of cards.sort((one, other) => (one.id < other.id ? -1 : 1))) book.addCard(card);
    return book;
  }

  /**
   * The card that a row is about: by the number on it, else by a phone. Two rows of one list with
   * different numbers are two people, though they share a phone: a family.
   */
  find({ number, edit }: ImportRow): RowId | undefined {
    const byNumber = number === undefined ? undefined : this.numbers.get(number);
    if (byNumber !== undefined) return byNumber;
    for (const phone of edit.phones ?? []) {
      const id = this.phones.get(phoneDigits(phone));
      const other = id && this.numberInList.get(id);
      if (id !== undefined && (number === undefined || other === undefined)) return id;
    }
    return undefined;
  }

  /** Somebody as a list names them: by number, phone, or a name that only one card has. */
  findNamed(text: string): RowId | undefined {
    const byName = this.names.get(text);
    const known = this.numbers.get(text) ?? this.phones.get(phoneDigits(text));
    return known ?? (byName === 'several' ? undefined : byName);
  }

  /** Whether somebody would, over others, have brought themselves (`rules.md` §7). */
  wouldCircle(id: RowId, referrer: RowId): boolean {
    const seen = new Set<RowId>();
    for (let at: RowId | undefined = referrer; at !== undefined && !seen.has(at);) {
      if (at === id) return true;
      seen.add(at);
      at = this.referrers.get(at);
    }
    return false;
  }

  setReferrer(id: RowId, referrer: RowId): void {
    this.referrers.set(id, referrer);
  }

  /** A row of the list has become this card. */
  add(id: RowId, { number, edit }: ImportRow): void {
    for (const phone of edit.phones ?? []) keepFirst(this.phones, phoneDigits(phone), id);
    if (number !== undefined) {
      keepFirst(this.numbers, number, id);
      this.numberInList.set(id, number);
    }
    if (edit.name) this.addName(edit.name, id);
  }

  private addCard({ id, phones, number, formerNumber, name, referrerId }: Card): void {
    if (referrerId !== null) this.setReferrer(id, referrerId);
    for (const { digits } of phones) keepFirst(this.phones, digits, id);
    keepFirst(this.numbers, number, id);
    if (formerNumber !== '') keepFirst(this.numbers, formerNumber, id);
    if (name !== '') this.addName(name, id);
  }

  private addName(name: string, id: RowId): void {
    this.names.set(name, this.names.has(name) ? 'several' : id);
  }
}

function keepFirst(book: Map<string, RowId>, key: string, id: RowId): void {
  if (key !== '' && !book.has(key)) book.set(key, id);
}
