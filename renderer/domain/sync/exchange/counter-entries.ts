import { type DeviceId, type RowId, toDeviceId, toRowId } from '../../kernel/units.ts';
import type { Entry } from '../rows.ts';
import type { RemovedCounters } from './what-to-read.ts';

/** The owner took a counter off the list: its files after `through` do not count. A fact like any other. */
export type CounterRemovedEntry = Entry & {
  readonly kind: 'counter_removed';
  readonly device: DeviceId;
  readonly through: number;
};

/** The counters that were taken off; of two who said so, the larger number holds, so that nobody's rows are lost. */
export function removedBy(entries: readonly Entry[]): RemovedCounters {
  const removed = new Map<DeviceId, number>();
  for (const entry of entries) {
    if (!isRemoval(entry)) continue;
    const device = toDeviceId(entry.device);
    removed.set(device, Math.max(entry.through, removed.get(device) ?? 0));
  }
  return removed;
}

/** The document that has a counter's name: the same id wherever it is made. */
export function counterDocumentId(device: DeviceId): RowId {
  return toRowId(`counter-${device}`.slice(0, 64));
}

function isRemoval(entry: Entry): entry is CounterRemovedEntry {
  return (
    entry.kind === 'counter_removed' &&
    'device' in entry &&
    typeof entry.device === 'string' &&
    'through' in entry &&
    Number.isSafeInteger(entry.through)
  );
}
