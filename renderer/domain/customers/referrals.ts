import { type Cents, type RowId, cents } from '../kernel/units.ts';
import { type CustomerColumns, numberAt } from './columns/customer-columns.ts';

/** Who brought whom: the slots of those that each person brought. */
export type ReferralBook = ReadonlyMap<RowId, readonly number[]>;

/** Somebody in the tree of referrals. */
export type Referral = {
  readonly id: RowId;
  readonly name: string;
  readonly number: string;
  readonly spent: Cents;
  /** How many they brought themselves. */
  readonly direct: number;
};

/** Those whom one person brought, and what all of that comes to, down to the last level. */
export type Brought = {
  /** Who spent most stands first. */
  readonly people: readonly Referral[];
  readonly all: number;
  readonly spent: Cents;
};

/** Reads who brought whom from the columns. `personOf` says which card stands for one that was merged. */
export function referralsIn(
  columns: CustomerColumns,
  personOf: (id: RowId) => RowId,
): ReferralBook {
  const book = new Map<RowId, number[]>();
  for (const [id, slot] of columns.slots) {
    const referrer = columns.referrers[slot];
    if (!referrer) continue;
    const person = personOf(referrer);
    if (person === id) continue; // brought by a card that is now part of the same person
    const brought = book.get(person);
    if (brought === undefined) book.set(person, [slot]);
    else brought.push(slot);
  }
  return book;
}

/**
 * Whom somebody brought. Two counters offline can have made a circle (`rules.md` §7 forbids it at one);
 * everybody is counted once all the same, and the person at the beginning not at all.
 */
export function broughtIn(columns: CustomerColumns, book: ReferralBook, id: RowId): Brought {
  const direct = book.get(id) ?? [];
  const seen = new Set<RowId>([id]);
  let waiting = [...direct];
  let all = 0;
  let spent = 0;
  while (waiting.length > 0) {
    const next: number[] = [];
    for (const slot of waiting) {
      const person = columns.ids[slot];
      if (person === undefined || seen.has(person)) continue;
      seen.add(person);
      all += 1;
      spent += spentAt(columns, slot);
      next.push(...(book.get(person) ?? []));
    }
    waiting = next;
  }
  const people = direct.flatMap((slot) => referralAt(columns, book, slot) ?? []);
  people.sort((one, other) => other.spent - one.spent || (one.id < other.id ? -1 : 1));
  return { people, all, spent: cents(spent) };
}

function referralAt(
  columns: CustomerColumns,
  book: ReferralBook,
  slot: number,
): Referral | undefined {
  const id = columns.ids[slot];
  if (id === undefined) return undefined;
  return {
    id,
    name: columns.texts.name.values[slot] ?? '',
    number: columns.texts.number.values[slot] ?? '',
    spent: cents(spentAt(columns, slot)),
    direct: book.get(id)?.length ?? 0,
  };
}

function spentAt(columns: CustomerColumns, slot: number): number {
  const spent = numberAt(columns.numbers.spent, slot);
  return Number.isNaN(spent) ? 0 : spent;
}
