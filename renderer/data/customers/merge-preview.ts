import { type Card } from '#domain/customers/card.ts';
import { cardFrom } from '#domain/customers/card-document.ts';
import { mergedDocument, mergedFields } from '#domain/customers/merged-card.ts';
import { type RowId, toStamp } from '#domain/kernel/units.ts';
import { canonicalId } from '#domain/sync/groups.ts';

import { readMergeBook } from '../merge-book.ts';
import type { Shop } from '../shop.ts';
import { documentsOfGroup, liveCustomersAmong } from './customer-documents.ts';

/** What merging these cards would give, before anybody decides. */
export type MergePreview = {
  /** The cards as they are shown now, the oldest first. */
  readonly cards: readonly Card[];
  /** The one card they would be if nothing is chosen. */
  readonly merged: Card;
  /** Field → whose value it would have. */
  readonly sources: ReadonlyMap<string, RowId>;
};

/** Later than any there can be: the merge that is about to be made. */
const latest = toStamp('999999999999999-ffff-z');

/** Undefined if fewer than two of these cards are there, or they are one card already. */
export async function mergePreview(
  shop: Shop,
  ids: readonly RowId[],
): Promise<MergePreview | undefined> {
  const book = await readMergeBook(shop.db);
  const shown = await liveCustomersAmong(shop.db, ids);
  if (shown.length < 2) return undefined;
  const groups = await Promise.all(shown.map(({ id }) => documentsOfGroup(shop.db, id)));
  const members = shown.map(({ id }) => canonicalId(book.groups, id));
  const merges = [
    ...members.flatMap((id) => book.madeBy.get(id) ?? []),
    { rev: latest, members, choices: {} },
  ];
  const merged = mergedDocument(groups.flat(), merges);
  if (merged === undefined) return undefined;
  const sources = [...mergedFields(groups.flat(), merges)].flatMap(([path, { from }]) => {
    const at = groups.findIndex((group) => group.some(({ id }) => id === from));
    const card = shown[at];
    return card === undefined ? [] : [[path, card.id] as const];
  });
  return {
    cards: shown.map(cardFrom).sort((one, other) => (one.id < other.id ? -1 : 1)),
    merged: cardFrom(merged),
    sources: new Map(sources),
  };
}
