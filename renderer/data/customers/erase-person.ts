import { isErased } from '#domain/customers/card-document.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { ErasureEntry } from '#domain/sync/facts.ts';

import { loadDraft, saveDraft } from '../sales/sale-draft.ts';
import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import { customerKind, documentsOfGroup } from './customer-documents.ts';

export type EraseRefusal = { readonly kind: 'unknown-card' };

/**
 * Forgets a person who asked for it, with all cards that were merged into theirs: fields, notes, photo
 * and every other word are destroyed in the database at once, wherever a copy of them comes from later
 * (`rules.md` §1). Sales stay, without a name. Cannot be undone. Answers all ids the person had, for
 * what else keeps something of them.
 *
 * A draft at the counter that names the person is thrown away; search and lists drop their packed copies
 * when they hear of the erasure. Refuses an id that is nobody's card, or no longer.
 */
export async function erasePerson(
  shop: Shop,
  id: RowId,
  act: Act,
): Promise<Result<readonly RowId[], EraseRefusal>> {
  const done = await operate<readonly RowId[], EraseRefusal>(shop, act, async (write) => {
    const documents = await documentsOfGroup(shop.db, id);
    const cards = documents.filter(({ kind }) => kind === customerKind);
    if (cards.every(isErased)) return refuse({ kind: 'unknown-card' });
    const erases = cards.map((card) => card.id);
    write.addEntry<ErasureEntry>({ kind: 'erasure', subject: erases[0] ?? id, erases });
    return accept(erases);
  });
  if (done.ok) await forgetDraft(shop, done.value);
  return done;
}

/** The draft is the screen's own affair, so it is searched for the ids as text. */
async function forgetDraft(shop: Shop, ids: readonly RowId[]): Promise<void> {
  const draft = JSON.stringify((await loadDraft(shop)) ?? null);
  if (ids.some((id) => draft.includes(JSON.stringify(id)))) await saveDraft(shop, null);
}
