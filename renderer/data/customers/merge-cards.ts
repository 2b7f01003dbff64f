import { mergedFields } from '#domain/customers/merged-card.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { MergeEntry } from '#domain/sync/facts.ts';
import { canonicalId } from '#domain/sync/groups.ts';

import { type MergeBook, readMergeBook } from '../merge-book.ts';
import type { Shop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import { documentsOfGroup, liveCustomersAmong } from './customer-documents.ts';

export type MergeRequest = {
  readonly members: readonly RowId[];
  /** Field → the card whose value is to be kept; for the others the newer one that is not empty. */
  readonly choices: Readonly<Record<string, RowId>>;
};

export type MergeRefusal =
  | { readonly kind: 'too-few' }
  | { readonly kind: 'unknown-card' }
  | { readonly kind: 'already-one' };

/**
 * Makes two or more cards one person: a fact of its own that undo takes back exactly; no card is
 * changed (`design.md` §3). All sales, points and notes count together from now on, tags and phones are
 * united. Answers the card that stands for them, the oldest.
 *
 * Refuses fewer than two cards, cards that are gone, and cards that are one already.
 */
export async function mergeCards(
  shop: Shop,
  { members, choices }: MergeRequest,
  act: Act,
): Promise<Result<RowId, MergeRefusal>> {
  return operate<RowId, MergeRefusal>(shop, act, async (write) => {
    if (new Set(members).size < 2) return refuse({ kind: 'too-few' });
    const book = await readMergeBook(shop.db);
    const people = [...new Set(members.map((id) => canonicalId(book.groups, id)))].sort();
    if ((await liveCustomersAmong(shop.db, people)).length < people.length) {
      return refuse({ kind: 'unknown-card' });
    }
    const [oldest] = people;
    if (oldest === undefined || people.length < 2) return refuse({ kind: 'already-one' });

    write.addEntry<MergeEntry>({
      kind: 'merge',
      subject: oldest,
      members: people,
      choices: await sourcesOf(shop.db, book, choices),
    });
    return accept(oldest);
  });
}

/** The cards whose documents hold the chosen values: one of the cards may be a merged one itself. */
async function sourcesOf(
  db: ShopDatabase,
  book: MergeBook,
  choices: MergeRequest['choices'],
): Promise<MergeRequest['choices']> {
  const sources: Record<string, RowId> = {};
  for (const [path, chosen] of Object.entries(choices)) {
    const documents = await documentsOfGroup(db, chosen);
    const fields = mergedFields(documents, book.madeBy.get(canonicalId(book.groups, chosen)) ?? []);
    sources[path] = fields.get(path)?.from ?? chosen;
  }
  return sources;
}
