import type { Found, Match, SearchCard } from '#domain/search/search-card.ts';
import { type RowId, toRowId } from '#domain/kernel/units.ts';
import type { Document } from '#domain/sync/rows.ts';

import {
  isLive,
  liveCustomers,
  liveCustomersAmong,
  unmergedInTurns,
} from '../customers/customer-documents.ts';
import { readMergeBook } from '../merge-book.ts';
import type { ShopDatabase } from '../shop-database.ts';
import { withoutSeq } from '../write/join-into.ts';

/**
 * A card that was merged away, and the card it is part of now. It stays in the index as it was, so that
 * a person is found under every old name, phone and card number; it is never shown itself.
 */
export type Aliases = ReadonlyMap<RowId, RowId>;

/** What the index holds: every card that is shown, and those that are part of one. */
export type Indexed = { readonly documents: readonly Document[]; readonly aliases: Aliases };

/** All of the shop. */
export async function everyIndexed(db: ShopDatabase): Promise<Indexed> {
  const shown = await liveCustomers(db);
  const { groups } = await readMergeBook(db);
  return withAliases(db, shown, [...groups.keys()]);
}

/** The same some at a time, for the page, which must not stand still. */
export async function* indexedInTurns(db: ShopDatabase, atOnce: number): AsyncGenerator<Indexed> {
  for await (const documents of unmergedInTurns(db, atOnce)) {
    yield { documents, aliases: new Map() };
  }
  const merged = [...(await readMergeBook(db)).members.keys()];
  for (let at = 0; at < merged.length; at += atOnce) {
    yield await indexedAmong(db, merged.slice(at, at + atOnce));
  }
}

/** Of these cards and all that they are merged with. */
export async function indexedAmong(db: ShopDatabase, ids: readonly RowId[]): Promise<Indexed> {
  const book = await readMergeBook(db);
  const shown = await liveCustomersAmong(db, ids);
  return withAliases(
    db,
    shown,
    ids.flatMap((id) => membersIn(book, id)),
  );
}

/** Of the merged cards only: what a packed index does not tell. */
export async function mergedIndexed(db: ShopDatabase): Promise<Indexed> {
  return indexedAmong(db, [...(await readMergeBook(db)).groups.keys()]);
}

/** Who may have to be indexed anew when something arrives about these: everybody they are merged with. */
export async function withMerged(
  db: ShopDatabase,
  ids: Iterable<RowId>,
): Promise<readonly RowId[]> {
  const book = await readMergeBook(db);
  return [...new Set([...ids].flatMap((id) => [id, ...membersIn(book, id)]))];
}

type Book = Awaited<ReturnType<typeof readMergeBook>>;

function membersIn({ groups, members }: Book, id: RowId): readonly RowId[] {
  return members.get(groups.get(id) ?? id) ?? [];
}

async function withAliases(
  db: ShopDatabase,
  shown: readonly Document[],
  merged: readonly RowId[],
): Promise<Indexed> {
  if (merged.length === 0) return { documents: shown, aliases: new Map() };
  const { groups } = await readMergeBook(db);
  const standing = new Map<RowId, RowId>();
  for (const { id } of shown) {
    const group = groups.get(id);
    if (group !== undefined) standing.set(group, id);
  }
  const aliases = new Map<RowId, RowId>();
  const old: Document[] = [];
  for (const row of await db.documents.bulkGet([...new Set(merged)])) {
    const shownAs = row && isLive(row) ? standing.get(groups.get(row.id) ?? row.id) : undefined;
    if (row === undefined || shownAs === undefined) continue;
    const id = row.id === shownAs ? ownAlias(row.id) : row.id;
    aliases.set(id, shownAs);
    old.push({ ...withoutSeq(row), id });
  }
  return { documents: [...shown, ...old], aliases };
}

/** The card that stands for a group may show a name that another card brought; its own is an old one too. */
export function ownAlias(id: RowId): RowId {
  return toRowId(`${id}:own`);
}

/**
 * What was found, each person once, as the card that is shown, in the place of the best that was found
 * of them. What was found on an old card only (its name, its number) marks nothing in the line.
 */
export function asShown(
  found: readonly Found[],
  aliases: Aliases,
  cardOf: (id: string) => SearchCard | undefined,
): readonly Found[] {
  if (aliases.size === 0) return found;
  const seen = new Set<string>();
  return found.flatMap((one) => {
    const id = aliases.get(toRowId(one.card.id)) ?? one.card.id;
    const card = id === one.card.id ? one.card : cardOf(id);
    if (card === undefined || seen.has(id)) return [];
    seen.add(id);
    const matches = one.matches.flatMap((match) => matchOn(card, one.card, match));
    return [card === one.card ? one : { card, rank: one.rank, matches }];
  });
}

/** The same text on the card that is shown, if it is there. */
function matchOn(shown: SearchCard, old: SearchCard, match: Match): readonly Match[] {
  switch (match.field) {
    case 'phone': {
      const item = shown.phones.indexOf(old.phones[match.item] ?? '');
      return item < 0 ? [] : [{ ...match, item }];
    }
    case 'tag': {
      const item = shown.tags.indexOf(old.tags[match.item] ?? '');
      return item < 0 ? [] : [{ ...match, item }];
    }
    case 'name':
    case 'number':
      return shown[match.field] === old[match.field] ? [match] : [];
    case 'wechat':
      return shown.wechat === old.wechat ? [match] : [];
  }
}
