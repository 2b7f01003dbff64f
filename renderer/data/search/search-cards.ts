import { cardFrom } from '#domain/customers/card-document.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { Standing } from '#domain/loyalty/standing.ts';
import type { SearchCard } from '#domain/search/search-card.ts';
import { canonicalId } from '#domain/sync/groups.ts';
import type { Document } from '#domain/sync/rows.ts';

import { documentsOfKind, textField } from '../catalogue/documents.ts';
import { readMergeBook } from '../merge-book.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { Indexed } from './alias-cards.ts';

/** Tag id → its word; cards are searched by the words. */
export type TagWords = ReadonlyMap<string, string>;

/** The words of all tags, which cards name by id. */
export async function readTagWords(db: ShopDatabase): Promise<TagWords> {
  const tags = await documentsOfKind(db, 'tag');
  return new Map(tags.map((tag) => [tag.id, textField(tag, 'name')]));
}

/**
 * What search must know of these cards; a customer never served has 0. A card that is part of another
 * was served when that one was.
 */
export async function searchCards(
  db: ShopDatabase,
  { documents, aliases }: Indexed,
  tags: TagWords,
): Promise<readonly SearchCard[]> {
  const { groups } = await readMergeBook(db);
  const people = documents.map(({ id }) => canonicalId(groups, aliases.get(id) ?? id));
  const standings = await db.standings.bulkGet(people);
  return documents.map((document, at) => searchCard(document, standings[at], tags));
}

function searchCard(
  document: Document,
  standing: Standing | undefined,
  tags: TagWords,
): SearchCard {
  const card = cardFrom(document);
  return {
    id: card.id,
    number: card.number,
    name: card.name,
    phones: card.phones.map(({ digits }) => digits),
    tags: card.tagIds.flatMap((id: RowId) => tags.get(id) ?? []),
    ...(card.wechat !== '' && { wechat: card.wechat }),
    lastServed: standing?.lastAt ? Math.floor(Date.parse(standing.lastAt) / 1000) : 0,
  };
}
