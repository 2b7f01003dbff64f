import { useMantineColorScheme } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';

import { settingsOf } from '#data/catalogue/settings.ts';
import { useShop } from '#data/use-shop.ts';
import { pointUnits } from '#domain/kernel/units.ts';
import type { Quote, SaleTerms } from '#domain/sales/quote.ts';
import { type Words, useWords } from '#i18n/use-words.ts';
import { type CustomerView, showToCustomer } from '#platform/customer-window.ts';

/**
 * Tells the window that faces the customer what the till shows: the amount, and the points if there is a card. Nothing
 * that somebody else in the queue should not read.
 */
export function useCustomerView(quote: Quote | undefined, terms: SaleTerms | undefined): void {
  const shop = useShop();
  const words = useWords();
  const { colorScheme } = useMantineColorScheme();
  const settings = useLiveQuery(() => settingsOf(shop), [shop]);
  useEffect(() => {
    showToCustomer({
      language: words.language,
      scheme: colorScheme === 'dark' ? 'dark' : 'light',
      shopName: settings?.shopName ?? '',
      lines: customerLines(quote, terms, words),
    });
  }, [quote, terms, words, colorScheme, settings]);
}

/** What the customer reads of a sale; a welcome as long as there is none. */
function customerLines(
  quote: Quote | undefined,
  terms: SaleTerms | undefined,
  { t, money, points }: Pick<Words, 't' | 'money' | 'points'>,
): CustomerView['lines'] {
  if (quote === undefined) return [{ label: '', value: t('customerWindow.welcome') }];
  const due = { label: t('customerWindow.due'), value: money(quote.due) };
  const buyer = terms?.buyer ?? null;
  if (terms === undefined || buyer === null) return [due];
  const { decimals } = terms.program.earn;
  const spent = (quote.used?.units ?? 0) + (quote.reward?.cost ?? 0);
  const after = pointUnits(buyer.points - spent + quote.units);
  return [
    due,
    { label: t('customerWindow.earned'), value: `+${points(quote.units, decimals)}` },
    { label: t('customerWindow.points'), value: points(after, decimals) },
  ];
}
