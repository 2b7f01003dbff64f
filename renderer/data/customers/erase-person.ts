import { isErased } from '#domain/customers/card-document.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { ErasureEntry } from '#domain/sync/facts.ts';

import { dropColumns } from '../columns/columns-snapshot.ts';
import { loadDraft, saveDraft } from '../sales/sale-draft.ts';
import { readMergeBook } from '../merge-book.ts';
import { takePaperBack } from '../printing/take-paper-back.ts';
import type { Shop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { Act } from '../write/act.ts';
import { withoutSeq } from '../write/join-into.ts';
import { operate } from '../write/operate.ts';
import type { Write } from '../write/write.ts';
import { customerKind, documentsOfGroup } from './customer-documents.ts';

export type EraseRefusal = { readonly kind: 'unknown-card' };

/**
 * Forgets a person who asked for it, with all cards that were merged into theirs: fields, notes, photo
 * and every other word are destroyed in the database at once, wherever a copy of them comes from later
 * (`rules.md` §1). Sales stay, without a name. Cannot be undone. Answers all ids the person had, for
 * what else keeps something of them.
 *
 * A draft at the counter that names the person is thrown away, and paper that waits at the spooler taken back; search and lists drop their packed copies
 * when they hear of the erasure. Refuses an id that is nobody's card, or no longer.
 */
export async function erasePerson(
  shop: Shop,
  id: RowId,
  act: Act,
): Promise<Result<readonly RowId[], EraseRefusal>> {
  // Before, so that no kill comes in between: it can be made again, and a list that is open makes it again without them.
  await dropColumns(shop.db);
  const erased = await operate<readonly RowId[], EraseRefusal>(shop, act, async (write) => {
    const documents = await documentsOfGroup(shop.db, id);
    const cards = documents.filter(({ kind }) => kind === customerKind);
    if (cards.every(isErased)) return refuse({ kind: 'unknown-card' });
    const erases = cards.map((card) => card.id);
    write.addEntry<ErasureEntry>({ kind: 'erasure', subject: erases[0] ?? id, erases });
    await forgetCopies(shop.db, write, erases);
    await forgetDraft(shop, erases);
    return accept(erases);
  });
  if (erased.ok) await takePaperBack(shop, erased.value);
  return erased;
}

/**
 * Edits of a card made while it was one with theirs keep what was seen before, which may be theirs; taken
 * apart since, those words lie with the other card. They go as well.
 */
async function forgetCopies(
  db: ShopDatabase,
  write: Write,
  erases: readonly RowId[],
): Promise<void> {
  const { all } = await readMergeBook(db);
  const merged = all.filter(({ members }) => members.some((id) => erases.includes(id)));
  const others = new Set(merged.flatMap(({ members }) => members));
  for (const id of erases) others.delete(id);
  if (others.size === 0) return;
  const texts = await db.texts
    .where('subject')
    .anyOf([...others])
    .toArray();
  for (const row of texts) if (isSeenOnMerged(row.text)) write.forgetText(withoutSeq(row));
}

/** As `Write.addChange` writes them: with the card's own value beside the one that was seen. */
function isSeenOnMerged(text: string | null): boolean {
  return text !== null && text.startsWith('{"before":') && text.includes(',"own":');
}

/** The draft is the screen's own affair, so it is searched for the ids as text. */
async function forgetDraft(shop: Shop, ids: readonly RowId[]): Promise<void> {
  const draft = JSON.stringify((await loadDraft(shop)) ?? null);
  if (ids.some((id) => draft.includes(JSON.stringify(id)))) await saveDraft(shop, null);
}
