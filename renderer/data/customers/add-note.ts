import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { NoteEntry } from '#domain/sales/sale.ts';

import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import { liveDocument } from './customer-documents.ts';

export type NoteRefusal = { readonly kind: 'empty' } | { readonly kind: 'unknown-card' };

/** Adds a line to a customer's story. The words lie apart, so that erasing the person erases them. */
export async function addNote(
  shop: Shop,
  id: RowId,
  text: string,
  act: Act,
): Promise<Result<null, NoteRefusal>> {
  return operate<null, NoteRefusal>(shop, act, async (write) => {
    if (text.trim() === '') return refuse({ kind: 'empty' });
    const document = await liveDocument(shop.db, id);
    if (document === undefined) return refuse({ kind: 'unknown-card' });

    const textId = write.addText(document.id, text.trim());
    write.addEntry<NoteEntry>({ kind: 'note', subject: document.id, textId });
    return accept(null);
  });
}
