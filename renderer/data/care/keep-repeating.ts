import { followUpFrom } from '#domain/care/follow-up.ts';
import { nextFollowUpId } from '#domain/care/follow-up-id.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { idIn } from '#domain/sync/field-readers.ts';
import type { Document } from '#domain/sync/rows.ts';

import type { WritingShop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import { withoutSeq } from '../write/join-into.ts';
import { operate } from '../write/operate.ts';
import { keepersAct } from './keepers-act.ts';

type Nothing = { readonly kind: 'nothing' };

/** The first of the row of repeating follow-ups that this one is of; undefined for one that stands alone. */
export function firstOfRow({ id, fields }: Pick<Document, 'id' | 'fields'>): RowId | undefined {
  const first = idIn(fields, 'firstId');
  if (first !== null) return first;
  return (fields['repeat'] ?? null) === null ? undefined : id;
}

/**
 * Sees to it that of each of these rows of repeating follow-ups (named by the first one) the open one is there
 * as long as all before it are done and there: who takes the making of the first back takes back what came of
 * it, and where one counter did what the other cancelled the last word counts. One whose day a person
 * chose since stays in any case. A function of the present state alone, as the plan of rules is.
 */
export async function keepRepeating(shop: WritingShop, firsts: readonly RowId[]): Promise<void> {
  if ((await outOfStep(shop.db, firsts)).length === 0) return;
  await operate<number, Nothing>(
    shop,
    keepersAct(shop),
    async (write): Promise<Result<number, Nothing>> => {
      const wrong = await outOfStep(shop.db, firsts);
      for (const document of wrong) {
        write.editDocument(document, { deletedAt: isAway(document) ? null : write.at });
      }
      return wrong.length === 0 ? refuse({ kind: 'nothing' }) : accept(wrong.length);
    },
  );
}

/**
 * Those that should be there and are not (done on both counters and taken back on one, the next is away with its
 * birth), and open ones that should not. All rows go on one step at a time.
 */
async function outOfStep(db: ShopDatabase, firsts: readonly RowId[]): Promise<readonly Document[]> {
  const wrong: Document[] = [];
  let steps = firsts.map((id) => ({ id, isDoneSoFar: true }));
  while (steps.length > 0) {
    const rows = await db.documents.bulkGet(steps.map(({ id }) => id));
    steps = steps.flatMap(({ id, isDoneSoFar }, at) => {
      const row = rows[at];
      const followUp = row === undefined ? null : followUpFrom(row);
      if (row === undefined || followUp === null) return [];
      const isFirst = idIn(row.fields, 'firstId') === null;
      const isBack = isDoneSoFar && isAway(row);
      const isLeft = followUp.state === 'open' && row.fields['isByHand'] !== true;
      const isWrong = isBack || (!isDoneSoFar && !isAway(row) && isLeft);
      if (isWrong && !isFirst) wrong.push(withoutSeq(row));
      const isDone = followUp.state === 'done' && !(isFirst && isAway(row));
      return [{ id: nextFollowUpId(id), isDoneSoFar: isDoneSoFar && isDone }];
    });
  }
  return wrong;
}

function isAway({ fields }: Pick<Document, 'fields'>): boolean {
  return (fields['deletedAt'] ?? null) !== null;
}
