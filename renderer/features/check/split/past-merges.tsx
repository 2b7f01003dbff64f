import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';

import type { DataCheck } from '#data/customers/data-check.ts';
import { type PastMerge, mergesMade } from '#data/customers/merge-history.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Sheet } from '#ui/sheet.tsx';

import classes from '../lists.module.css';
import { SplitDialog } from './split-dialog.tsx';

type PastMergesProps = {
  /** Looked at again whenever the check found something newer. */
  readonly check: DataCheck;
};

const mostShown = 100;

/** The merges that count, newest first, and the way to take one apart, however long ago it was. */
export function PastMerges({ check }: PastMergesProps) {
  const shop = useShop();
  const { t, day } = useWords();
  const [merges, setMerges] = useState<readonly PastMerge[]>();
  const [splitting, setSplitting] = useState<PastMerge>();
  useEffect(() => {
    let isShown = true;
    void mergesMade(shop, mostShown).then((made) => {
      if (isShown) setMerges(made);
    });
    return () => {
      isShown = false;
    };
  }, [shop, check]);

  return (
    <Sheet title={t('check.merges')} hint={t('check.mergesHint')}>
      {merges?.length === 0 && (
        <EmptyState icon="merge" title={t('check.noMerges')} hint={t('check.noMergesHint')} />
      )}
      <ul className={classes.list}>
        {merges?.map((merge) => {
          const names = merge.cards.map(
            ({ name, number }) => `${name || t('common.noName')} ${number}`,
          );
          return (
            <li key={merge.operationId} className={classes.row}>
              <span>{names.join(' + ')}</span>
              <span className={classes.soft}>
                {t('check.mergedOn', { day: day(merge.day, today()) })}
              </span>
              <Button
                className={classes.end}
                size="compact-sm"
                variant="default"
                aria-label={t('check.splitOf', { name: names.join(' + ') })}
                onClick={() => setSplitting(merge)}
              >
                {t('check.split')}
              </Button>
            </li>
          );
        })}
      </ul>
      {splitting !== undefined && (
        <SplitDialog merge={splitting} onClose={() => setSplitting(undefined)} />
      )}
    </Sheet>
  );
}
