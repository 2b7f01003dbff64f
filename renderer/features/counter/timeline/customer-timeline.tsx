import { Button } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { timelineOf } from '#data/timeline/timeline.ts';
import { useShop } from '#data/use-shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { EmptyState } from '#ui/empty-state.tsx';

import classes from './timeline.module.css';
import { TimelineRow } from './timeline-row.tsx';

type CustomerTimelineProps = { readonly customerId: RowId };

const firstPage = 20;
const mostLines = 200;

/** Everything that happened with a customer, newest first; a sale can be refunded or voided right here. */
export function CustomerTimeline({ customerId }: CustomerTimelineProps) {
  const shop = useShop();
  const { t } = useWords();
  const [limit, setLimit] = useState(firstPage);
  const lines = useLiveQuery(() => timelineOf(shop, customerId, limit), [shop, customerId, limit]);

  return (
    <section aria-label={t('timeline.title')}>
      <h2 className={classes.title}>{t('timeline.title')}</h2>
      {lines?.length === 0 && <EmptyState icon="till" title={t('timeline.empty')} />}
      <ol className={classes.list}>
        {lines?.map((line) => (
          <TimelineRow key={line.id} line={line} />
        ))}
      </ol>
      {lines !== undefined && lines.length >= limit && limit < mostLines && (
        <Button variant="subtle" size="compact-sm" onClick={() => setLimit(limit + 60)}>
          {t('timeline.showMore')}
        </Button>
      )}
    </section>
  );
}
