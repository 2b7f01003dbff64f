import { isInstant } from '#domain/kernel/units.ts';

import { localSetting, setLocalSetting } from '../local-settings.ts';
import type { Shop } from '../shop.ts';
import type { SelfCheck } from './check-shop.ts';

const name = 'self-check';

/** What the last self-check on this computer found; null if there was none. */
export async function lastCheck(shop: Pick<Shop, 'db'>): Promise<SelfCheck | null> {
  const kept = await localSetting(shop, name);
  return isCheck(kept) ? kept : null;
}

/** Keeps what a self-check found, so that the Health page says it also tomorrow. */
export async function keepCheck(shop: Pick<Shop, 'db'>, check: SelfCheck): Promise<void> {
  await setLocalSetting(shop, name, check);
}

function isCheck(kept: unknown): kept is SelfCheck {
  return typeof kept === 'object' && kept !== null && 'at' in kept && isInstant(kept.at);
}
