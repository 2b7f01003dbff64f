import { type CareSettings, careSettingsFrom } from '#domain/care/care-settings.ts';
import { toRowId } from '#domain/kernel/units.ts';

import { documentOfKind } from '../catalogue/documents.ts';
import type { ShopDatabase } from '../shop-database.ts';

/** One document with a name that every device knows, so that two counters edit the same one. */
export const careSettingsId = toRowId('care-settings');

/** How the shop cares for its customers; sensible before anyone set anything. Also inside a command's transaction. */
export async function readCareSettings(db: ShopDatabase): Promise<CareSettings> {
  const document = await documentOfKind(db, 'settings', careSettingsId);
  return careSettingsFrom(document?.fields ?? {});
}
