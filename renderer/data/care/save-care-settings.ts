import { type CareRefusal, type CareSettings, checkCare } from '#domain/care/care-settings.ts';
import { type Result, accept } from '#domain/kernel/result.ts';

import { changedFields, documentOfKind } from '../catalogue/documents.ts';
import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import { careSettingsId, readCareSettings } from './care-settings.ts';

/** Changes some of them, as one action. Refuses what no shop can work by, and writes nothing then. */
export async function saveCareSettings(
  shop: Shop,
  change: Partial<CareSettings>,
  act: Act,
): Promise<Result<CareSettings, CareRefusal>> {
  return operate<CareSettings, CareRefusal>(shop, act, async (write) => {
    const checked = checkCare({ ...(await readCareSettings(shop.db)), ...change });
    if (!checked.ok) return checked;
    const present = await documentOfKind(shop.db, 'settings', careSettingsId);
    const base = present ?? write.createDocument('settings', {}, careSettingsId);
    write.editDocument(base, changedFields(base, change));
    return accept(checked.value);
  });
}
