import { useLiveQuery } from 'dexie-react-hooks';

import { localSetting, setLocalSetting } from '#data/local-settings.ts';
import type { Shop } from '#data/shop.ts';
import { type Instant, isInstant } from '#domain/kernel/units.ts';

/** When a copy was last taken along, and where it was put. */
export type LastCopy = { readonly at: Instant; readonly path: string };

const habit = 'backup/last-copy';

/** The last copy that this computer wrote; null if there was none, undefined while it is looked up. */
export function useLastCopy(shop: Shop): LastCopy | null | undefined {
  return useLiveQuery(async () => readCopy(await localSetting(shop, habit)), [shop]);
}

export async function keepLastCopy(shop: Shop, copy: LastCopy): Promise<void> {
  await setLocalSetting(shop, habit, copy);
}

function readCopy(value: unknown): LastCopy | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!('at' in value) || !('path' in value)) return null;
  const { at, path } = value;
  return isInstant(at) && typeof path === 'string' ? { at, path } : null;
}
