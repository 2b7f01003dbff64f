import { useLiveQuery } from 'dexie-react-hooks';

import { type CareSettings, usualCare } from '#domain/care/care-settings.ts';

import { useShop } from '#data/use-shop.ts';
import { readCareSettings } from '#data/care/care-settings.ts';

/** How the shop cares for its customers, following changes; as it is usual until it was read. */
export function useCareSettings(): CareSettings {
  const { db } = useShop();
  return useLiveQuery(async () => readCareSettings(db), [db]) ?? usualCare;
}
