import { Button } from '@mantine/core';

import { useShop } from '#data/use-shop.ts';
import type { BusinessDay, Instant, OperationId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './offers.module.css';
import { useOfferActs } from './use-offer-acts.ts';

/** What went to how many people in one action. */
export type Batch = {
  readonly operationId: OperationId;
  readonly at: Instant;
  readonly day: BusinessDay;
  readonly count: number;
};

type BatchListProps = { readonly batches: readonly Batch[]; readonly empty: string };

/** Older ones are not taken back any more: most of it has been used. */
const mostBatches = 12;

/** What was done to many at once, the latest first, each taken back as a whole. */
export function BatchList({ batches, empty }: BatchListProps) {
  const { clock } = useShop();
  const { t, day: dayText, time, number } = useWords();
  const { takeBack } = useOfferActs();
  if (batches.length === 0) return <p className={classes.soft}>{empty}</p>;
  return (
    <ul className={classes.list} aria-label={t('rewards.batches')}>
      {batches.slice(0, mostBatches).map(({ operationId, at, day, count }) => (
        <li key={operationId} className={classes.batch}>
          <span>
            {dayText(day, clock.today())} {time(at)}
          </span>
          <span className={classes.name}>
            {t('rewards.people', { count, shown: number(count) })}
          </span>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t('rewards.undoBatch', { count, shown: number(count) })}
            onClick={() => void takeBack(operationId)}
          >
            {t('common.undo')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
