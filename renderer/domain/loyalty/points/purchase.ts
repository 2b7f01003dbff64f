import { type RowId, isBusinessDay } from '../../kernel/units.ts';
import type { Earned } from '../../sales/sale.ts';
import {
  type Book,
  type Lot,
  type Slice,
  give,
  owe,
  payDebt,
  putBack,
  takeFrom,
  takeLive,
} from './book.ts';
import { type PaidBill, billOf, unitsKept, unitsReturned } from './earned.ts';
import { type Back, giveBack, popSlices, spend } from './spend.ts';
import { amountOr0, decimalsOf, inGrain } from './whole.ts';

/** A sale (or the use of a visit card) as its refunds need it. */
export type Purchase = {
  readonly bill: PaidBill;
  readonly earned: Earned | null;
  /** What it earned, in present units. */
  readonly promised: number;
  readonly lot: Lot | null;
  /** Where the points that paid a part came from, less what was given back. */
  readonly used: Slice[];
  /** Where its earned points were taken back from. */
  readonly taken: Slice[];
  refunded: number;
  returned: number;
  takenBack: number;
};

export type Purchases = Map<RowId, Purchase>;

export type RefundTerms = Back & { readonly forgives: boolean };

/** First the points used are taken, then those earned are given (`rules-points.md` 1). */
export function buy(book: Book, bill: PaidBill, earned: Earned | null, decimals: number): Purchase {
  const { used } = bill;
  const paying = used ? inGrain(amountOr0(used.units), decimalsOf(used), decimals) : 0;
  const slices = paying > 0 ? spend(book, paying) : [];
  const promised = earned ? inGrain(amountOr0(earned.units), decimalsOf(earned.rule), decimals) : 0;
  const until = isBusinessDay(earned?.until) ? earned.until : null;
  const lot = promised > 0 ? give(book, promised, until) : null;
  const none = { refunded: 0, returned: 0, takenBack: 0 };
  return { bill, earned, promised, lot, used: slices, taken: [], ...none };
}

/**
 * A part given back (`rules-points.md` 7): the share of the points used comes back, and the points
 * earned are those of the kept part. Everything counts all refunds together, so the way a refund is
 * split does not matter. False where nothing is left to give back.
 */
export function refund(
  book: Book,
  bought: Purchase,
  amount: number,
  terms: RefundTerms,
  decimals: number,
): boolean {
  const part = Math.min(amount, billOf(bought.bill) - bought.refunded);
  if (part <= 0) return false;
  bought.refunded += part;
  const { bill, earned, refunded } = bought;
  const units = unitsReturned(bill, refunded);
  const returned = inGrain(units, decimalsOf(bill.used), decimals);
  giveBack(book, bought.used, returned - bought.returned, terms);
  bought.returned = returned;
  if (earned === null) return true;
  const kept = inGrain(unitsKept(earned, bill, refunded), decimalsOf(earned.rule), decimals);
  const takenBack = Math.max(0, bought.promised - kept);
  if (takenBack > bought.takenBack) takeBack(book, bought, takenBack - bought.takenBack, terms);
  else undoTaking(book, bought, bought.takenBack - takenBack, terms);
  bought.takenBack = takenBack;
  return true;
}

/** Its own live points; its own that ran out unused (nothing is owed); others; a debt, or forgiven. */
function takeBack(book: Book, { lot, taken }: Purchase, units: number, terms: RefundTerms): void {
  let rest = units;
  if (lot !== null) {
    rest -= takeFrom(book, lot, rest, 'taken_back', taken);
    const unused = Math.min(rest, lot.expired);
    if (unused > 0) {
      lot.expired -= unused;
      rest -= unused;
      taken.push({ lot, from: 'expired', units: unused });
      book.record?.('ran_out_before', unused, lot, book.day);
    }
  }
  rest = takeLive(book, rest, 'taken_back', taken);
  if (!terms.forgives) owe(book, rest, taken);
  else if (rest > 0) {
    taken.push({ lot: null, from: 'forgiven', units: rest });
    book.record?.('forgiven', rest, null, book.day);
  }
}

/**
 * One more cent given back can bring a whole point that had paid, and so more money kept than before:
 * then a little of what was taken back is earned again, last taken first.
 */
function undoTaking(book: Book, { taken }: Purchase, units: number, back: Back): void {
  for (const { lot, from, units: part } of popSlices(taken, units, null)) {
    if (from === 'expired' && lot !== null) lot.expired += part;
    if (from === 'expired' || from === 'forgiven') continue;
    const rest = part - payDebt(book, part, lot);
    if (rest <= 0) continue;
    if (lot === null) give(book, rest, back.freshUntil);
    else putBack(book, lot, rest, back.graceDays);
  }
}
