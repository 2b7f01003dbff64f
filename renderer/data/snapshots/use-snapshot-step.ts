import { useSyncExternalStore } from 'react';

import { useShop } from '../use-shop.ts';
import { type SnapshotStep, snapshotDeskOf } from './snapshot-desk.ts';

/** How far the snapshot is that is being made; undefined while none is. */
export function useSnapshotStep(): SnapshotStep | undefined {
  const desk = snapshotDeskOf(useShop());
  return useSyncExternalStore(desk?.subscribe ?? nobody, () => desk?.step());
}

function nobody() {
  return () => undefined;
}
