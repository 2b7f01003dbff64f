import type { Result } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';

import type { Shop } from '../../shop.ts';
import type { Act } from '../../write/act.ts';
import { liveCustomersAmong } from '../customer-documents.ts';
import { documentsToPutAway } from '../delete-card.ts';
import { type BatchCount, type BatchRefusal, changeMany } from './change-many.ts';
import { type BatchRun } from '../../write/in-parts.ts';

/** Puts many cards away, as deleting one does; one undo brings all of them back. */
export function deleteMany(
  shop: Shop,
  ids: readonly RowId[],
  act: Act,
  run: BatchRun,
): Promise<Result<BatchCount, BatchRefusal>> {
  return changeMany(
    shop,
    ids,
    async (part, write) => {
      const cards = await liveCustomersAmong(shop.db, part);
      for (const document of await documentsToPutAway(shop.db, cards)) {
        write.editDocument(document, { deletedAt: write.at });
      }
      return { changed: cards.length, same: 0, refused: part.length - cards.length };
    },
    act,
    run,
  );
}
