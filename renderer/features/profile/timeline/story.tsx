import { Button, SegmentedControl } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { staffOf } from '#data/catalogue/staff.ts';
import type { CardHistory } from '#data/customers/history.ts';
import { type TimelineGroup, timelineGroups } from '#data/timeline/timeline-groups.ts';
import { timelineOf } from '#data/timeline/timeline.ts';
import { useShop } from '#data/use-shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { EmptyState } from '#ui/empty-state.tsx';

import { byMonth, monthKey } from './by-month.ts';
import { NoteField } from './note-field.tsx';
import { StoryRow } from './story-row.tsx';
import classes from './story.module.css';

type StoryProps = {
  readonly cardId: RowId;
  readonly history: CardHistory | undefined;
  readonly decimals: number;
  readonly only: TimelineGroup | undefined;
  readonly onOnly: (only: TimelineGroup | undefined) => void;
};

const page = 50;

/** Everything that happened with somebody, month by month, newest first; or one kind of it. */
export function Story({ cardId, history, decimals, only, onOnly }: StoryProps) {
  const shop = useShop();
  const { t, month } = useWords();
  const [limit, setLimit] = useState(page);
  const lines = useLiveQuery(
    async () => timelineOf(shop, cardId, limit, only),
    [shop, cardId, limit, only],
  );
  const staff = useLiveQuery(() => staffOf(shop), [shop]) ?? [];
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  const months = byMonth(lines ?? []);

  return (
    <section aria-label={t('timeline.title')}>
      <NoteField cardId={cardId} />
      <SegmentedControl
        className={classes.filter}
        size="xs"
        aria-label={t('profile.filterLabel')}
        value={only ?? 'all'}
        onChange={(chosen) => {
          setLimit(page);
          onOnly(chosen === 'all' ? undefined : chosen);
        }}
        data={(['all', ...timelineGroups] as const).map((group) => ({
          value: group,
          label: t(`profile.${group}`),
        }))}
      />
      {lines?.length === 0 && (
        <EmptyState
          icon={only === undefined ? 'till' : 'filter'}
          title={t(only === undefined ? 'timeline.empty' : 'profile.noneOfKind')}
        />
      )}
      {months.map((group) => (
        <div key={monthKey(group)}>
          <h3 className={classes.month}>{month(group.day)}</h3>
          <ol className={classes.list}>
            {group.steps.map((step) => (
              <StoryRow
                key={step.line.id}
                step={step}
                history={history}
                decimals={decimals}
                byName={step.line.by === null ? undefined : names.get(step.line.by)}
              />
            ))}
          </ol>
        </div>
      ))}
      {lines !== undefined && lines.length >= limit && (
        <Button variant="subtle" size="compact-sm" onClick={() => setLimit(limit + 4 * page)}>
          {t('timeline.showMore')}
        </Button>
      )}
    </section>
  );
}
