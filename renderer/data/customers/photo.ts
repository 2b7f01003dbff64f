import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';

import type { Shop } from '../shop.ts';
import { textsOf } from '../texts-door.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import { liveDocument } from './customer-documents.ts';

export type PhotoRefusal = { readonly kind: 'not-a-picture' } | { readonly kind: 'unknown-card' };

/** 40 kB of picture as base64, and some air: the page scales far below it (`platform/scale-photo.ts`). */
const longestAddress = 80_000;

/**
 * Puts a picture on a card, as a data address of a small JPEG or WebP. It lies in a text row of its own,
 * so that it is journalled and undone like any word, and erased with the person (`rules.md` §1). The
 * picture before stays in its row, so that undo and the card's history can bring it back.
 */
export async function setPhoto(
  shop: Shop,
  id: RowId,
  picture: string,
  act: Act,
): Promise<Result<null, PhotoRefusal>> {
  return operate<null, PhotoRefusal>(shop, act, async (write) => {
    if (!isPicture(picture)) return refuse({ kind: 'not-a-picture' });
    const document = await liveDocument(shop.db, id);
    if (document === undefined) return refuse({ kind: 'unknown-card' });
    write.editDocument(document, { photoId: write.addText(document.id, picture) });
    return accept(null);
  });
}

/** Takes the picture off a card; its bytes stay for undo until the person is erased. */
export async function removePhoto(
  shop: Shop,
  id: RowId,
  act: Act,
): Promise<Result<null, PhotoRefusal>> {
  return operate<null, PhotoRefusal>(shop, act, async (write) => {
    const document = await liveDocument(shop.db, id);
    if (document === undefined) return refuse({ kind: 'unknown-card' });
    if ((document.fields['photoId'] ?? null) !== null) {
      write.editDocument(document, { photoId: null });
    }
    return accept(null);
  });
}

/** The picture's data address; null if it was erased, is not there, or is no picture. */
export async function photoOf(shop: Shop, photoId: RowId): Promise<string | null> {
  const picture = (await textsOf(shop.db, [photoId])).get(photoId) ?? null;
  return picture !== null && isPicture(picture) ? picture : null;
}

/** Whether a text is a data address of a picture small enough to be kept. */
export function isPicture(text: string): boolean {
  return (
    text.length <= longestAddress && /^data:image\/(jpeg|webp);base64,[A-Za-z0-9+/]+=*$/.test(text)
  );
}
