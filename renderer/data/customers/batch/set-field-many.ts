import { patchFor } from '#domain/customers/card-edit.ts';
import type { CardEdit } from '#domain/customers/card.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';

import type { Document, Fields } from '#domain/sync/rows.ts';

import type { Shop } from '../../shop.ts';
import type { Act } from '../../write/act.ts';
import type { Write } from '../../write/write.ts';
import { peopleAbove } from '../referrer-chain.ts';
import { type BatchCount, type BatchRefusal, changeMany, eachCard } from './change-many.ts';
import { type BatchRun } from '../../write/in-parts.ts';

/** What makes sense for many people at once; nobody has the name or the phone of a hundred others. */
export type FieldForMany = Pick<
  CardEdit,
  'source' | 'occupation' | 'stage' | 'goneReason' | 'consent' | 'gender' | 'referrerId' | 'custom'
>;

/**
 * Sets fields on many cards. A card that may not have the value (somebody as their own referrer) is left as
 * it is and counted as refused.
 */
export function setFieldMany(
  shop: Shop,
  ids: readonly RowId[],
  edit: FieldForMany,
  act: Act,
  run: BatchRun,
): Promise<Result<BatchCount, BatchRefusal>> {
  const { referrerId } = edit;
  const above = async () =>
    referrerId ? await peopleAbove(shop.db, referrerId) : new Set<RowId>();
  return changeMany(
    shop,
    ids,
    async (part, write) => eachCard(shop, withoutCircle(await above()))(part, write),
    act,
    run,
  );
  function withoutCircle(
    brought: ReadonlySet<RowId>,
  ): (card: Document, write: Write) => Fields | undefined {
    return (card, write) => {
      if (brought.has(card.id)) return undefined;
      const context = { id: card.id, today: write.today, newKey: write.newId };
      const patch = patchFor(card, edit, context);
      return patch.ok ? patch.value : undefined;
    };
  }
}
