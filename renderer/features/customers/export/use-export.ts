import { useRef, useState } from 'react';

import { type CustomerWords, exportCustomers } from '#data/export/export-customers.ts';
import { useShop } from '#data/use-shop.ts';
import type { CustomField } from '#domain/customers/custom-field.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { type Words, useWords } from '#i18n/use-words.ts';
import { offerDownload } from '#platform/download.ts';
import { showToast } from '#ui/toast.tsx';

import type { ColumnId } from '../list/list-columns.ts';
import { allColumns, exportHeading, shownColumns } from './export-columns.ts';
import { type FileKind, writeList } from './write-list.ts';

type Wanted = {
  readonly ids: readonly RowId[];
  readonly kind: FileKind;
  readonly columns: readonly ColumnId[] | 'all';
};

/** Writes a list into a file and hands it over. `running` is the number of rows written so far. */
export function useExport(fields: readonly CustomField[]) {
  const shop = useShop();
  const words = useWords();
  const [running, setRunning] = useState<number>();
  const [problem, setProblem] = useState(false);
  const controller = useRef<AbortController>(null);

  async function run({ ids, kind, columns }: Wanted): Promise<boolean> {
    const stopper = new AbortController();
    controller.current = stopper;
    setProblem(false);
    setRunning(0);
    try {
      const wanted = columns === 'all' ? allColumns(fields) : shownColumns(columns);
      const table = await exportCustomers(shop, ids, wanted, wordsOf(fields, words));
      const file = await writeList(kind, table, setRunning, stopper.signal);
      const name = `${words.t('customers.title')} ${shop.clock.today()}.${kind}`;
      offerDownload(name, file);
      const title = words.t('export.done', { count: ids.length });
      showToast({ id: 'export', kind: 'done', title });
      return true;
    } catch (error) {
      if (stopper.signal.aborted) return false;
      // A disk that is full, a file that grows too large: the list stays, and the dialog says so.
      setProblem(true);
      queueMicrotask(() => {
        throw error;
      });
      return false;
    } finally {
      setRunning(undefined);
    }
  }

  return { running, problem, run, stop: () => controller.current?.abort() };
}

function wordsOf(fields: readonly CustomField[], words: Words): CustomerWords {
  const { t } = words;
  return {
    title: t('customers.title'),
    heading: (column) => exportHeading(column, fields, words),
    gender: { female: t('customers.female'), male: t('customers.male') },
    stage: {
      lead: t('stage.lead'),
      aiming: t('stage.aiming'),
      customer: t('stage.customer'),
      gone: t('stage.gone'),
    },
    consent: { yes: t('customers.mayYes'), no: t('customers.mayNo') },
    yes: t('customers.yes'),
    no: t('customers.no'),
  };
}
