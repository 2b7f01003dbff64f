import type { Card, CardRefusal } from '#domain/customers/card.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';

import { findTag, newTagDocument } from '../catalogue/tags.ts';
import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import { readCard } from './card-queries.ts';
import { liveDocument } from './customer-documents.ts';

export type TaggingRefusal = CardRefusal | { readonly kind: 'empty' };

/** Puts a tag on a card by its name; a name nobody used yet becomes a new tag. */
export async function tagCard(
  shop: Shop,
  id: RowId,
  tagName: string,
  act: Act,
): Promise<Result<Card, TaggingRefusal>> {
  const done = await operate<RowId, TaggingRefusal>(shop, act, async (write) => {
    const name = tagName.trim();
    if (name === '') return refuse({ kind: 'empty' });
    const document = await liveDocument(shop.db, id);
    if (document === undefined) return refuse({ kind: 'unknown-card' });

    const tagId = (await findTag(shop.db, name))?.id ?? newTagDocument(write, name).id;
    const path = `tags/${tagId}`;
    if (document.fields[path] !== true) write.editDocument(document, { [path]: true });
    return accept(id);
  });
  return done.ok ? readCard(shop, done.value) : done;
}
