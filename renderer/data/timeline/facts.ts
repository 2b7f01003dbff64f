import { type RowId, cents, pointUnits, toRowId } from '#domain/kernel/units.ts';
import { billOf } from '#domain/loyalty/points/earned.ts';
import type { PrintEntry } from '#domain/printing/print-entry.ts';
import { placeInHistory } from '#domain/sales/history.ts';
import type {
  NoteEntry,
  RefundEntry,
  ReturnEntry,
  SaleEntry,
  SaleLine,
} from '#domain/sales/sale.ts';
import type { ChangeEntry } from '#domain/sync/facts.ts';
import type { Entry, Value } from '#domain/sync/rows.ts';

import { quoteOfRefund } from '../sales/refund-sale.ts';
import { shownUnits } from './loyalty-facts.ts';
import type { Surroundings } from './surroundings.ts';
import type { PrintedFact, SaleFact, SoldLine, TimelineFact } from './timeline-line.ts';

/** A sale as it is shown: its lines in words, and what was given back of it so far. */
export function saleFact(sale: SaleEntry, surroundings: Surroundings): SaleFact {
  const { off, refunds, texts, staff } = surroundings;
  const counting = refunds.filter((one) => one.saleId === sale.id && !off.has(one.operationId));
  return {
    kind: 'sale',
    total: sale.total,
    bill: billOf(sale),
    stored: cents((sale.stored?.principal ?? 0) + (sale.stored?.bonus ?? 0)),
    used: sale.used
      ? {
          units: shownUnits(sale.used.units, sale.used.decimals, surroundings),
          value: sale.used.value,
        }
      : null,
    coupon: sale.coupon
      ? { name: surroundings.named.get(sale.coupon.issueId) ?? '', off: sale.coupon.off }
      : null,
    units: sale.earned && shownUnits(sale.earned.units, sale.earned.rule.decimals, surroundings),
    lines: soldLines(sale.lines, surroundings),
    discount: sale.discount,
    method: sale.method,
    note: sale.noteId === null ? null : (texts.get(sale.noteId) ?? null),
    refunded: cents(counting.reduce((all, { amount }) => all + amount, 0)),
    staffName: sale.staffId === null ? null : (staff.get(sale.staffId) ?? null),
    isImported: placeInHistory(sale.id) !== undefined,
  };
}

/** A return without a known sale, as it is shown. */
export function returnFact({ amount, lines }: ReturnEntry, around: Surroundings): TimelineFact {
  return { kind: 'return', amount, lines: soldLines(lines, around) };
}

function soldLines(
  lines: readonly SaleLine[],
  { texts, products }: Surroundings,
): readonly SoldLine[] {
  return lines.map(({ name, textId, productId, quantity, unitPrice, discount }) => ({
    name: name ?? (textId === null ? nameIn(products, productId) : (texts.get(textId) ?? '')),
    quantity,
    unitPrice,
    discount,
  }));
}

function nameIn(products: Surroundings['products'], id: RowId | null): string {
  return id === null ? '' : (products.get(id) ?? '');
}

/** A refund as it is shown: what this one gave back and took back, given those before it. */
export function refundFact(refund: RefundEntry, around: Surroundings): TimelineFact {
  const { off, refunds, sales } = around;
  const { saleId, amount } = refund;
  const sale = sales.get(saleId);
  // Its sale came with another card, or was erased: what it was of the bill is all that is known.
  if (sale === undefined) {
    const none = { stored: cents(0), units: pointUnits(0), returned: pointUnits(0) };
    return { kind: 'refund', amount, saleId, ...none };
  }
  const before = refunds
    .filter((one) => one.saleId === saleId && !off.has(one.operationId))
    .filter((one) => one.at + one.id < refund.at + refund.id)
    .sort((one, other) => (one.at + one.id < other.at + other.id ? -1 : 1));
  const quote = quoteOfRefund(sale, before, amount);
  const stored = cents(quote.stored.principal + quote.stored.bonus);
  const taken = shownUnits(quote.units, sale.earned?.rule.decimals ?? 0, around);
  const returned = shownUnits(quote.returned, sale.used?.decimals ?? 0, around);
  return {
    kind: 'refund',
    amount: cents(quote.byMethod + stored),
    stored,
    units: pointUnits(taken + returned),
    returned,
    saleId,
  };
}

/** A paper that came out, and how often the same had before. */
export function printedFact(print: PrintEntry, { prints }: Surroundings): PrintedFact {
  const { id, about, document, copies } = print;
  const alike = prints.filter((one) => one.about === about && one.document === document);
  const again = about === null ? 0 : alike.findIndex((one) => one.id === id);
  return { kind: 'print', document, copies, again: Math.max(0, again) };
}

/** A change of the card as it is shown; undefined for what the card does not show. */
export function changeFact(
  entry: ChangeEntry,
  { changes, tags }: Surroundings,
): TimelineFact | undefined {
  const change = changes.get(entry.id);
  if (change === undefined) return undefined;
  const [set = '', member] = entry.path.split('/');
  // Ids of a picture or a person say nothing; the card's page names them (`customers/history.ts`).
  if (set === 'photoId' || set === 'referrerId') {
    return { kind: 'change', path: set, before: '', after: '' };
  }
  if (set === 'tags' && member !== undefined) {
    const name = tags.get(toRowId(member)) ?? '';
    const isAdded = change.after === true;
    return { kind: 'change', path: set, before: isAdded ? '' : name, after: isAdded ? name : '' };
  }
  return {
    kind: 'change',
    path: set,
    before: inWords(change.before),
    after: inWords(change.after),
  };
}

/** A note on a card; its words lie in a text of the customer. */
export function isNote<E extends Entry>(entry: E): entry is E & NoteEntry {
  return entry.kind === 'note';
}

function inWords(value: Value): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  if ('typed' in value && typeof value.typed === 'string') return value.typed;
  if ('answer' in value && typeof value.answer === 'string') return value.answer;
  return 'calendar' in value ? dayInDigits(value) : '';
}

/** A birthday in signs that need no language: `1988-3-5`, `3-5`, lunar `☾ 8-15`, in a leap month `☾+ 6-1`. */
function dayInDigits({ calendar, year, month, day, leap }: Record<string, Value>): string {
  const digits = [year, month, day].filter((part) => typeof part === 'number').join('-');
  const sign = calendar === 'lunar' ? (leap === true ? '☾+ ' : '☾ ') : '';
  return `${sign}${digits}`;
}
