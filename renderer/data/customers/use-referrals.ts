import { useEffect, useState, useSyncExternalStore } from 'react';

import type { Brought } from '#domain/customers/referrals.ts';
import type { RowId } from '#domain/kernel/units.ts';

import { columnsOf } from '../columns/columns-of.ts';
import { useShop } from '../use-shop.ts';
import { broughtBy } from './referrals.ts';

/** Whom somebody brought; undefined for the moment until the columns were read for the first time. */
export function useReferrals(id: RowId): Brought | undefined {
  const shop = useShop();
  const { list } = columnsOf(shop);
  const version = useSyncExternalStore(list.subscribe, list.version);
  const [found, setFound] = useState<Brought>();
  useEffect(() => {
    let isStale = false;
    void broughtBy(shop, id).then((brought) => {
      if (!isStale) setFound(brought);
    });
    return () => {
      isStale = true;
    };
  }, [shop, id, version]);
  return found;
}
