import { cardFrom } from '#domain/customers/card-document.ts';
import type { Card } from '#domain/customers/card.ts';
import type { ImportRow } from '#domain/customers/import-row.ts';
import { phoneDigits } from '#domain/customers/phone.ts';
import type { RowId } from '#domain/kernel/units.ts';

import { everyIndexed } from '../search/alias-cards.ts';
import type { ShopDatabase } from '../shop-database.ts';

/**
 * Who is in the book, by phone, number and name: read once for a whole import, since a look-up for each
 * of 100,000 rows would take a minute and this takes seconds. Rows of the list itself are added as they
 * are taken in. Of a family that shares a phone, the oldest card has it.
 */
export class CardBook {
  private readonly phones = new Map<string, RowId>();
  private readonly numbers = new Map<string, RowId>();
  /** Numbers of the former system: often written as ours are, and then another person's. */
  private readonly formerNumbers = new Map<string, RowId>();
  private readonly namesOf = new Map<RowId, Set<string>>();
  private readonly names = new Map<string, RowId | 'several'>();
  private readonly referrers = new Map<RowId, RowId>();
  /** The number that a row of this very list gave to somebody. */
  private readonly numberInList = new Map<RowId, string>();

  static async read(db: ShopDatabase): Promise<CardBook> {
    const book = new CardBook();
    const { documents, aliases } = await everyIndexed(db);
    const cards = documents.map(cardFrom).sort((one, other) => (one.id < other.id ? -1 : 1));
    for (const card of cards) book.addCard(card, aliases.get(card.id));
    return book;
  }

  /**
   * The card that a row is about: by the number on it, else by a phone. Two rows of one list with
   * different numbers are two people, though they share a phone: a family.
   */
  find({ number, edit }: ImportRow): RowId | undefined {
    const byNumber = number === undefined ? undefined : this.withNumber(number, edit);
    if (byNumber !== undefined) return byNumber;
    for (const phone of edit.phones ?? []) {
      const id = this.phones.get(phoneDigits(phone));
      const other = id && this.numberInList.get(id);
      if (id !== undefined && (number === undefined || other === undefined)) return id;
    }
    return undefined;
  }

  /** One has this number here, another had it in the former system: phone or name tell whom the row means, or nobody is overwritten. */
  private withNumber(number: string, edit: ImportRow['edit']): RowId | undefined {
    const ours = this.numbers.get(number);
    const former = this.formerNumbers.get(number);
    if (ours === undefined || former === undefined || ours === former) return ours ?? former;
    const byPhone = (edit.phones ?? []).map((phone) => this.phones.get(phoneDigits(phone)));
    const both = [ours, former];
    const called = both.filter((id) => this.namesOf.get(id)?.has(edit.name ?? '') === true);
    return both.find((id) => byPhone.includes(id)) ?? (called.length === 1 ? called[0] : undefined);
  }

  /** Somebody as a list names them: by number, phone, or a name that only one card has. */
  findNamed(text: string): RowId | undefined {
    const byName = this.names.get(text);
    const known =
      this.numbers.get(text) ?? this.formerNumbers.get(text) ?? this.phones.get(phoneDigits(text));
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
      keepFirst(this.formerNumbers, number, id);
      this.numberInList.set(id, number);
    }
    if (edit.name) this.addName(edit.name, id);
  }

  /** `shown`: of a card that was merged away, the card it is part of; a list may still know the old one. */
  private addCard(card: Card, shown: RowId | undefined): void {
    const { phones, number, formerNumber, name, referrerId } = card;
    const id = shown ?? card.id;
    if (referrerId !== null && shown === undefined) this.setReferrer(id, referrerId);
    for (const { digits } of phones) keepFirst(this.phones, digits, id);
    keepFirst(this.numbers, number, id);
    keepFirst(this.formerNumbers, formerNumber, id);
    if (name !== '') this.addName(name, id);
  }

  private addName(name: string, id: RowId): void {
    this.namesOf.set(id, (this.namesOf.get(id) ?? new Set()).add(name));
    const known = this.names.get(name);
    this.names.set(name, known === undefined || known === id ? id : 'several');
  }
}

function keepFirst(book: Map<string, RowId>, key: string, id: RowId): void {
  if (key !== '' && !book.has(key)) book.set(key, id);
}
