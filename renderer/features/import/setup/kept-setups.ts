import { type ImportField, importFields } from '#domain/customers/import-columns.ts';
import { type PastSaleField, pastSaleFields } from '#domain/sales/past-sale-columns.ts';
import { type ProductField, productFields } from '#domain/sales/product-columns.ts';
import type { FileChoices, Inspected } from '#platform/files/table-file.ts';

import type { ImportSetup, ListKind, OwnFields } from '../job/import-job.ts';
import { foldedHeading } from './folded-heading.ts';
import { columnsOf, dayOrderSaid } from './guess-setup.ts';
import { reasonColumns } from './reason-column.ts';

/** What the owner decided about lists of one shape, for the next list that looks alike. */
export type KeptSetup = Pick<
  ImportSetup,
  'kind' | 'hasHeadings' | 'dayOrder' | 'duplicates' | 'sales' | 'negatives'
> & {
  /** The list's shape at the first look: also that of a list whose letters came out wrong at first. */
  readonly shape: string;
  /** What was said by hand about reading the file. */
  readonly choices: FileChoices;
  readonly columns: readonly (string | null)[];
};

/** Where this counter keeps the settings of its lists. */
export const keptPlace = 'import-columns';

const mostKept = 30;

/**
 * By what a list is recognised the next time: its headings, without the column that we put in front of
 * refused rows. A list without headings has only its width: names of customers are nobody's settings.
 */
export function shapeOf({ firstRows, columns }: Inspected, hasHeadings: boolean): string {
  const first = firstRows[0]?.cells ?? [];
  const ours = reasonColumns(first);
  const headings = first.slice(ours).map(foldedHeading);
  // A list without headings comes back mended with our heading alone.
  const isBare = !hasHeadings || headings.every((heading) => heading === '');
  return isBare ? `#${columns - ours}` : JSON.stringify(headings);
}

/** What was decided about a list of this shape before; undefined for a new one. */
export function recalled(
  kept: readonly KeptSetup[],
  inspected: Inspected,
  looksHeaded: boolean,
): KeptSetup | undefined {
  const headed = shapeOf(inspected, true);
  const bare = looksHeaded ? undefined : shapeOf(inspected, false);
  return kept.find(({ shape }) => shape === headed || shape === bare);
}

/** A fresh guess with what was decided before; columns of a field that is gone are left out. */
export function asKept(
  guess: ImportSetup,
  kept: KeptSetup,
  inspected: Inspected,
  own: OwnFields,
): ImportSetup {
  const { kind, hasHeadings, dayOrder, duplicates, sales, negatives } = kept;
  const ours = reasonColumns(inspected.firstRows[0]?.cells ?? []);
  const columns = guess.customerColumns.map((_, at) =>
    at < ours ? null : (kept.columns[at - ours] ?? null),
  );
  const setup = {
    ...guess,
    kind,
    hasHeadings: hasHeadings || ours > 0,
    duplicates,
    sales,
    negatives,
    ...columnsAs(kind, columns, own),
  };
  return { ...setup, dayOrder: dayOrderSaid(setup, inspected, own) ?? dayOrder };
}

/** The settings with one more in front; what was decided about the same shape before gives way. */
export function withKept(kept: readonly KeptSetup[], fresh: KeptSetup): readonly KeptSetup[] {
  return [fresh, ...kept.filter(({ shape }) => shape !== fresh.shape)].slice(0, mostKept);
}

/** What is worth keeping of a setup. Answers about single rows are not: the next list has other rows. */
export function toKeep(
  setup: ImportSetup,
  shape: string,
  choices: FileChoices,
  inspected: Inspected,
): KeptSetup {
  const { kind, hasHeadings, dayOrder, duplicates, sales, negatives } = setup;
  const ours = reasonColumns(inspected.firstRows[0]?.cells ?? []);
  const columns = columnsOf(setup).slice(ours);
  return { shape, choices, columns, kind, hasHeadings, dayOrder, duplicates, sales, negatives };
}

/** Columns by the names of their fields, in a list of that kind. */
export function columnsAs(
  kind: ListKind,
  names: readonly (string | null)[],
  own: OwnFields,
): Partial<ImportSetup> {
  switch (kind) {
    case 'customers':
      return { customerColumns: names.map((name) => customerField(name, own)) };
    case 'sales':
      return { saleColumns: names.map(saleField) };
    case 'products':
      return { productColumns: names.map(productField) };
  }
}

/** The field of that name; null for one that this app or this shop does not have. */
function customerField(name: string | null, own: OwnFields): ImportField | null {
  const known = importFields.find((field) => field === name);
  const custom = own.find(({ id }) => `custom/${id}` === name);
  return known ?? (custom === undefined ? null : `custom/${custom.id}`);
}

function saleField(name: string | null): PastSaleField | null {
  return pastSaleFields.find((field) => field === name) ?? null;
}

function productField(name: string | null): ProductField | null {
  return productFields.find((field) => field === name) ?? null;
}
