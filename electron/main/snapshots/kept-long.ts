import { readFile } from 'node:fs/promises';

import type { KeepOutcome, KeptLong } from '../../contract-safety.ts';
import { isMissing } from '../disk/disk.ts';
import { troubleOf } from '../disk/trouble.ts';
import { writeAtomically } from '../settings/atomic-write.ts';
import { rotation } from './rotation.ts';

/** How long snapshots are kept on this computer; its disk is what it costs, so it is no setting of the whole shop. */
export type LongKeeper = {
  readonly read: () => Promise<KeptLong>;
  readonly keep: (wish: KeptLong) => Promise<KeepOutcome>;
};

/** A week's mistake is often found on its third day: fewer than that would be a way back nobody reaches in time. */
export const keptAtLeast: KeptLong = { days: 3, weeks: 0, months: 0 };
export const keptAtMost: KeptLong = { days: 60, weeks: 52, months: 120 };

/**
 * Beside the shop's folder, so that a restore or a replace does not forget it. A file that is there and cannot be
 * understood keeps the most: a damaged number must not be the reason why an old snapshot goes.
 */
export function keptLongIn(path: string): LongKeeper {
  return {
    read: async () => {
      try {
        return keptLongFrom(JSON.parse(await readFile(path, 'utf8')));
      } catch (error) {
        return isMissing(error) ? rotation : keptAtMost;
      }
    },
    keep: async ({ days, weeks, months }) => {
      try {
        await writeAtomically(path, `${JSON.stringify({ days, weeks, months })}\n`);
        return { kind: 'set' };
      } catch (error) {
        return troubleOf(error);
      }
    },
  };
}

function keptLongFrom(value: unknown): KeptLong {
  if (typeof value !== 'object' || value === null) return keptAtMost;
  const of = (name: keyof KeptLong) => {
    const count: unknown = Reflect.get(value, name);
    const isOne = typeof count === 'number' && Number.isSafeInteger(count);
    return isOne && count >= keptAtLeast[name] && count <= keptAtMost[name]
      ? count
      : keptAtMost[name];
  };
  return { days: of('days'), weeks: of('weeks'), months: of('months') };
}
