import type { Filter, FilterGroup } from '#domain/customers/filter/filter.ts';
import { readFilter, storedFilter } from '#domain/customers/filter/read-filter.ts';
import { canonical } from '#domain/kernel/canonical.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { Document } from '#domain/sync/rows.ts';

import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import { documentOfKind, documentsOfKind, textField } from './documents.ts';

/** A question about customers that the shop asks again and again, with a name. */
export type SavedFilter = {
  readonly id: RowId;
  readonly name: string;
  readonly filter: FilterGroup;
};

export type SavedFilterRefusal = { readonly kind: 'empty' | 'taken' | 'unknown' };

/** All saved filters, oldest first. */
export async function savedFilters(shop: Shop): Promise<readonly SavedFilter[]> {
  return (await documentsOfKind(shop.db, 'filter')).map(savedFilterFrom);
}

/**
 * Saves a filter under a name, or, with an id, renames or changes the one that is there. Two of one name could not
 * be told apart: refused. Conditions of a newer app that this one does not know are kept as they are.
 */
export async function saveFilter(
  shop: Shop,
  given: { readonly id?: RowId; readonly name: string; readonly filter: Filter },
  act: Act,
): Promise<Result<RowId, SavedFilterRefusal>> {
  return operate<RowId, SavedFilterRefusal>(shop, act, async (write) => {
    const name = given.name.trim();
    if (name === '') return refuse({ kind: 'empty' });
    const namesake = (await savedFilters(shop)).find((one) => one.name === name);
    if (namesake !== undefined && namesake.id !== given.id) return refuse({ kind: 'taken' });
    const filter = storedFilter(given.filter);
    if (given.id === undefined) return accept(write.createDocument('filter', { name, filter }).id);

    const document = await documentOfKind(shop.db, 'filter', given.id);
    if (document === undefined) return refuse({ kind: 'unknown' });
    const isSame = canonical(document.fields['filter'] ?? null) === canonical(filter);
    const patch = {
      ...(textField(document, 'name') !== name && { name }),
      ...(!isSame && { filter }),
    };
    if (Object.keys(patch).length > 0) write.editDocument(document, patch);
    return accept(document.id);
  });
}

/** Puts a saved filter away; undo brings it back. No customer changes. */
export async function deleteFilter(
  shop: Shop,
  id: RowId,
  act: Act,
): Promise<Result<null, SavedFilterRefusal>> {
  return operate<null, SavedFilterRefusal>(shop, act, async (write) => {
    const document = await documentOfKind(shop.db, 'filter', id);
    if (document === undefined) return refuse({ kind: 'unknown' });
    write.editDocument(document, { deletedAt: write.at });
    return accept(null);
  });
}

function savedFilterFrom(document: Document): SavedFilter {
  return {
    id: document.id,
    name: textField(document, 'name'),
    filter: readFilter(document.fields['filter']),
  };
}
