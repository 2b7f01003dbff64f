import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';

import { type SavedFilter, saveFilter, savedFilters } from '#data/catalogue/saved-filters.ts';
import type { ShopColumns } from '#data/columns/columns-of.ts';
import { useShop } from '#data/use-shop.ts';
import { asked } from '#domain/customers/filter/asked.ts';
import { type FilterGroup, everybody } from '#domain/customers/filter/filter.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

import { useListActs } from '../use-list-acts.ts';

/** The present filter, the saved ones, and which of them the present one came from. */
export function useFilters({ counts }: ShopColumns) {
  const shop = useShop();
  const { t } = useWords();
  const { newAct, tell } = useListActs();
  const saved = useLiveQuery(() => savedFilters(shop), [shop]);
  const [draft, setDraft] = useState<FilterGroup>(everybody);
  const [currentId, setCurrentId] = useState<RowId>();
  const whole = useMemo(() => asked(draft), [draft]);
  const current = saved?.find(({ id }) => id === currentId);
  const isChanged =
    current !== undefined && JSON.stringify(current.filter) !== JSON.stringify(whole);

  useEffect(() => {
    if (saved !== undefined) void counts.refresh();
  }, [saved, counts]);

  return {
    saved: saved ?? [],
    draft,
    asked: whole,
    current,
    isChanged,
    change: setDraft,
    savedAs: setCurrentId,
    choose: (filter: SavedFilter | undefined) => {
      setCurrentId(filter?.id);
      setDraft(filter?.filter ?? everybody);
    },
    /** The saved filter asks from now on what the list asks now. */
    keepChange: async () => {
      if (current === undefined) return;
      const act = newAct();
      const done = await saveFilter(shop, { ...current, filter: whole }, act);
      if (done.ok) await tell(act, t('filter.saved', { name: current.name }));
    },
  };
}
