import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';

import { isPicture } from '../customers/photo.ts';
import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';

/**
 * Keeps a picture for a template, and says what the template names it by. It is kept before the template is: the
 * preview must show it, and a template that is never saved leaves some unused kilobytes.
 */
export async function keepPicture(
  shop: Shop,
  picture: string,
  act: Act,
): Promise<Result<RowId, { readonly kind: 'not-a-picture' }>> {
  return operate<RowId, { readonly kind: 'not-a-picture' }>(shop, act, async (write) =>
    isPicture(picture) ? accept(write.addText(null, picture)) : refuse({ kind: 'not-a-picture' }),
  );
}
