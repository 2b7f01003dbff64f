import { type Lead, leadFrom } from '#domain/customers/lead.ts';
import { isShown } from '#domain/customers/lead-board.ts';
import { type RowId, type Seq, seq } from '#domain/kernel/units.ts';
import { canonicalId } from '#domain/sync/groups.ts';
import type { Document } from '#domain/sync/rows.ts';

import { breath } from '../breath.ts';
import { readGroups } from '../entries-door.ts';
import { oneByOne } from '../one-by-one.ts';
import { withMerged } from '../search/alias-cards.ts';
import { changedCustomers } from '../search/changed-customers.ts';
import type { Shop } from '../shop.ts';
import { readCounters } from '../write/counters.ts';
import { liveCustomersAmong, liveCustomersInTurns } from './customer-documents.ts';
import { loadLeads, saveLeads } from './lead-snapshot.ts';

/**
 * Everybody who is on the board or was lately, in memory, fed by `seq` (`design.md` §3). Who they are is
 * kept in one packed record, so that only the first board of all reads the whole book.
 */
export type LeadFeed = {
  /** Undefined until everybody was read once. A new list at each change. */
  readonly leads: () => readonly Lead[] | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  /** Resolves once everything committed so far is in the list. */
  readonly caughtUp: () => Promise<void>;
};

/** Above this, reading everybody is quicker than one by one. */
const mostChanges = 5_000;
/** How long nothing may happen before it is kept for the next start. */
const idleMs = 4_000;
/** Cards read in one go, so that a keystroke waits for no more than that. */
const inOneGo = 500;

const feeds = new WeakMap<Shop, LeadFeed>();

/** The one feed of a shop, begun when the board is first opened: whoever never opens it pays nothing. */
export function leadFeedOf(shop: Shop): LeadFeed {
  const known = feeds.get(shop);
  if (known !== undefined) return known;
  const fresh = startFeed(shop);
  feeds.set(shop, fresh);
  return fresh;
}

function startFeed(shop: Shop): LeadFeed {
  const { db, arrivals } = shop;
  const listeners = new Set<() => void>();
  const leads = new Map<RowId, Lead>();
  let list: readonly Lead[] | undefined;
  let cursor: Seq | undefined;
  const works = oneByOne(() => !db.isOpen());
  let saving: ReturnType<typeof setTimeout> | undefined;

  async function open(): Promise<void> {
    const kept = await loadLeads(db);
    if (kept === undefined) return;
    await addThese(kept.ids);
    cursor = kept.upTo;
  }

  async function catchUp(): Promise<void> {
    const changes =
      cursor === undefined ? undefined : await changedCustomers(db, cursor, mostChanges);
    if (changes === undefined) await readEverybody();
    else if (changes.upTo !== cursor) {
      const isMoved = await lookAgainAt(await withMerged(db, changes.customers));
      cursor = changes.upTo;
      // Most sales are to people who never were leads: the board stays as it is.
      if (!isMoved && list !== undefined) return;
    } else if (list !== undefined) return;
    list = [...leads.values()];
    for (const listener of listeners) listener();
    clearTimeout(saving);
    saving = setTimeout(() => works.add(save), idleMs);
  }

  async function lookAgainAt(ids: readonly RowId[]): Promise<boolean> {
    const removed = ids.filter((id) => leads.delete(id)).length;
    return (await addThese(ids)) + removed > 0;
  }

  async function addThese(ids: readonly RowId[]): Promise<number> {
    let added = 0;
    for (let at = 0; at < ids.length; at += inOneGo) {
      if (at > 0) await breath();
      added += await add(await liveCustomersAmong(db, ids.slice(at, at + inOneGo)));
    }
    return added;
  }

  async function readEverybody(): Promise<void> {
    const upTo = seq((await readCounters(db)).seq);
    leads.clear();
    for await (const documents of liveCustomersInTurns(db, inOneGo)) {
      await add(documents.filter(mayBeLead));
      await breath();
    }
    cursor = upTo;
  }

  /** Answers how many of them belong on the board. */
  async function add(documents: readonly Document[]): Promise<number> {
    let added = 0;
    const groups = await readGroups(db);
    const standings = await db.standings.bulkGet(
      documents.map(({ id }) => canonicalId(groups, id)),
    );
    for (const [at, document] of documents.entries()) {
      const lead = leadFrom(document, (standings[at]?.sales ?? 0) > 0);
      // A customer who is no news today will be none tomorrow; the others are the board's.
      if (lead.stage === 'customer' && !isShown(lead, shop.clock.ms())) continue;
      leads.set(lead.id, lead);
      added += 1;
    }
    return added;
  }

  async function save(): Promise<void> {
    if (cursor !== undefined) await saveLeads(db, [...leads.keys()], cursor);
  }

  works.add(open);
  works.add(catchUp);
  arrivals.subscribe(() => works.add(catchUp));
  return {
    leads: () => list,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    caughtUp: works.settled,
  };
}

/** Whoever is a customer from the day of the card was no lead, and most are; a glance is enough for them. */
function mayBeLead({ fields, clock }: Document): boolean {
  return fields['stage'] !== 'customer' || clock['stage'] !== undefined;
}
