import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { Document } from '#domain/sync/rows.ts';

import { columnsOf } from '../columns/columns-of.ts';
import { liveCustomersAmong } from '../customers/customer-documents.ts';
import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { beginLong, chunkSize } from '../write/long-operation.ts';
import { operate } from '../write/operate.ts';
import type { Write } from '../write/write.ts';
import { documentOfKind } from './documents.ts';

export type TagMergeRefusal = { readonly kind: 'unknown' } | { readonly kind: 'same' };

/** Above this, a merge is a long command, so that the counter waits for none of it. */
const mostAtOnce = 500;

/**
 * Makes one tag of two: every card that has `from` gets `into` and loses `from`, which is put away.
 * One action, undone in one step. Answers how many cards it was about.
 */
export async function mergeTags(
  shop: Shop,
  { from, into }: { readonly from: RowId; readonly into: RowId },
  act: Act,
): Promise<Result<number, TagMergeRefusal>> {
  if (from === into) return refuse({ kind: 'same' });
  const tagged = await taggedWith(shop, from);
  if (tagged.length > mostAtOnce) return mergeInChunks(shop, tagged, { from, into }, act);

  return operate<number, TagMergeRefusal>(shop, act, async (write) => {
    const tags = await bothTags(shop, from, into);
    if (tags === undefined) return refuse({ kind: 'unknown' });
    const cards = await liveCustomersAmong(shop.db, tagged);
    for (const card of cards) retag(write, card, from, into);
    write.editDocument(tags.from, { deletedAt: write.at });
    return accept(cards.length);
  });
}

async function mergeInChunks(
  shop: Shop,
  tagged: readonly RowId[],
  { from, into }: { readonly from: RowId; readonly into: RowId },
  act: Act,
): Promise<Result<number, TagMergeRefusal>> {
  const tags = await bothTags(shop, from, into);
  if (tags === undefined) return refuse({ kind: 'unknown' });
  const long = await beginLong(shop, act);
  if (long === undefined) return accept(0);
  try {
    for (let start = 0; start < tagged.length; start += chunkSize) {
      await long.stage(async (write) => {
        const chunk = tagged.slice(start, start + chunkSize);
        for (const card of await liveCustomersAmong(shop.db, chunk)) retag(write, card, from, into);
      });
    }
    await long.stage(async (write) => {
      write.editDocument(tags.from, { deletedAt: write.at });
    });
    await long.commit(tagged.length);
    return accept(tagged.length);
  } catch (error) {
    await long.abandon();
    throw error;
  }
}

/** The columns know whom without reading 100,000 cards. */
async function taggedWith(shop: Shop, tag: RowId): Promise<readonly RowId[]> {
  const { list } = columnsOf(shop);
  await list.caughtUp();
  const { tagCodes, tags, slots } = list.columns();
  const code = tagCodes.get(tag);
  if (code === undefined) return [];
  return [...slots].flatMap(([id, slot]) => (tags[slot]?.includes(code) ? [id] : []));
}

async function bothTags(shop: Shop, from: RowId, into: RowId) {
  const one = await documentOfKind(shop.db, 'tag', from);
  const other = await documentOfKind(shop.db, 'tag', into);
  return one === undefined || other === undefined ? undefined : { from: one, into: other };
}

function retag(write: Write, card: Document, from: RowId, into: RowId): void {
  if (card.fields[`tags/${from}`] !== true) return; // taken off meanwhile
  const gets = card.fields[`tags/${into}`] === true ? {} : { [`tags/${into}`]: true };
  write.editDocument(card, { ...gets, [`tags/${from}`]: null });
}
