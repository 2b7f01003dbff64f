import { type Result, accept } from '#domain/kernel/result.ts';
import { toRowId } from '#domain/kernel/units.ts';
import type { Value } from '#domain/sync/rows.ts';

import { documentOfKind } from '../catalogue/documents.ts';
import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';

/** One document with a name that every device knows, so that two counters edit the same one. */
const reasonsId = toRowId('gone-reasons');

/** More than this is no list to choose from. */
const mostReasons = 20;

/** The shop's own words for why somebody leaves; undefined until the owner changes the list it came with. */
export async function goneReasonsOf(shop: Shop): Promise<readonly string[] | undefined> {
  const document = await documentOfKind(shop.db, 'settings', reasonsId);
  return document === undefined ? undefined : reasonsFrom(document.fields['reasons']);
}

/** Keeps the list: blanks and repetitions fall out, the first twenty stay. An empty one brings the first list back. */
export async function saveGoneReasons(
  shop: Shop,
  reasons: readonly string[],
  act: Act,
): Promise<Result<null, never>> {
  return operate<null, never>(shop, act, async (write) => {
    const words = reasons.map((reason) => reason.trim()).filter((reason) => reason !== '');
    const present = await documentOfKind(shop.db, 'settings', reasonsId);
    const base = present ?? write.createDocument('settings', {}, reasonsId);
    const wanted = [...new Set(words)].slice(0, mostReasons);
    write.editDocument(base, { reasons: wanted });
    return accept(null);
  });
}

function reasonsFrom(value: Value | undefined): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const words = value.filter((word) => typeof word === 'string');
  return words.length === 0 ? undefined : words;
}
