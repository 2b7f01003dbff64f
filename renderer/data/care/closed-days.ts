import type { ClosedDays } from '#domain/care/open-day.ts';

import { readProgram } from '../loyalty/program.ts';
import type { ShopDatabase } from '../shop-database.ts';
import { readCareSettings } from './care-settings.ts';

/** When the shop is closed: its weekdays, and the single days that break no row of sign-ins either. */
export async function readClosedDays(db: ShopDatabase): Promise<ClosedDays> {
  const { closedWeekdays } = await readCareSettings(db);
  const { holidays } = await readProgram(db);
  return { closedWeekdays, holidays };
}
