import { Button } from '@mantine/core';
import { useState } from 'react';

import {
  type SnapshotMade,
  snapshotBefore,
  snapshotDeskOf,
} from '#data/snapshots/snapshot-desk.ts';
import { useSnapshotStep } from '#data/snapshots/use-snapshot-step.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './facts.module.css';

/** Makes and checks a snapshot at once, where waiting for the next idle minute would leave the shop with too few of them. */
export function SnapshotNow() {
  const { t } = useWords();
  const shop = useShop();
  const step = useSnapshotStep();
  const [made, setMade] = useState<SnapshotMade['kind']>();
  if (snapshotDeskOf(shop) === undefined) return null;

  async function make() {
    setMade(undefined);
    const { kind } = await snapshotBefore(shop, 'by-hand');
    if (kind !== 'none-kept') setMade(kind);
  }

  return (
    <div role="status">
      {made !== undefined && <p className={classes.text}>{t(`health.snapshot-${made}`)}</p>}
      {made !== 'kept' && (
        <Button
          size="compact-sm"
          variant="default"
          loading={step !== undefined}
          onClick={() => void make()}
        >
          {t('health.snapshotNow')}
        </Button>
      )}
    </div>
  );
}
