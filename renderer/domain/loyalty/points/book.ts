import type { BusinessDay, RowId } from '../../kernel/units.ts';
import { daysLater } from '../../kernel/days-later.ts';

/** Points given at one time, with one last usable day. `left` can be spent; `expired` ran out unused. */
export type Lot = {
  readonly id: string;
  readonly factId: RowId;
  readonly earnedDay: BusinessDay;
  /** Place in the order of giving. */
  readonly order: number;
  until: BusinessDay | null;
  left: number;
  expired: number;
};

/** What happened to points of a lot, or of none (a debt). */
export type MoveKind =
  /** Given into a lot. */
  | 'given'
  /** Given, and a debt was paid with it. */
  | 'paid_debt'
  | 'spent'
  /** Spent or taken back without live points: a debt. */
  | 'owed'
  | 'expired'
  | 'taken_back'
  /** To be taken back, but they had run out unused: nothing is owed. */
  | 'ran_out_before'
  | 'forgiven'
  /** Back in the lot they came from, with its own last day. */
  | 'put_back'
  /** Come back when the last day of their lot was past. */
  | 'lost';

export type Recorder = (kind: MoveKind, units: number, lot: Lot | null, day: BusinessDay) => void;

/** A customer's lots while they are folded. Balance is `live` − `debt`; one of the two is always zero. */
export type Book = {
  day: BusinessDay;
  factId: RowId;
  /** Lots with something left, in spending order: soonest last day first, then as given. */
  readonly lots: Lot[];
  /** Lots without a last day, spent ones too: what comes back to them may get one meanwhile. */
  readonly endless: Lot[];
  live: number;
  debt: number;
  expiredTotal: number;
  /** Lots made so far, and by the present fact: one that comes back from several lots makes several. */
  made: number;
  madeByFact: number;
  readonly record: Recorder | null;
};

/** Where units were taken from. */
export type Slice = {
  readonly lot: Lot | null;
  readonly from: 'live' | 'expired' | 'debt' | 'forgiven';
  units: number;
};

/** A lot of `units`, less what pays a present debt first (`rules-points.md` 6). */
export function give(book: Book, units: number, until: BusinessDay | null): Lot {
  const { factId, day } = book;
  const order = book.made;
  const id = book.madeByFact === 0 ? factId : `${factId}:${book.madeByFact}`;
  book.made += 1;
  book.madeByFact += 1;
  const lot: Lot = { id, factId, earnedDay: day, order, until, left: 0, expired: 0 };
  if (until === null) book.endless.push(lot);
  const rest = units - payDebt(book, units, lot);
  if (rest > 0) put(book, lot, rest, 'given');
  return lot;
}

/** Pays what is owed out of `units`, as far as they go. Returns how many that took. */
export function payDebt(book: Book, units: number, lot: Lot | null): number {
  const paid = Math.min(book.debt, units);
  if (paid <= 0) return 0;
  book.debt -= paid;
  book.record?.('paid_debt', paid, lot, book.day);
  return paid;
}

/** Takes live points in spending order, at most `units`. Returns what was not there. */
export function takeLive(
  book: Book,
  units: number,
  kind: 'spent' | 'taken_back',
  into: Slice[] | null,
): number {
  let rest = units;
  while (rest > 0) {
    const lot = book.lots[0];
    if (lot === undefined) return rest;
    rest -= takeFrom(book, lot, rest, kind, into);
  }
  return 0;
}

/** Takes at most `units` of one lot. Returns how many that were. */
export function takeFrom(
  book: Book,
  lot: Lot,
  units: number,
  kind: 'spent' | 'taken_back',
  into: Slice[] | null,
): number {
  const part = Math.min(lot.left, units);
  if (part <= 0) return 0;
  lot.left -= part;
  book.live -= part;
  if (lot.left === 0) book.lots.splice(placeOf(book, lot), 1);
  into?.push({ lot, from: 'live', units: part });
  book.record?.(kind, part, lot, book.day);
  return part;
}

/** What no lot could cover. */
export function owe(book: Book, units: number, into: Slice[]): void {
  if (units <= 0) return;
  book.debt += units;
  into.push({ lot: null, from: 'debt', units });
  book.record?.('owed', units, null, book.day);
}

/** Back into the lot they came from; where its last day is past, lost, or a lot of `graceDays` (rule 8). */
export function putBack(book: Book, lot: Lot, units: number, graceDays: number): void {
  if (lot.until === null || lot.until >= book.day) put(book, lot, units, 'put_back');
  else if (graceDays > 0) give(book, units, daysLater(book.day, graceDays));
  else {
    lot.expired += units;
    book.expiredTotal += units;
    book.record?.('lost', units, lot, book.day);
  }
}

/** Lots whose last day is before `day` are gone at its first second (rule 4). */
export function runOut(book: Book, day: BusinessDay): void {
  let gone = 0;
  for (const lot of book.lots) {
    if (lot.until === null || lot.until >= day) break;
    gone += 1;
    book.live -= lot.left;
    book.expiredTotal += lot.left;
    lot.expired += lot.left;
    const after = daysLater(lot.until, 1);
    book.record?.('expired', lot.left, lot, after > book.day ? after : book.day);
    lot.left = 0;
  }
  if (gone > 0) book.lots.splice(0, gone);
}

/** Expiry was switched on: every lot without a last day gets this one. */
export function setTerm(book: Book, until: BusinessDay): void {
  for (const lot of book.endless) lot.until = until;
  book.endless.length = 0;
  book.lots.sort(inSpendingOrder);
}

function put(book: Book, lot: Lot, units: number, kind: 'given' | 'put_back'): void {
  if (lot.left === 0) book.lots.splice(placeOf(book, lot), 0, lot);
  lot.left += units;
  book.live += units;
  book.record?.(kind, units, lot, book.day);
}

/** Where a lot is among those in spending order, or belongs. */
function placeOf({ lots }: Book, lot: Lot): number {
  let from = 0;
  let to = lots.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const other = lots[middle];
    if (other !== undefined && inSpendingOrder(other, lot) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

function inSpendingOrder(one: Lot, other: Lot): number {
  if (one.until === other.until) return one.order - other.order;
  if (one.until === null) return 1;
  if (other.until === null) return -1;
  return one.until < other.until ? -1 : 1;
}
