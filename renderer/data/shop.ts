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
