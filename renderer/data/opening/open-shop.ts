import type { ChainEnd } from '#domain/sync/reconcile.ts';

import { newArrivals } from '../arrivals.ts';
import { daysClockIsBehind } from '../clock-check.ts';
import { startSender } from '../journal/sender.ts';
import type { Ports, ShopIdentity } from '../ports.ts';
import { startSearch } from '../search/customer-search.ts';
import type { Shop } from '../shop.ts';
import { ShopDatabase, databaseName, newestNativeVersion } from '../shop-database.ts';
import { countFromHere } from './holes.ts';
import { lookAtView } from './judge-view.ts';
import { deleteEmptied, salvageOlder } from './older-generations.ts';
import type { OpeningNotice, OpeningProgress } from './opening-said.ts';
import { viewFor } from './view-for.ts';

export type OpeningOutcome =
  | { readonly kind: 'open'; readonly shop: Shop; readonly notices: readonly OpeningNotice[] }
  | { readonly kind: 'refused'; readonly why: 'newer-app' | 'unreadable'; readonly detail: string };

/**
 * Opens the shop so that nothing that was ever said to be saved is missing (`design.md` §4, §5):
 * unfinished imports are removed, the view is compared with the journal, and if they tell different
 * stories a new view is built from the journal, with whatever only the old view still had.
 *
 * Refuses, untouched, a database that a newer app has written; and refuses to show an empty shop if
 * the journal is there and cannot be read.
 */
export async function openShop(
  ports: Ports,
  identity: ShopIdentity,
  journalEnd: ChainEnd,
  progress: OpeningProgress,
): Promise<OpeningOutcome> {
  const name = databaseName(identity.shopId, identity.generation);
  const version = await versionOf(name);
  if (version > newestNativeVersion) return { kind: 'refused', why: 'newer-app', detail: name };
  // Dexie's own numbers are a tenth of the browser's.
  if (version > 0 && version < newestNativeVersion)
    await ports.beforeMigration?.(name, version / 10);
  const present = await openPatiently(name);
  if (present === undefined && ports.journal === null) {
    return { kind: 'refused', why: 'unreadable', detail: name };
  }
  try {
    const { verdict, removed } = await lookAtView(present, ports, journalEnd);
    const view = await viewFor(present, verdict, ports, identity, journalEnd, progress);
    const now = { ...identity, generation: view.generation };
    const salvage = await salvageOlder(view.db, now, ports, view.emptied);
    if (ports.journal !== null && view.db === present) await countFromHere(view.db);
    const shop = shopOn(view.db, ports, now);
    void shop.sender.settled().then(({ kind }) => {
      if (kind === 'safe' || kind === 'trial') return deleteEmptied(salvage.emptied);
      return undefined;
    });
    const notices = [
      ...view.notices,
      ...(salvage.found > 0 ? [{ kind: 'salvaged', rows: salvage.found } as const] : []),
      ...(removed > 0 ? [{ kind: 'unfinished-removed', operations: removed } as const] : []),
      ...(await clockNotices(view.db, ports)),
      ...(ports.journal === null ? [{ kind: 'trial' } as const] : []),
    ];
    return { kind: 'open', shop, notices };
  } catch (error) {
    present?.close();
    return { kind: 'refused', why: 'unreadable', detail: String(error) };
  }
}

/** Dexie would open a newer database without a word, and write old rows into it. 0 if there is none. */
async function versionOf(name: string): Promise<number> {
  const databases = await indexedDB.databases();
  return databases.find((database) => database.name === name)?.version ?? 0;
}

/**
 * A database that cannot be opened is a missing view, not a missing shop: the journal has it all. It is
 * tried three times, since a disk that is busy or full for a moment is no reason to build anew.
 */
async function openPatiently(name: string): Promise<ShopDatabase | undefined> {
  for (let tries = 1; tries <= 3; tries += 1) {
    try {
      return await ShopDatabase.openNamed(name);
    } catch {
      await new Promise((resolve) => {
        setTimeout(resolve, 200);
      });
    }
  }
  return undefined;
}

function shopOn(db: ShopDatabase, ports: Ports, identity: ShopIdentity): Shop {
  const arrivals = newArrivals();
  return {
    ...identity,
    db,
    clock: ports.clock,
    newId: ports.newId,
    sender: startSender(db, identity.shopId, ports.journal),
    arrivals,
    search: startSearch(db, arrivals),
  };
}

/** A clock more than a day behind the newest entry is worth a warning; writing goes on (`rules.md` §2). */
async function clockNotices(db: ShopDatabase, ports: Ports): Promise<readonly OpeningNotice[]> {
  const days = await daysClockIsBehind(db, ports.clock);
  return days >= 1 ? [{ kind: 'clock-behind', days }] : [];
}
