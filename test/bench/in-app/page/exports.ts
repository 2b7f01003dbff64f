import { exportCustomers } from '#data/export/export-customers.ts';
import { exportEverything } from '#data/export/export-everything.ts';
import type { Shop } from '#data/shop.ts';
import { customerColumns } from '#domain/export/customer-cells.ts';
import { writeCsv } from '#platform/files/write-csv.ts';
import { writeXlsx } from '#platform/files/write-xlsx.ts';
import { customerWords } from '#test/support/export-words.ts';

import { type Row, timed } from '../../measure.ts';

/** Every customer with all columns into each kind of file, and the whole shop into one. Once each. */
export async function measureExports(shop: Shop): Promise<readonly Row[]> {
  const table = () => exportCustomers(shop, 'all', customerColumns, customerWords);
  return [
    {
      what: 'export: all customers, CSV',
      times: await timed(1, async () => writeCsv(await table())),
    },
    {
      what: 'export: all customers, XLSX',
      times: await timed(1, async () => writeXlsx([await table()])),
    },
    { what: 'export: everything, JSON', times: await timed(1, () => exportEverything(shop)) },
  ];
}
