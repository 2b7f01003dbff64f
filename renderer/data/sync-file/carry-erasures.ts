import type { FilePart } from '#domain/sync/file/format.ts';
import { noRows } from '#domain/sync/rows.ts';
import { toOperationId } from '#domain/kernel/units.ts';

import type { Shop } from '../shop.ts';
import { ShopDatabase, databaseName } from '../shop-database.ts';
import { withoutSeq } from '../write/join-into.ts';
import { joinFile } from './join-file.ts';

/**
 * Erases here, too, who was erased in a shop whose place this one took (again): an erasure holds whichever way the owner goes.
 * The former shop's database tells of them as long as it is there (`deleteReplaced`), so that a kill in between loses
 * none. Nothing is written if all are known.
 */
export async function carryErasures(
  shop: Shop,
  replaced: readonly { readonly shopId: string; readonly generation: number }[],
): Promise<void> {
  const there = (await indexedDB.databases()).map(({ name }) => name ?? '');
  const names = replaced.map(({ shopId, generation }) => databaseName(shopId, generation));
  for (const name of names.filter((one) => one !== shop.db.name && there.includes(one))) {
    const former = await ShopDatabase.openNamed(name).catch(() => undefined);
    if (former !== undefined) await carryFrom(former, shop).finally(() => former.close());
  }
}

async function carryFrom(former: ShopDatabase, shop: Shop): Promise<void> {
  const erasures = await former.entries.where('mark').equals('erasure').toArray();
  const known = await shop.db.entries.bulkGet(erasures.map(({ id }) => id));
  const entries = erasures.filter((_, at) => known[at] === undefined).map(withoutSeq);
  if (entries.length === 0) return;
  async function* parts(): AsyncGenerator<FilePart> {
    yield { kind: 'rows', rows: { ...noRows, entries } };
  }
  const act = { operationId: toOperationId(shop.newId()), by: null };
  await joinFile(shop, act, parts(), () => undefined, new AbortController().signal);
  shop.sender.nudge();
  shop.arrivals.publish();
}
