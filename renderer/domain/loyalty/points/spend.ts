import type { BusinessDay } from '../../kernel/units.ts';
import { type Book, type Slice, give, owe, payDebt, putBack, takeLive } from './book.ts';

/** How points come back, as their fact froze it. */
export type Back = { readonly graceDays: number; readonly freshUntil: BusinessDay | null };

/**
 * Points that were used: live ones in spending order, and a debt for the rest, since the goods are
 * already given (`rules-points.md` 5, 6). The answer remembers what they came from.
 */
export function spend(book: Book, units: number): Slice[] {
  const slices: Slice[] = [];
  owe(book, takeLive(book, units, 'spent', slices), slices);
  return slices;
}

/**
 * Used points come back (`rules-points.md` 8): a present debt is paid first, and what these points
 * themselves owe is the first to be settled; the rest goes where it came from, last used first. A part
 * of a debt that was repaid meanwhile becomes a lot of its own.
 */
export function giveBack(book: Book, slices: Slice[], units: number, back: Back): void {
  const paid = payDebt(book, units, null);
  popSlices(slices, paid, 'debt');
  for (const { lot, units: part } of popSlices(slices, units - paid, null)) {
    if (lot === null) give(book, part, back.freshUntil);
    else putBack(book, lot, part, back.graceDays);
  }
}

/** Takes `units` off the end, where the last used are; only such as came `from` there, or any. */
export function popSlices(slices: Slice[], units: number, from: Slice['from'] | null): Slice[] {
  const popped: Slice[] = [];
  let rest = units;
  while (rest > 0) {
    const last = slices.at(-1);
    if (last === undefined || (from !== null && last.from !== from)) return popped;
    const part = Math.min(rest, last.units);
    popped.push({ ...last, units: part });
    last.units -= part;
    rest -= part;
    if (last.units === 0) slices.pop();
  }
  return popped;
}
