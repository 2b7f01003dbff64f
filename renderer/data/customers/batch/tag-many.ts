import { type Result, refuse } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';

import { findTag, newTagDocument } from '../../catalogue/tags.ts';
import type { Shop } from '../../shop.ts';
import type { Act } from '../../write/act.ts';
import { type BatchCount, type BatchRefusal, changeMany, eachCard } from './change-many.ts';
import { type BatchRun } from '../../write/in-parts.ts';

export type TagManyRefusal = BatchRefusal | { readonly kind: 'empty' };

/** Puts a tag on many cards by its name; a name that nobody used yet becomes a new tag. */
export async function tagMany(
  shop: Shop,
  ids: readonly RowId[],
  tagName: string,
  act: Act,
  run: BatchRun,
): Promise<Result<BatchCount, TagManyRefusal>> {
  const name = tagName.trim();
  if (name === '') return refuse({ kind: 'empty' });
  let tag = (await findTag(shop.db, name))?.id;
  return changeMany(
    shop,
    ids,
    eachCard(shop, (card, write) => {
      // The first card that needs it makes it, so that a cancelled batch leaves no tag behind.
      tag ??= newTagDocument(write, name).id;
      return card.fields[`tags/${tag}`] === true ? {} : { [`tags/${tag}`]: true };
    }),
    act,
    run,
  );
}

/** Takes a tag off many cards; those without it are not touched. */
export function untagMany(
  shop: Shop,
  ids: readonly RowId[],
  tag: RowId,
  act: Act,
  run: BatchRun,
): Promise<Result<BatchCount, BatchRefusal>> {
  const path = `tags/${tag}`;
  return changeMany(
    shop,
    ids,
    eachCard(shop, (card) => ((card.fields[path] ?? null) === null ? {} : { [path]: null })),
    act,
    run,
  );
}
