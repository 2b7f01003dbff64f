import { type Result, accept, refuse } from '#domain/kernel/result.ts';

import { isPicture } from '../customers/photo.ts';
import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import { changedFields, documentOfKind } from './documents.ts';
import { settingsId } from './settings-id.ts';

/**
 * Puts the shop's sign on everything that is printed, as a data address; null takes it off. The one before stays in its
 * row, so that undo brings it back. Refused if it is no picture, or larger than the journal should carry.
 */
export async function saveLogo(
  shop: Shop,
  picture: string | null,
  act: Act,
): Promise<Result<null, { readonly kind: 'not-a-picture' }>> {
  return operate(shop, act, async (write) => {
    if (picture !== null && !isPicture(picture)) return refuse({ kind: 'not-a-picture' });
    const present = await documentOfKind(shop.db, 'settings', settingsId);
    const base = present ?? write.createDocument('settings', {}, settingsId);
    const logoId = picture === null ? null : write.addText(null, picture);
    write.editDocument(base, changedFields(base, { logoId }));
    return accept(null);
  });
}
