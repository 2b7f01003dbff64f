import { useEffect, useState } from 'react';

import { localSetting, setLocalSetting } from '#data/local-settings.ts';
import { useShop } from '#data/use-shop.ts';
import type { CustomField } from '#domain/customers/custom-field.ts';

import { type ColumnId, columnsWith, firstColumns, sortKeyOf } from './list-columns.ts';

/** How this counter looks at the list: which columns in which order, and what it is sorted by. */
export type ListHabits = {
  readonly columns: readonly ColumnId[];
  readonly sortedBy: ColumnId;
  readonly down: boolean;
};

const name = 'customer-list';
const firstHabits: ListHabits = { columns: firstColumns, sortedBy: 'lastDay', down: true };

/** The habits of this counter, remembered from one start to the next. */
export function useListHabits(
  fields: readonly CustomField[],
): readonly [ListHabits, (habits: ListHabits) => void] {
  const shop = useShop();
  const [habits, setHabits] = useState<ListHabits>(firstHabits);
  useEffect(() => {
    let isLeft = false;
    void localSetting(shop, name).then((kept) => {
      if (!isLeft) setHabits(readHabits(kept));
    });
    return () => {
      isLeft = true;
    };
  }, [shop]);

  // A field that was put away takes its column along; what was chosen comes back with it.
  const known = columnsWith(fields);
  const shown = habits.columns.filter((column) => known.includes(column));
  const columns = shown.length > 0 ? shown : firstColumns;
  return [
    { ...habits, columns },
    (wanted) => {
      setHabits(wanted);
      void setLocalSetting(shop, name, wanted);
    },
  ];
}

/** What was kept, as far as it can be read. */
export function readHabits(kept: unknown): ListHabits {
  if (typeof kept !== 'object' || kept === null) return firstHabits;
  const { columns, sortedBy, down } = { columns: [], sortedBy: '', down: true, ...kept };
  const read = Array.isArray(columns) ? columns.filter(isColumnId) : [];
  return {
    columns: read.length > 0 ? [...new Set(read)] : firstHabits.columns,
    sortedBy: isColumnId(sortedBy) ? sortedBy : firstHabits.sortedBy,
    down: down === true,
  };
}

function isColumnId(value: unknown): value is ColumnId {
  if (typeof value !== 'string') return false;
  const known: readonly string[] = columnsWith([]);
  return known.includes(value) || /^custom\/[\w:-]{1,64}$/.test(value);
}

/** A click on a heading sorts by it, another one turns it round. Amounts and days begin with the greatest. */
export function sortedAnew(habits: ListHabits, column: ColumnId): ListHabits {
  if (habits.sortedBy === column) return { ...habits, down: !habits.down };
  return { ...habits, sortedBy: column, down: sortKeyOf(column)?.kind === 'amount' };
}
