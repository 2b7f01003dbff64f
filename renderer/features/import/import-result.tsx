import { Button, Group } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

import { undoOperation } from '#data/undo.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { offerDownload } from '#platform/download.ts';
import { newOperationId } from '#platform/ids.ts';
import { showToast } from '#ui/toast.tsx';
import { Sheet } from '#ui/sheet.tsx';

import type { CustomerList, SortedRows } from './customer-list.ts';
import classes from './import-result.module.css';
import { problemInWords } from './problem-in-words.ts';
import { refusedFile } from './refused-file.ts';
import type { ImportDone } from './use-import.ts';

type ImportResultProps = {
  readonly list: CustomerList;
  readonly sorted: SortedRows;
  readonly result: ImportDone;
  readonly onDone: () => void;
  readonly onAnother: () => void;
};

/** What became of the list, the rows that could not be taken as a file, and the way back. */
export function ImportResult({ list, sorted, result, onDone, onAnother }: ImportResultProps) {
  const shop = useShop();
  const words = useWords();
  const { t, number } = words;
  const [undone, setUndone] = useState<'no' | 'running' | 'yes'>('no');
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => next.current?.focus(), []);
  const { created, updated, skipped } = result.outcome;

  async function undo() {
    setUndone('running');
    const act = { operationId: newOperationId(), by: null };
    const outcome = await undoOperation(shop, result.operationId, act);
    const isGone = outcome.ok || outcome.refusal.kind === 'already-undone';
    setUndone(isGone ? 'yes' : 'no');
    if (!isGone) showToast({ id: act.operationId, kind: 'problem', title: t('undo.cannot') });
  }

  function download() {
    const reason = {
      heading: t('import.problem'),
      of: (row: SortedRows['refused'][number]) => problemInWords(row.problem, words),
    };
    offerDownload(t('import.problemFile'), refusedFile(list, sorted, reason));
  }

  return (
    <Sheet title={t(undone === 'yes' ? 'import.undone' : 'import.done')}>
      <dl className={classes.counts} data-undone={undone === 'yes'}>
        <Count name={t('import.created')} value={number(created)} />
        <Count name={t('import.updated')} value={number(updated)} />
        <Count name={t('import.skipped')} value={number(skipped)} />
        <Count name={t('import.refused')} value={number(sorted.refused.length)} />
      </dl>
      <Group>
        <Button ref={next} onClick={onDone}>
          {t('import.toCounter')}
        </Button>
        {sorted.refused.length > 0 && (
          <Button variant="light" onClick={download}>
            {t('import.download')}
          </Button>
        )}
        <Button variant="default" onClick={onAnother}>
          {t('import.another')}
        </Button>
        {undone !== 'yes' && (
          <Button
            variant="subtle"
            color="red"
            loading={undone === 'running'}
            onClick={() => void undo()}
          >
            {t('import.undo')}
          </Button>
        )}
      </Group>
      {sorted.refused.length > 0 && <p className={classes.hint}>{t('import.downloadHint')}</p>}
    </Sheet>
  );
}

function Count({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
