import { useRef, useState } from 'react';

import { customFieldsOf } from '#data/catalogue/custom-fields.ts';
import { exportCustomers } from '#data/export/export-customers.ts';
import { exportEverything } from '#data/export/export-everything.ts';
import { exportProducts } from '#data/export/export-products.ts';
import { exportSales } from '#data/export/export-sales.ts';
import type { Shop } from '#data/shop.ts';
import { useShop } from '#data/use-shop.ts';
import { customerColumns } from '#domain/export/customer-cells.ts';
import type { ExportTable } from '#domain/export/export-table.ts';
import { type Words, useWords } from '#i18n/use-words.ts';
import { offerDownload } from '#platform/download.ts';
import { writeCsv } from '#platform/files/write-csv.ts';
import { writeXlsx } from '#platform/files/write-xlsx.ts';

import { customerWords, productWords, saleWords } from './export-words.ts';

/** What can be taken away as a table. */
export const tables = ['customers', 'sales', 'products'] as const;
export type Wanted =
  | { readonly what: (typeof tables)[number]; readonly as: 'csv' | 'xlsx' }
  | { readonly what: 'everything'; readonly as: 'json' };

/** Writes a part of the book, or all of it, into a file and hands it over; one at a time, and it can be stopped. */
export function useExport() {
  const shop = useShop();
  const words = useWords();
  const [running, setRunning] = useState<{ readonly wanted: Wanted; readonly rows: number }>();
  const [hasFailed, setFailed] = useState(false);
  const stopper = useRef<AbortController>(undefined);

  async function run(wanted: Wanted): Promise<void> {
    if (stopper.current !== undefined) return;
    const { signal } = (stopper.current = new AbortController());
    setFailed(false);
    setRunning({ wanted, rows: 0 });
    try {
      const progress = (rows: number) => setRunning({ wanted, rows });
      const file = await write(shop, wanted, words, progress, signal);
      offerDownload(`${nameOf(wanted, words)} ${shop.clock.today()}.${wanted.as}`, file);
    } catch (error) {
      // A disk that is full, a file that grows too large: nothing is lost, and the sheet says so.
      if (!signal.aborted) {
        setFailed(true);
        throw error;
      }
    } finally {
      stopper.current = undefined;
      setRunning(undefined);
    }
  }

  return { running, hasFailed, run, stop: () => stopper.current?.abort() };
}

function nameOf({ what }: Wanted, { t }: Words): string {
  switch (what) {
    case 'customers':
      return t('import.outCustomers');
    case 'sales':
      return t('import.outSales');
    case 'products':
      return t('import.outProducts');
    case 'everything':
      return t('import.outEverything');
  }
}

async function write(
  shop: Shop,
  wanted: Wanted,
  words: Words,
  progress: (rows: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  if (wanted.what === 'everything') return exportEverything(shop, progress, signal);
  const table = await tableOf(shop, wanted.what, words);
  return wanted.as === 'csv'
    ? writeCsv(table, progress, signal)
    : writeXlsx([table], progress, signal);
}

async function tableOf(
  shop: Shop,
  what: (typeof tables)[number],
  words: Words,
): Promise<ExportTable> {
  switch (what) {
    case 'customers': {
      const fields = await customFieldsOf(shop);
      const columns = [...customerColumns, ...fields.map(({ id }) => `custom/${id}` as const)];
      return exportCustomers(shop, 'all', columns, customerWords(fields, words));
    }
    case 'sales':
      return exportSales(shop, saleWords(words));
    case 'products':
      return exportProducts(shop, productWords(words));
  }
}
