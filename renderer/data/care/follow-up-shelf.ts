import type { FollowUp } from '#domain/care/follow-up.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';

import { inSlices } from '../breath.ts';
import { FollowUpDays } from './follow-up-days.ts';

/** Finding one again, by its id and by its customer. */
type Index = {
  readonly all: Map<RowId, FollowUp>;
  readonly byCustomer: Map<RowId, readonly FollowUp[]>;
};

/**
 * Follow-ups in memory, by day and by customer: the open ones on their day, the closed ones on the day
 * they were closed. What only a change needs is made at the first change: a board is shown before.
 */
export class FollowUpShelf {
  private readonly openDays = new FollowUpDays('day');
  private readonly closedDays = new FollowUpDays('closedDay');
  private index: Index | undefined;

  /** One that is not there yet. */
  add(followUp: FollowUp): void {
    this.daysOf(followUp).add(followUp);
    if (this.index !== undefined) addTo(this.index, followUp);
  }

  /** Whether it was there. */
  remove(id: RowId): boolean {
    const { all, byCustomer } = this.indexed();
    const known = all.get(id);
    if (known === undefined) return false;
    all.delete(id);
    this.daysOf(known).remove(known);
    const rest = (byCustomer.get(known.customerId) ?? []).filter((one) => one !== known);
    if (rest.length === 0) byCustomer.delete(known.customerId);
    else byCustomer.set(known.customerId, rest);
    return true;
  }

  has(customerId: RowId): boolean {
    return this.indexed().byCustomer.has(customerId);
  }

  of(customerId: RowId): readonly FollowUp[] {
    return this.indexed().byCustomer.get(customerId) ?? [];
  }

  values(): Iterable<FollowUp> {
    return this.indexed().all.values();
  }

  open(from: BusinessDay | null, through: BusinessDay): readonly FollowUp[] {
    return this.openDays.between(from, through);
  }

  openCount(from: BusinessDay | null, through: BusinessDay): number {
    return this.openDays.count(from, through);
  }

  closedOn(day: BusinessDay): readonly FollowUp[] {
    return this.closedDays.between(day, day);
  }

  private daysOf({ state }: FollowUp): FollowUpDays {
    return state === 'open' ? this.openDays : this.closedDays;
  }

  /** Makes what finds them again, a piece at a time, before the first change needs it. */
  async makeIndex(): Promise<void> {
    const whole = [...this.openDays.values(), ...this.closedDays.values()];
    const fresh = await inSlices(indexing(whole));
    // A question meanwhile made it in one go, and changes may have come after that.
    this.index ??= fresh;
  }

  private indexed(): Index {
    if (this.index !== undefined) return this.index;
    const fresh: Index = { all: new Map(), byCustomer: new Map() };
    for (const one of this.openDays.values()) addTo(fresh, one);
    for (const one of this.closedDays.values()) addTo(fresh, one);
    this.index = fresh;
    return fresh;
  }
}

function* indexing(followUps: readonly FollowUp[]) {
  const fresh: Index = { all: new Map(), byCustomer: new Map() };
  for (const [at, one] of followUps.entries()) {
    addTo(fresh, one);
    if (at % 500 === 499) yield;
  }
  return fresh;
}

function addTo({ all, byCustomer }: Index, followUp: FollowUp): void {
  all.set(followUp.id, followUp);
  const others = byCustomer.get(followUp.customerId);
  byCustomer.set(followUp.customerId, others === undefined ? [followUp] : [...others, followUp]);
}
