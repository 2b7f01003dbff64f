import { type FollowUp, followUpFrom, followUpKind } from '#domain/care/follow-up.ts';
import { addDays } from '#domain/kernel/calendar.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';
import { type Groups, canonicalId, membersOf } from '#domain/sync/groups.ts';
import type { Document } from '#domain/sync/rows.ts';

import { isLive, liveCustomersAmong } from '../customers/customer-documents.ts';
import { readGroups } from '../entries-door.ts';
import type { Shop } from '../shop.ts';
import type { StoredDocument } from '../stored-rows.ts';
import type { FollowUpShelf } from './follow-up-shelf.ts';

/** How long closed ones are kept at hand. */
const closedDays = 100;
/** Documents read at once. */
const page = 500;

/**
 * Puts on the shelf what screens show of the follow-ups that lie in the database, and takes off what they do
 * not: of whom is deleted, erased or unknown, and what was closed long ago.
 */
export class FollowUpRows {
  private readonly shop: Pick<Shop, 'db' | 'clock'>;
  private readonly shelf: FollowUpShelf;
  /** Customers with follow-ups whose cards were not there: they may still come from another counter. */
  private readonly missing = new Set<RowId>();
  private groups: Groups = new Map();

  constructor(shop: Pick<Shop, 'db' | 'clock'>, shelf: FollowUpShelf) {
    this.shop = shop;
    this.shelf = shelf;
  }

  /** Before anything else: which cards are one person. */
  async begin(): Promise<void> {
    this.groups = await readGroups(this.shop.db);
  }

  /** What the book held when it was kept; these customers were there. */
  takeKept(followUps: Iterable<FollowUp>): void {
    const oldest = this.oldestClosed();
    for (const followUp of followUps) if (isWanted(followUp, oldest)) this.shelf.add(followUp);
  }

  /** Of merged cards all of them; the soonest first. */
  ofCustomer(id: RowId): readonly FollowUp[] {
    return membersOf(this.groups, id)
      .flatMap((member) => this.shelf.of(member))
      .sort((one, other) => (one.day + one.id < other.day + other.id ? -1 : 1));
  }

  async lookAtAllMerged(): Promise<void> {
    await this.lookAgainAt([...this.groups.keys()]);
  }

  /** Follow-ups as they are now. Answers how many changed anything here. */
  async take(rows: readonly StoredDocument[]): Promise<number> {
    if (rows.length === 0) return 0;
    const oldest = this.oldestClosed();
    const wanted: FollowUp[] = [];
    let changed = 0;
    for (const row of rows) {
      if (this.shelf.remove(row.id)) changed += 1;
      const followUp = followUpFrom(row);
      if (followUp !== null && isThere(row) && isWanted(followUp, oldest)) wanted.push(followUp);
    }
    const live = await this.liveAmong(wanted.map(({ customerId }) => customerId));
    for (const followUp of wanted) {
      if (!live.has(followUp.customerId)) {
        this.missing.add(followUp.customerId);
        continue;
      }
      this.missing.delete(followUp.customerId);
      this.shelf.add(followUp);
      changed += 1;
    }
    return changed;
  }

  /** Somebody was deleted, erased, or is back. Other changes of a card do not matter here. */
  async lookAtCustomers(rows: readonly Document[]): Promise<number> {
    const moved = rows.filter((row) =>
      isLive(row)
        ? row.clock['deletedAt'] !== undefined || this.missing.has(row.id)
        : this.shelf.has(row.id) || this.groups.has(row.id),
    );
    return this.lookAgainAt(moved.map(({ id }) => id));
  }

  async lookAtMerges(): Promise<number> {
    const fresh = await readGroups(this.shop.db);
    if (fresh === this.groups) return 0;
    const moved = new Set([...this.groups.keys(), ...fresh.keys()]);
    this.groups = fresh;
    // A screen that asks by customer sees another list, whether or not anything moved.
    return 1 + (await this.lookAgainAt([...moved]));
  }

  /** Those of these customers who can be seen to; known ones need not be asked for. */
  private async liveAmong(ids: readonly RowId[]): Promise<ReadonlySet<RowId>> {
    const live = new Set(ids.filter((id) => this.shelf.has(id)));
    const asked = [...new Set(ids)].filter((id) => !live.has(id));
    for (let start = 0; start < asked.length; start += page) {
      const some = asked.slice(start, start + page);
      const cards = await liveCustomersAmong(this.shop.db, some);
      const shown = new Set(cards.map(({ id }) => canonicalId(this.groups, id)));
      for (const id of some) if (shown.has(canonicalId(this.groups, id))) live.add(id);
    }
    return live;
  }

  private async lookAgainAt(ids: readonly RowId[]): Promise<number> {
    // `membersOf` looks through all groups: not for each of their thousand cards.
    const moved = new Set(ids.map((id) => canonicalId(this.groups, id)));
    const merged = [...this.groups].flatMap(([id, root]) => (moved.has(root) ? [id] : []));
    const all = [...new Set([...ids, ...moved, ...merged])];
    let changed = 0;
    for (const { id } of all.flatMap((one) => this.shelf.of(one))) {
      if (this.shelf.remove(id)) changed += 1;
    }
    for (let start = 0; start < all.length; start += page) {
      const keys = all.slice(start, start + page).map((id) => [followUpKind, id]);
      const index = this.shop.db.documents.where('[kind+fields.customerId]');
      changed += await this.take(await index.anyOf(keys).toArray());
    }
    return changed;
  }

  private oldestClosed(): BusinessDay {
    return addDays(this.shop.clock.today(), -closedDays);
  }
}

function isThere({ fields }: Document): boolean {
  return (fields['deletedAt'] ?? null) === null;
}

function isWanted({ state, closedDay }: FollowUp, oldest: BusinessDay): boolean {
  return state === 'open' || (closedDay !== null && closedDay >= oldest);
}
