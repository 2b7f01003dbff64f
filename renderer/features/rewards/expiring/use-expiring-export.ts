import { useShop } from '#data/use-shop.ts';
import type { ExportCell } from '#domain/export/export-table.ts';
import { typedPoints } from '#domain/kernel/points-text.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { EndingPoints } from '#domain/loyalty/ending-points.ts';
import { useWords } from '#i18n/use-words.ts';
import { offerDownload } from '#platform/download.ts';
import { writeCsv } from '#platform/files/write-csv.ts';
import { showToast } from '#ui/toast.tsx';

import type { Person } from '#data/columns/use-people.ts';

/** The list as a file for whoever makes the calls. */
export function useExpiringExport() {
  const { clock } = useShop();
  const { t } = useWords();

  return async (
    rows: readonly EndingPoints[],
    personOf: (id: RowId) => Person | undefined,
    decimals: number,
  ): Promise<void> => {
    const name = t('rewards.tab-expiring');
    const file = await writeCsv({
      name,
      headings: [
        t('field.number'),
        t('field.name'),
        t('field.phone'),
        t('rewards.endsOn'),
        t('rewards.pointsLost'),
      ],
      batches: inBatches(rows, ({ customerId, day, units }) => {
        const person = personOf(customerId);
        return [
          person?.number ?? '',
          person?.name ?? '',
          person?.phone ?? '',
          day,
          { number: typedPoints(units, decimals) },
        ];
      }),
    });
    offerDownload(`${name} ${clock.today()}.csv`, file);
    showToast({ id: 'export', kind: 'done', title: t('export.done', { count: rows.length }) });
  };
}

const rowsAtOnce = 2_000;

async function* inBatches(
  rows: readonly EndingPoints[],
  cellsOf: (row: EndingPoints) => readonly ExportCell[],
): AsyncGenerator<readonly (readonly ExportCell[])[]> {
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    yield rows.slice(start, start + rowsAtOnce).map(cellsOf);
  }
}
