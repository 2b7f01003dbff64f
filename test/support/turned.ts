import type { Shop } from '#data/shop.ts';
import { turnStandings } from '#data/turn-standings.ts';

/** As the app does in the background after its first start in a new version, and on every new day. */
export async function turned(shop: Shop) {
  const { signal } = new AbortController();
  return turnStandings(shop, shop.clock.today(), () => undefined, signal);
}
