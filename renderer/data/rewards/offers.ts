import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';

import { changedFields, documentOfKind } from '../catalogue/documents.ts';
import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';

/** What a shop offers for a while: it is never deleted, since what was redeemed or issued names it. */
export type OfferKind = 'reward' | 'coupon' | 'activity';

export type OfferRefusal = { readonly kind: 'unknown' };

/** Takes a reward, coupon or activity off the list, or puts it back. What was given out of it stays as it is. */
export async function setOffered(
  shop: Shop,
  { kind, id, active }: { readonly kind: OfferKind; readonly id: RowId; readonly active: boolean },
  act: Act,
): Promise<Result<null, OfferRefusal>> {
  return operate<null, OfferRefusal>(shop, act, async (write) => {
    const document = await documentOfKind(shop.db, kind, id);
    if (document === undefined) return refuse({ kind: 'unknown' });
    const changed = changedFields(document, { active });
    if (Object.keys(changed).length > 0) write.editDocument(document, changed);
    return accept(null);
  });
}
