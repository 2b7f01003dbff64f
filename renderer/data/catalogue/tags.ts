import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { Document } from '#domain/sync/rows.ts';

import type { Shop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import type { Write } from '../write/write.ts';
import { changedFields, documentOfKind, documentsOfKind, textField } from './documents.ts';

/** A word the shop puts on customers, with a colour name of the theme. */
export type Tag = { readonly id: RowId; readonly name: string; readonly colour: string };

const tagColours = ['teal', 'orange', 'grape', 'blue', 'lime', 'pink', 'yellow', 'gray'] as const;

export type TagRefusal =
  | { readonly kind: 'empty' }
  | { readonly kind: 'taken' }
  | { readonly kind: 'unknown' };

/** All tags of the shop, oldest first. */
export async function tagsOf(shop: Shop): Promise<readonly Tag[]> {
  return (await documentsOfKind(shop.db, 'tag')).map(tagFrom);
}

/** Makes a tag or changes one. Two tags of one name would be one word with two meanings: refused. */
export async function saveTag(
  shop: Shop,
  tag: { readonly id?: RowId; readonly name: string; readonly colour: string },
  act: Act,
): Promise<Result<Tag, TagRefusal>> {
  return operate<Tag, TagRefusal>(shop, act, async (write) => {
    const name = tag.name.trim();
    if (name === '') return refuse({ kind: 'empty' });
    const namesake = await findTag(shop.db, name);
    if (namesake !== undefined && namesake.id !== tag.id) return refuse({ kind: 'taken' });
    if (tag.id === undefined) return accept(tagFrom(newTagDocument(write, name, tag.colour)));

    const document = await documentOfKind(shop.db, 'tag', tag.id);
    if (document === undefined) return refuse({ kind: 'unknown' });
    const changed = changedFields(document, { name, colour: tag.colour });
    return accept(tagFrom(write.editDocument(document, changed)));
  });
}

/** Puts a tag away; the cards keep it, unseen, and undo brings it back everywhere. */
export async function deleteTag(
  shop: Shop,
  id: RowId,
  act: Act,
): Promise<Result<null, TagRefusal>> {
  return operate(shop, act, async (write) => {
    const document = await documentOfKind(shop.db, 'tag', id);
    if (document === undefined) return refuse({ kind: 'unknown' });
    write.editDocument(document, { deletedAt: write.at });
    return accept(null);
  });
}

/** The tag of that name, whatever its case. */
export async function findTag(db: ShopDatabase, name: string): Promise<Tag | undefined> {
  const wanted = name.trim().toLowerCase();
  const tags = (await documentsOfKind(db, 'tag')).map(tagFrom);
  return tags.find((tag) => tag.name.toLowerCase() === wanted);
}

/** A new tag inside a write; without a colour it gets one by its name, so that tags differ. */
export function newTagDocument(write: Write, name: string, colour?: string): Document {
  const letters = Array.from(name, (letter) => letter.codePointAt(0) ?? 0);
  const byName =
    tagColours[letters.reduce((all, one) => all + one, 0) % tagColours.length] ?? 'gray';
  return write.createDocument('tag', { name, colour: colour ?? byName });
}

function tagFrom(document: Document): Tag {
  return {
    id: document.id,
    name: textField(document, 'name'),
    colour: textField(document, 'colour') || 'gray',
  };
}
