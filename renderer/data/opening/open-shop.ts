import {
  type RebuildReason,
  type Verdict,
  compareViewWithJournal,
} from '#domain/sync/reconcile.ts';
import type { ChainEnd } from '#domain/sync/reconcile.ts';

import { newArrivals } from '../arrivals.ts';
import { startSender } from '../journal/sender.ts';
import { emptyChain, findWitness, writeWitness } from '../journal/witness.ts';
import type { JournalRecord, Ports, ShopIdentity } from '../ports.ts';
import type { Shop } from '../shop.ts';
import { ShopDatabase, databaseName, newestNativeVersion } from '../shop-database.ts';
import { readCounters } from '../write/counters.ts';
import { startSearch } from '../search/customer-search.ts';
import { settleLongOperations } from '../write/long-operation.ts';
import { foldEverything } from './fold-everything.ts';
import { rebuildFromJournal } from './rebuild.ts';
import { recoverRows } from './recover-rows.ts';

/** What the opening did that the owner should hear about. */
export type OpeningNotice =
  | {
      readonly kind: 'rebuilt';
      readonly why: RebuildReason;
      readonly records: number;
      readonly unreadable: number;
      readonly recovered: number;
    }
  | { readonly kind: 'unfinished-removed'; readonly operations: number }
  | { readonly kind: 'clock-behind'; readonly days: number }
  | { readonly kind: 'trial' };

export type OpeningOutcome =
  | { readonly kind: 'open'; readonly shop: Shop; readonly notices: readonly OpeningNotice[] }
  | { readonly kind: 'refused'; readonly why: 'newer-app' | 'unreadable'; readonly detail: string };

export type OpeningProgress = (progress: {
  readonly kind: 'rebuilding';
  readonly done: number;
  readonly of: number;
}) => void;

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
  if (await isFromNewerApp(name)) return { kind: 'refused', why: 'newer-app', detail: name };

  const present = await openOrNothing(name);
  if (present === undefined && ports.journal === null) {
    return { kind: 'refused', why: 'unreadable', detail: name };
  }
  try {
    const removed = present === undefined ? 0 : await settleLongOperations(present);
    const verdict = await judge(present, ports, journalEnd);
    const view = await viewFor(present, verdict, ports, identity, journalEnd, progress);
    const shop = shopOn(view.db, ports, { ...identity, generation: view.generation });
    const notices = [
      ...view.notices,
      ...(removed > 0 ? [{ kind: 'unfinished-removed', operations: removed } as const] : []),
      ...(await clockNotices(view.db, ports)),
      ...(ports.journal === null ? [{ kind: 'trial' } as const] : []),
    ];
    shop.sender.nudge();
    return { kind: 'open', shop, notices };
  } catch (error) {
    present?.close();
    return { kind: 'refused', why: 'unreadable', detail: String(error) };
  }
}

/** Dexie would open a newer database without a word, and write old rows into it. */
async function isFromNewerApp(name: string): Promise<boolean> {
  const databases = await indexedDB.databases();
  return databases.some(
    (database) => database.name === name && (database.version ?? 0) > newestNativeVersion,
  );
}

/** A database that cannot be opened is a missing view, not a missing shop: the journal has it all. */
async function openOrNothing(name: string): Promise<ShopDatabase | undefined> {
  try {
    return await ShopDatabase.openNamed(name);
  } catch {
    return undefined;
  }
}

async function judge(
  present: ShopDatabase | undefined,
  ports: Ports,
  end: ChainEnd,
): Promise<Verdict> {
  if (ports.journal === null) return { kind: 'agree' };
  if (present === undefined) return { kind: 'rebuild', why: 'missing' };
  const witness = await findWitness(present);
  if (witness === undefined && (await present.documents.count()) > 0) {
    return { kind: 'rebuild', why: 'different' };
  }
  const outbox = await present.outbox.orderBy('n').toArray();
  const tail = await tailAfter(ports, witness ?? emptyChain, end, outbox.length + 1);
  return compareViewWithJournal(witness, outbox, end, tail);
}

async function tailAfter(
  ports: Ports,
  witness: ChainEnd,
  end: ChainEnd,
  most: number,
): Promise<readonly JournalRecord[]> {
  if (ports.journal === null || end.count <= witness.count) return [];
  const page = await ports.journal.read(witness.count);
  return page.kind === 'page' ? page.records.slice(0, most) : [];
}

type View = {
  readonly db: ShopDatabase;
  readonly generation: number;
  readonly notices: readonly OpeningNotice[];
};

async function viewFor(
  present: ShopDatabase | undefined,
  verdict: Verdict,
  ports: Ports,
  identity: ShopIdentity,
  end: ChainEnd,
  progress: OpeningProgress,
): Promise<View> {
  if (present !== undefined && verdict.kind === 'agree') {
    if ((await findWitness(present)) === undefined) await writeWitness(present, emptyChain);
    return { db: present, generation: identity.generation, notices: [] };
  }
  const why = verdict.kind === 'rebuild' ? verdict.why : 'missing';
  return rebuildBeside(present, why, ports, identity, end, progress);
}

/** The old view stays until the new one is complete and pointed to: a crash in between loses nothing. */
async function rebuildBeside(
  present: ShopDatabase | undefined,
  why: RebuildReason,
  ports: Ports,
  identity: ShopIdentity,
  end: ChainEnd,
  progress: OpeningProgress,
): Promise<View> {
  if (ports.journal === null) throw new Error('There is no journal to rebuild from.');
  const generation = identity.generation + 1;
  const name = databaseName(identity.shopId, generation);
  await ShopDatabase.delete(name);
  const db = await ShopDatabase.openNamed(name);
  const rebuilt = await rebuildFromJournal(db, ports.journal, end.count, (done, of) =>
    progress({ kind: 'rebuilding', done, of }),
  );
  const recovered = present === undefined ? 0 : await recoverRows(present, db, ports.newId);
  await foldEverything(db);
  if (!(await ports.pointTo(generation)))
    throw new Error('The new database could not be recorded.');
  present?.close();
  await ShopDatabase.delete(databaseName(identity.shopId, identity.generation)).catch(() => {
    // A database that can neither be opened nor deleted is in nobody's way.
  });
  const { records, unreadable } = rebuilt;
  return { db, generation, notices: [{ kind: 'rebuilt', why, records, unreadable, recovered }] };
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
  const { clock } = await readCounters(db);
  const days = Math.floor((clock.ms - ports.clock.ms()) / 86_400_000);
  return days >= 1 ? [{ kind: 'clock-behind', days }] : [];
}
