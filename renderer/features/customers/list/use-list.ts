import { useDeferredValue, useEffect, useMemo, useState, useSyncExternalStore } from 'react';

import { type ShopColumns, columnsOf } from '#data/columns/columns-of.ts';
import { asksPurchases, filterContext } from '#data/columns/filter-context.ts';
import type { Shop } from '#data/shop.ts';
import { useShop } from '#data/use-shop.ts';
import { slotsWhere } from '#domain/customers/columns/column-values.ts';
import type { CustomerColumns } from '#domain/customers/columns/customer-columns.ts';
import { type RankStore, sortSlots } from '#domain/customers/columns/sort-slots.ts';
import { compileFilter } from '#domain/customers/filter/compile-filter.ts';
import { type Filter, asksNothing } from '#domain/customers/filter/filter.ts';

import { sortKeyOf } from './list-columns.ts';
import type { ListHabits } from './list-habits.ts';

/** What the screen shows: slots in order, and the columns that they lead into. */
export type ShownList = {
  readonly columns: CustomerColumns;
  readonly slots: Uint32Array;
  /** Customers of the shop. */
  readonly total: number;
  readonly isReady: boolean;
  /** The filter asks what was bought, and the past is still being read. */
  readonly isReadingPast: boolean;
  /** So many are found by the typed letters that only the best of them are shown. */
  readonly isCut: boolean;
};

/**
 * The most that typed letters find here. The search says for each where it was found, which for a single
 * digit at 100,000 customers takes more than a second; nobody scrolls through what one digit finds.
 */
export const mostFound = 2_000;

type Question = {
  readonly filter: Filter;
  readonly typed: string;
  readonly habits: Pick<ListHabits, 'sortedBy' | 'down'>;
};

/**
 * The customers that a filter and some typed letters mean, sorted. From memory, in a few milliseconds at
 * 100,000; a hidden screen does not work.
 */
export function useList(
  shopColumns: ShopColumns,
  { filter, typed, habits }: Question,
  isShown: boolean,
): ShownList {
  const shop = useShop();
  const { list } = shopColumns;
  const version = useWhileShown(useSyncExternalStore(list.subscribe, list.version), isShown);
  const past = usePast(shopColumns, filter);
  const wanted = useDeferredValue(typed.trim());
  const [ranks] = useState<RankStore>(() => new Map());
  const { sortedBy, down } = habits;
  useMidnight(shopColumns, isShown);

  const { matching, isCut } = useMemo(
    () => matchingSlots(shop, shopColumns, filter, wanted, { version, past }),
    [shop, shopColumns, filter, wanted, version, past],
  );
  const slots = useMemo(() => {
    const key = sortKeyOf(sortedBy);
    return key === undefined ? matching : sortSlots(list.columns(), matching, { key, down }, ranks);
  }, [list, matching, sortedBy, down, ranks]);
  return {
    columns: list.columns(),
    slots,
    total: list.columns().slots.size,
    isReady: list.isReady(),
    isReadingPast: past === 'being-read',
    isCut,
  };
}

/** The columns, begun a moment after the search box works, or at once if somebody asks for the list. */
export function useShopColumns(isShown: boolean): ShopColumns | undefined {
  const shop = useShop();
  const [isCalm, setCalm] = useState(false);
  useEffect(() => {
    let isLeft = false;
    void shop.search.caughtUp().then(() => {
      if (!isLeft) setCalm(true);
    });
    return () => {
      isLeft = true;
    };
  }, [shop]);
  return isShown || isCalm ? columnsOf(shop) : undefined;
}

/** A hidden screen keeps what it showed, and looks again when it is shown. */
function useWhileShown(version: number, isShown: boolean): number {
  const [seen, setSeen] = useState(version);
  if (isShown && seen !== version) setSeen(version);
  return isShown ? version : seen;
}

/** Whether the past is known, if the filter asks for it; changes with each sale that moves it. */
function usePast(shopColumns: ShopColumns, filter: Filter): 'not-asked' | 'being-read' | number {
  const asks = asksPurchases(filter);
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (!asks) return undefined;
    return shopColumns.purchases().subscribe(() => setRound((before) => before + 1));
  }, [asks, shopColumns]);
  if (!asks) return 'not-asked';
  return shopColumns.purchases().isReady() ? round : 'being-read';
}

/** "Spent in 365 days" and "in the last 30 days" are other days after midnight. */
function useMidnight({ list }: ShopColumns, isShown: boolean): void {
  useEffect(() => {
    if (!isShown) return undefined;
    list.turnToToday();
    const timer = setInterval(list.turnToToday, 60_000);
    return () => clearInterval(timer);
  }, [list, isShown]);
}

/** `stamp` says when the answer may be another one; the answer itself is read from the columns. */
function matchingSlots(
  shop: Shop,
  shopColumns: ShopColumns,
  filter: Filter,
  typed: string,
  _stamp: unknown,
): { readonly matching: Uint32Array; readonly isCut: boolean } {
  const columns = shopColumns.list.columns();
  const asks = asksPurchases(filter);
  const context = filterContext(shop, columns, asks ? shopColumns.purchases() : undefined);
  const passes = asksNothing(filter) ? () => true : compileFilter(filter, context);
  if (typed === '') return { matching: slotsWhere(columns, passes), isCut: false };
  const hits = shop.search.find(typed, mostFound);
  const found = new Set<string>(hits.map(({ card }) => card.id));
  const matching = slotsWhere(columns, (slot) => {
    const id = columns.ids[slot];
    return id !== undefined && found.has(id) && passes(slot);
  });
  return { matching, isCut: hits.length === mostFound };
}
