import type { AmountName } from '#domain/customers/columns/column-values.ts';
import type { TextColumnName } from '#domain/customers/columns/customer-columns.ts';
import type { SortKey } from '#domain/customers/columns/sort-slots.ts';
import type { CustomField } from '#domain/customers/custom-field.ts';
import { type RowId, isRowId } from '#domain/kernel/units.ts';
import type { Words } from '#i18n/use-words.ts';

/** Columns that every shop has, in the order in which the chooser offers them. */
export const builtInColumns = [
  'number',
  'name',
  'phones',
  'tags',
  'stage',
  'lastDay',
  'visits',
  'sales',
  'spent',
  'spentYear',
  'average',
  'points',
  'birthday',
  'gender',
  'source',
  'referrer',
  'consent',
  'occupation',
  'wechat',
  'address',
  'contactPerson',
  'likes',
  'dislikes',
  'note',
  'formerNumber',
  'nextStep',
  'expectedValue',
  'goneReason',
  'createdDay',
] as const;
export type BuiltInColumn = (typeof builtInColumns)[number];

/** A column of the list: one of every shop's, or `custom/<id>` for a field of the shop's own. */
export type ColumnId = BuiltInColumn | `custom/${RowId}`;

/** What a shop sees before anybody chose. */
export const firstColumns: readonly ColumnId[] = [
  'name',
  'phones',
  'tags',
  'lastDay',
  'visits',
  'spentYear',
  'points',
  'number',
];

/** How wide a column wants to be, in rem; it grows with the window. The first ones fit a screen of 1024 pixels. */
const widths: Readonly<Partial<Record<BuiltInColumn, number>>> = {
  number: 5.25,
  name: 7,
  phones: 8.25,
  tags: 8.8,
  lastDay: 6.75,
  visits: 4.5,
  sales: 4.5,
  spentYear: 7.85,
  points: 5,
  gender: 4.5,
  note: 12,
  address: 12,
};
const usualWidth = 7.5;

/** How wide a column is drawn, in rem; the shop's own fields have the usual width. */
export function widthOf(column: ColumnId): number {
  const builtIn = builtInColumns.find((known) => known === column);
  return (builtIn === undefined ? undefined : widths[builtIn]) ?? usualWidth;
}

const amounts: readonly string[] = [
  'visits',
  'sales',
  'spent',
  'spentYear',
  'average',
  'points',
  'expectedValue',
];

/** Numbers stand at the end of their column, so that they can be compared at a glance. */
export function isAmount(column: ColumnId): boolean {
  return amounts.includes(column);
}

const sortedByNumber: readonly AmountName[] = [
  'stage',
  'lastDay',
  'visits',
  'sales',
  'spent',
  'spentYear',
  'average',
  'points',
  'birthday',
  'gender',
  'consent',
  'expectedValue',
  'createdDay',
];
const sortedByWord: readonly TextColumnName[] = [
  'number',
  'name',
  'phones',
  'source',
  'occupation',
  'wechat',
  'address',
  'contactPerson',
  'likes',
  'dislikes',
  'note',
  'formerNumber',
  'nextStep',
  'goneReason',
];

/** How a list is sorted by a column; undefined for tags and referrers, which have no order. */
export function sortKeyOf(column: ColumnId): SortKey | undefined {
  const amount = sortedByNumber.find((known) => known === column);
  if (amount !== undefined) return { kind: 'amount', column: amount };
  const word = sortedByWord.find((known) => known === column);
  if (word !== undefined) return { kind: 'text', column: word };
  const field = customFieldOf(column);
  return field === undefined ? undefined : { kind: 'custom', field };
}

/** The field of the shop's own that a column shows. */
export function customFieldOf(column: ColumnId): RowId | undefined {
  const id = column.startsWith('custom/') ? column.slice('custom/'.length) : undefined;
  return isRowId(id) ? id : undefined;
}

/** Every column that can be chosen now. */
export function columnsWith(fields: readonly CustomField[]): readonly ColumnId[] {
  return [...builtInColumns, ...fields.map(({ id }): ColumnId => `custom/${id}`)];
}

/** The heading of a column. */
export function headingOf(column: ColumnId, fields: readonly CustomField[], { t }: Words): string {
  const builtIn = builtInColumns.find((known) => known === column);
  if (builtIn !== undefined) return t(`customers.${builtIn}`);
  return fields.find(({ id }) => id === customFieldOf(column))?.name ?? t('customers.goneField');
}
