import { type Result, accept } from '#domain/kernel/result.ts';

import type { Shop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import { changedFields, documentOfKind } from './documents.ts';
import { settingsId } from './settings-id.ts';

const prefix = 'categoryCare/';

/**
 * What the buyer of anything of a category should know, by category, for the after-sale card. What a product says of
 * itself comes before it. Also inside a command's transaction.
 */
export async function readCategoryCare(db: ShopDatabase): Promise<ReadonlyMap<string, string>> {
  const document = await documentOfKind(db, 'settings', settingsId);
  const fields = Object.entries(document?.fields ?? {}).flatMap(([path, text]) =>
    path.startsWith(prefix) && typeof text === 'string' && text !== ''
      ? [[path.slice(prefix.length), text] as const]
      : [],
  );
  return new Map(fields);
}

/** Keeps the words of one category, a field for each, so that two counters can write two at once; empty takes them away. */
export async function saveCategoryCare(
  shop: Shop,
  category: string,
  text: string,
  act: Act,
): Promise<Result<null, never>> {
  return operate<null, never>(shop, act, async (write) => {
    const present = await documentOfKind(shop.db, 'settings', settingsId);
    const base = present ?? write.createDocument('settings', {}, settingsId);
    write.editDocument(base, changedFields(base, { [prefix + category.trim()]: text.trim() }));
    return accept(null);
  });
}
