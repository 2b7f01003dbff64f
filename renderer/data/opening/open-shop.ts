import {
  type RebuildReason,
  type Verdict,
  compareViewWithJournal,
} from '#domain/sync/reconcile.ts';
import type { ChainEnd } from '#domain/sync/reconcile.ts';

import { newArrivals } from '../arrivals.ts';
import { daysClockIsBehind } from '../clock-check.ts';
import { writtenAnew } from '../erasing/new-generation.ts';
import { giveRenewalUp, isRenewalWanted } from '../erasing/pending.ts';
import { startSender } from '../journal/sender.ts';
import { emptyChain, findWitness, writeWitness } from '../journal/witness.ts';
import type { JournalRecord, Ports, ShopIdentity } from '../ports.ts';
import type { Shop } from '../shop.ts';
import { ShopDatabase, databaseName, newestNativeVersion } from '../shop-database.ts';
import { startSearch } from '../search/customer-search.ts';
import { settleLongOperations } from '../write/long-operation.ts';
import { foldEverything } from './fold-everything.ts';
import { rebuildView } from './rebuild-view.ts';
import { countFromHere, countFromTheBeginning, hasHole } from './holes.ts';
import { deleteEmptied, salvageOlder } from './older-generations.ts';
import { recoverRows } from './recover-rows.ts';

/** What the opening did that the owner should hear about. */
export type OpeningNotice =
  | {
      readonly kind: 'rebuilt';
      readonly why: RebuildReason;
      readonly records: number;
      readonly unreadable: number;
      readonly recovered: number;
      /** The snapshot it began from, and how many newer ones could not be read; null: from the journal's first record. */
      readonly from: { readonly madeAt: string } | null;
      readonly badSnapshots: number;
    }
  /** An older database, unreadable when it was replaced, could be read now and had these rows. */
  | { readonly kind: 'salvaged'; readonly rows: number }
  | { readonly kind: 'unfinished-removed'; readonly operations: number }
  | { readonly kind: 'clock-behind'; readonly days: number }
  | { readonly kind: 'trial' };

export type OpeningOutcome =
  | { readonly kind: 'open'; readonly shop: Shop; readonly notices: readonly OpeningNotice[] }
  | { readonly kind: 'refused'; readonly why: 'newer-app' | 'unreadable'; readonly detail: string };

export type OpeningProgress = (progress: {
  readonly kind: 'rebuilding' | 'renewing';
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
  if ((await versionOf(name)) > newestNativeVersion)
    return { kind: 'refused', why: 'newer-app', detail: name };

  const lies = await versionOf(name);
  if (lies > 0 && lies < newestNativeVersion) await ports.beforeMigration?.(name, lies / 10);
  const present = await openPatiently(name);
  if (present === undefined && ports.journal === null) {
    return { kind: 'refused', why: 'unreadable', detail: name };
  }
  try {
    const { verdict, removed } = await look(present, ports, journalEnd);
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

/** A database that opens and cannot be read is as good as missing, as long as there is a journal. */
async function look(
  present: ShopDatabase | undefined,
  ports: Ports,
  end: ChainEnd,
): Promise<{ readonly verdict: Verdict; readonly removed: number }> {
  try {
    const removed = present === undefined ? 0 : await settleLongOperations(present);
    return { verdict: await judge(present, ports, end), removed };
  } catch (error) {
    if (ports.journal === null) throw error;
    return { verdict: { kind: 'rebuild', why: 'missing' }, removed: 0 };
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
  // Neither database nor journal has anything, and yet there was a shop: both were lost, the snapshots were not.
  const isNew = witness === undefined && end.count === 0;
  if (isNew && ((await ports.snapshots?.list()) ?? []).length > 0) {
    return { kind: 'rebuild', why: 'missing' };
  }
  const outbox = await present.outbox.orderBy('n').toArray();
  const tail = await tailAfter(ports, witness ?? emptyChain, end, outbox.length + 1);
  const verdict = compareViewWithJournal(witness, outbox, end, tail);
  const isWhole = verdict.kind !== 'agree' || !(await hasHole(present));
  return isWhole ? verdict : { kind: 'rebuild', why: 'different' };
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
  /** Databases that were read to their end and are not needed any more. */
  readonly emptied: readonly string[];
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
    const renewed = await renewedView(present, ports, identity, progress);
    return renewed ?? { db: present, generation: identity.generation, notices: [], emptied: [] };
  }
  const why = verdict.kind === 'rebuild' ? verdict.why : 'missing';
  return rebuildBeside(present, why, ports, identity, end, progress);
}

/** Written anew without the bytes of erased people, if somebody asked for it; a disk too full for that is no reason to stay closed. */
async function renewedView(
  present: ShopDatabase,
  ports: Ports,
  { shopId, generation: old }: ShopIdentity,
  progress: OpeningProgress,
): Promise<View | undefined> {
  if (!(await isRenewalWanted(present))) return undefined;
  const generation = old + 1;
  try {
    const tell = (done: number, of: number) => progress({ kind: 'renewing', done, of });
    const db = await writtenAnew(present, databaseName(shopId, generation), tell);
    if (!(await ports.pointTo(generation))) throw new Error('The new database was not recorded.');
    present.close();
    return { db, generation, notices: [], emptied: [databaseName(shopId, old)] };
  } catch {
    await giveRenewalUp(present, ports.clock.ms());
    return undefined;
  }
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
  const { journal, snapshots, newId } = ports;
  const { db, ...rebuilt } = await rebuildView(
    name,
    { journal, snapshots, newId },
    end,
    (done, of) => progress({ kind: 'rebuilding', done, of }),
  );
  const { found, complete } =
    present === undefined
      ? { found: 0, complete: false }
      : await recoverRows(present, db, ports.newId);
  const { found: inSnapshots, missing, ...said } = rebuilt;
  const recovered = found + inSnapshots;
  if (missing > 0 && recovered === 0) throw await unmade(db);
  const held = complete && present !== undefined ? ((await findWitness(present))?.count ?? 0) : 0;
  const unreadable = said.unreadable + Math.max(0, missing - held);
  const whole = await onTheDisk(db);
  if (!(await ports.pointTo(generation)))
    throw new Error('The new database could not be recorded.');
  present?.close();
  return {
    db: whole,
    generation,
    notices: [{ kind: 'rebuilt', why, ...said, unreadable, recovered }],
    emptied: complete ? [databaseName(identity.shopId, identity.generation)] : [],
  };
}

/** Folded, and every row on the disk, from where it is counted at the next start. */
async function onTheDisk(filled: ShopDatabase): Promise<ShopDatabase> {
  await foldEverything(filled);
  filled.close();
  const db = await ShopDatabase.openNamed(filled.name);
  await countFromTheBeginning(db);
  return db;
}

/** The last sales alone are not the shop: whoever saw them would take the rest for lost, and it may be readable tomorrow. */
async function unmade(db: ShopDatabase): Promise<Error> {
  db.close();
  await ShopDatabase.delete(db.name);
  return new Error('What the journal has dropped is in no snapshot that can be read.');
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
