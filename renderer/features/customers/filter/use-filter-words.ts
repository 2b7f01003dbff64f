import { useProducts } from '#data/catalogue/use-products.ts';
import { useShop } from '#data/use-shop.ts';
import type { CustomerColumns } from '#domain/customers/columns/customer-columns.ts';
import { type FilterGroup, conditionsOf } from '#domain/customers/filter/filter.ts';
import { useWords } from '#i18n/use-words.ts';

import type { ListFacts } from '../list/use-list-facts.ts';
import { filterInWords } from './filter-words.ts';

/** The sentence of a filter; empty for one that asks nothing. */
export function useFilterWords(
  filter: FilterGroup,
  facts: ListFacts,
  columns: CustomerColumns,
): string {
  const shop = useShop();
  const words = useWords();
  const products = useProducts();
  if (conditionsOf(filter).length === 0) return '';
  return filterInWords(filter, {
    facts,
    words,
    today: shop.clock.today(),
    productName: (id) => products.find((product) => product.id === id)?.name,
    customerName: (id) => {
      const slot = columns.slots.get(id);
      return slot === undefined
        ? undefined
        : columns.texts.name.values[slot] || words.t('common.noName');
    },
  });
}
