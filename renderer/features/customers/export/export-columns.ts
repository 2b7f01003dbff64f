import type { CustomField } from '#domain/customers/custom-field.ts';
import {
  type CustomerColumn,
  type FigureColumn,
  type KnownColumn,
  customerColumns,
  figureColumns,
} from '#domain/export/customer-cells.ts';
import type { Words } from '#i18n/use-words.ts';

import { type ColumnId, customFieldOf } from '../list/list-columns.ts';

/** Columns of the list that are called otherwise in a file. */
const otherNames: Readonly<Record<string, KnownColumn>> = { phones: 'phone', lastDay: 'lastVisit' };

/** All columns of a file, the shop's own fields last. */
export function allColumns(fields: readonly CustomField[]): readonly CustomerColumn[] {
  return [...customerColumns, ...fields.map(({ id }): CustomerColumn => `custom/${id}`)];
}

/**
 * The shown columns as a file has them. Sums that hold for one day only (365 days, the average) are left out:
 * a file is read on other days.
 */
export function shownColumns(columns: readonly ColumnId[]): readonly CustomerColumn[] {
  return columns.flatMap((column): readonly CustomerColumn[] => {
    const field = customFieldOf(column);
    if (field !== undefined) return [`custom/${field}`];
    const name = otherNames[column] ?? column;
    return customerColumns.filter((known) => known === name);
  });
}

/** Headings that the import knows again. */
export function exportHeading(
  column: CustomerColumn,
  fields: readonly CustomField[],
  { t }: Words,
): string {
  const own = customerColumns.find((one) => one === column);
  if (own === undefined) return fields.find(({ id }) => column === `custom/${id}`)?.name ?? column;
  return isCardField(own) ? t(`field.${own}`) : t(`export.${own}`);
}

function isCardField(column: KnownColumn): column is Exclude<KnownColumn, FigureColumn> {
  return !figureColumns.some((one) => one === column);
}
