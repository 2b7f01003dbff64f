import { useMemo, useSyncExternalStore } from 'react';

import type { LifeLimits } from '#domain/care/life-cycle.ts';
import { type GapCounts, type StageCounts, gapsIn, stagesOn } from '#domain/care/visit-gaps.ts';
import { dayNumber } from '#domain/kernel/day-number.ts';

import { columnsOf } from '../columns/columns-of.ts';
import { useShop } from '../use-shop.ts';

export type LifeFigures = {
  readonly gaps: GapCounts;
  /** How many would be in each stage today by other limits. */
  readonly stagesBy: (limits: LifeLimits) => StageCounts;
};

/** How often customers come and how long they stay away, out of the columns in memory; undefined until those are there. */
export function useLifeFigures(): LifeFigures | undefined {
  const shop = useShop();
  const { list } = columnsOf(shop);
  const version = useSyncExternalStore(list.subscribe, list.version);
  const today = shop.clock.today();
  return useMemo(() => {
    // Read through `version`: the columns are the same object after a sale.
    if (version < 0 || !list.isReady()) return undefined;
    const columns = list.columns();
    return {
      gaps: gapsIn(columns),
      stagesBy: (limits) => stagesOn(columns, dayNumber(today), limits),
    };
  }, [list, version, today]);
}
