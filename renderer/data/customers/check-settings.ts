import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import { toRowId } from '#domain/kernel/units.ts';

import { changedFields, documentOfKind, numberField } from '../catalogue/documents.ts';
import type { Shop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';

/** One document with a name that every device knows, so that two counters edit the same one. */
const settingsId = toRowId('data-check');
const path = 'confirmAfterDays';
const usualDays = 180;
const mostDays = 3_650;

/** After how many days a card should be asked about again (`rules.md` §1: 180). */
export async function confirmAfterDays(db: ShopDatabase): Promise<number> {
  const document = await documentOfKind(db, 'settings', settingsId);
  return document === undefined ? usualDays : numberField(document, path, usualDays);
}

/** Changes that number of days. Refuses less than one day and more than ten years. */
export async function saveConfirmAfterDays(
  shop: Shop,
  days: number,
  act: Act,
): Promise<Result<null, { readonly kind: 'bad-days' }>> {
  return operate<null, { readonly kind: 'bad-days' }>(shop, act, async (write) => {
    if (!Number.isInteger(days) || days < 1 || days > mostDays) return refuse({ kind: 'bad-days' });
    const present = await documentOfKind(shop.db, 'settings', settingsId);
    const base = present ?? write.createDocument('settings', {}, settingsId);
    write.editDocument(base, changedFields(base, { [path]: days }));
    return accept(null);
  });
}
