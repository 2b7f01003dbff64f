import type { BusinessDay, Cents, Instant, PointUnits } from '../kernel/units.ts';

/** Something that a blank, a cell or a total says, before it has words: the paper's language is chosen when it is filled. */
export type PrintValue =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'money'; readonly amount: Cents }
  /** With its sign. */
  | { readonly kind: 'moneyChange'; readonly amount: Cents }
  | { readonly kind: 'points'; readonly units: PointUnits }
  /** With its sign. */
  | { readonly kind: 'pointsChange'; readonly units: PointUnits }
  /** Thousandths of a piece: tea is sold by weight. */
  | { readonly kind: 'quantity'; readonly thousandths: number }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'day'; readonly day: BusinessDay }
  /** The time of day alone. */
  | { readonly kind: 'time'; readonly at: Instant };

/** Words as they stand: a name, a remark, a label of the caller's language. */
export function words(text: string): PrintValue {
  return { kind: 'words', words: text };
}

/** How values become words: the formats of `i18n`, given in, since the domain speaks no language. */
export type PrintSaying = {
  readonly money: (amount: Cents) => string;
  readonly moneyChange: (amount: Cents) => string;
  readonly points: (units: PointUnits) => string;
  readonly pointsChange: (units: PointUnits) => string;
  readonly quantity: (thousandths: number) => string;
  readonly count: (count: number) => string;
  readonly day: (day: BusinessDay) => string;
  readonly time: (at: Instant) => string;
};

/** A value in words, empty if nothing is known. Line breaks stay; all else that would garble a page is gone. */
export function said(value: PrintValue | undefined, say: PrintSaying): string {
  return value === undefined ? '' : printable(spoken(value, say));
}

function spoken(value: PrintValue, say: PrintSaying): string {
  switch (value.kind) {
    case 'words':
      return value.words;
    case 'money':
      return say.money(value.amount);
    case 'moneyChange':
      return say.moneyChange(value.amount);
    case 'points':
      return say.points(value.units);
    case 'pointsChange':
      return say.pointsChange(value.units);
    case 'quantity':
      return say.quantity(value.thousandths);
    case 'count':
      return say.count(value.count);
    case 'day':
      return say.day(value.day);
    case 'time':
      return say.time(value.at);
  }
}

/** Signs that turn the reading direction around and do not turn it back: what follows on the page would stand on its head. */
const turning = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/g;
// oxlint-disable-next-line no-control-regex -- A pasted name may hold any of them, and a printer shows boxes.
const invisible = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\uFEFF]/g;
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** Words of anybody's, safe beside others: halves of emoji, control signs and open turns of direction are gone. */
export function printable(words: string): string {
  const clean = words
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(turning, '')
    .replace(invisible, '')
    .replaceAll('\uFFFD', '');
  return clean.trim();
}

/**
 * Words inside a sentence of another direction: a Hebrew name must not drag the Chinese comma behind it to its other
 * side. The two signs around it are Unicode's isolates (UAX #9) and have no width.
 */
export function inSentence(words: string): string {
  return rightToLeft.test(words) ? `\u2068${words}\u2069` : words;
}
