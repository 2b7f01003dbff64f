import type { DeviceId, ShopId } from '#domain/kernel/units.ts';

import type { Arrivals } from './arrivals.ts';
import type { Sender } from './journal/sender.ts';
import type { Clock, NewId } from './ports.ts';
import type { CustomerSearch } from './search/customer-search.ts';
import type { ShopDatabase } from './shop-database.ts';

/** The open shop: what every command and query is handed. */
export type Shop = {
  readonly shopId: ShopId;
  readonly deviceId: DeviceId;
  readonly generation: number;
  readonly db: ShopDatabase;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly sender: Sender;
  readonly arrivals: Arrivals;
  readonly search: CustomerSearch;
};

/** What a command needs of the shop. A worker that takes a list in has this much and no more. */
export type WritingShop = Pick<Shop, 'deviceId' | 'db' | 'clock' | 'newId'> & {
  readonly sender: Pick<Sender, 'nudge'>;
  readonly arrivals: Pick<Arrivals, 'publish'>;
};

/**
 * This counter goes on under another id: another one writes under the old one. From the next command on it is stamped so;
 * the shop stays open, since a reload would take a half-typed sale off the screen.
 */
export function goOnAs(shop: Shop, deviceId: DeviceId): void {
  Object.assign(shop, { deviceId });
}
