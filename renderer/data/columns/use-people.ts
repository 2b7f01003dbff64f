import { useMemo, useSyncExternalStore } from 'react';

import type { RowId } from '#domain/kernel/units.ts';

import { useShop } from '../use-shop.ts';
import { columnsOf } from './columns-of.ts';

export type Person = { readonly name: string; readonly number: string; readonly phone: string };

/** Who somebody is, from the columns in memory; undefined for a card that is gone, and for all until they were read. */
export function usePeople() {
  const { list } = columnsOf(useShop());
  const version = useSyncExternalStore(list.subscribe, list.version);
  return useMemo(() => {
    const { slots, texts } = list.columns();
    const personOf = (id: RowId): Person | undefined => {
      const slot = slots.get(id);
      if (slot === undefined) return undefined;
      const [phone = ''] = (texts.phones.values[slot] ?? '').split(' ');
      return {
        name: texts.name.values[slot] ?? '',
        number: texts.number.values[slot] ?? '',
        phone,
      };
    };
    return { isReady: list.isReady(), personOf, version };
  }, [list, version]);
}
