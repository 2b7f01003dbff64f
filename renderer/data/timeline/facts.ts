import { type RowId, cents, pointUnits, toRowId } from '#domain/kernel/units.ts';
import { unitsKept } from '#domain/loyalty/earning.ts';
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

import type { Surroundings } from './surroundings.ts';
import type { SaleFact, SoldLine, TimelineFact } from './timeline-line.ts';

/** A sale as it is shown: its lines in words, and what was given back of it so far. */
export function saleFact(sale: SaleEntry, surroundings: Surroundings): SaleFact {
  const { off, refunds, texts, staff } = surroundings;
  const counting = refunds.filter((one) => one.saleId === sale.id && !off.has(one.operationId));
  return {
    kind: 'sale',
    total: sale.total,
    units: sale.earned?.units ?? null,
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

/** A refund as it is shown, with the points that this one took back, given those before it. */
export function refundFact(
  refund: RefundEntry,
  { off, refunds, sales }: Surroundings,
): TimelineFact {
  const sale = sales.get(refund.saleId);
  const rule = sale?.earned?.rule;
  const before = refunds
    .filter((one) => one.saleId === refund.saleId && !off.has(one.operationId))
    .filter((one) => one.rev < refund.rev)
    .reduce((all, { amount }) => all + amount, 0);
  const units =
    sale === undefined || rule === undefined
      ? 0
      : unitsKept(sale.total, cents(before + refund.amount), rule) -
        unitsKept(sale.total, cents(before), rule);
  return {
    kind: 'refund',
    amount: refund.amount,
    units: pointUnits(units),
    saleId: refund.saleId,
  };
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
