import { addDays } from '#domain/kernel/calendar.ts';
import type { BusinessDay } from '#domain/kernel/units.ts';

/** One single unit of points, and what became of it. */
export type Unit = { readonly lot: SlowLot; state: 'live' | 'used' | 'expired' };
export type SlowLot = { readonly born: number; until: BusinessDay | null };
/** Something that was taken: a unit, a unit of debt, or a unit that nobody had to give. */
export type Taken = Unit | { readonly isUnit: 'owed' | 'forgiven' };

/** The units of one customer, in a heap, as of one day; what was given at once is a lot. */
export class Purse {
  readonly units: Unit[] = [];
  readonly lots: SlowLot[] = [];
  debt = 0;
  ranOut = 0;
  private day = '' as BusinessDay;
  private readonly decimals: number;

  constructor(decimals: number) {
    this.decimals = decimals;
  }

  /** It is that day now: what was usable until an earlier one has run out. */
  wakeUp(day: BusinessDay): void {
    this.day = day;
    for (const unit of this.units) {
      if (unit.state !== 'live' || unit.lot.until === null || unit.lot.until >= day) continue;
      unit.state = 'expired';
      this.ranOut += 1;
    }
  }

  /** In the grain of this purse. */
  fine(units: number, decimals: number): number {
    return units * 10 ** (this.decimals - decimals);
  }

  /** Gives units as a lot of their own; a debt takes them first. */
  credit(count: number, until: BusinessDay | null): SlowLot {
    const lot = { born: this.lots.length, until };
    this.lots.push(lot);
    for (let index = 0; index < count; index += 1) {
      const paysDebt = this.debt > 0;
      if (paysDebt) this.debt -= 1;
      this.units.push({ lot, state: paysDebt ? 'used' : 'live' });
    }
    return lot;
  }

  /** The live unit to be used next: soonest last day, then the earliest given. */
  next(own?: SlowLot): Unit | null {
    let best: Unit | null = null;
    for (const unit of this.units) {
      if (unit.state !== 'live' || (own && unit.lot !== own)) continue;
      if (best === null || isSooner(unit.lot, best.lot)) best = unit;
    }
    return best;
  }

  /** Takes units; those that are not there are owed. */
  spend(count: number): Taken[] {
    return Array.from({ length: count }, () => {
      const unit = this.next();
      if (unit === null) {
        this.debt += 1;
        return { isUnit: 'owed' as const };
      }
      unit.state = 'used';
      return unit;
    });
  }

  /** The last so many of what was taken come back. */
  giveBack(taken: Taken[], count: number, graceDays: number, freshUntil: BusinessDay | null): void {
    const paying = Math.min(count, this.debt);
    this.debt -= paying;
    for (let index = 0; index < paying; index += 1) {
      // What these points owe themselves is settled first; else the first used stays used.
      const last = taken.at(-1);
      if (last && 'isUnit' in last) taken.pop();
      else taken.shift();
    }
    let fresh: SlowLot | null = null;
    const graced = new Map<SlowLot, SlowLot>();
    for (let index = paying; index < count; index += 1) {
      const last = taken.pop();
      if (!last) return;
      if ('isUnit' in last) {
        fresh ??= this.credit(0, freshUntil);
        this.units.push({ lot: fresh, state: 'live' });
      } else this.revive(last, graceDays, graced);
    }
  }

  /** One unit that was taken is there again, or, past its last day, lives for the days of grace in a lot of its own. */
  revive(unit: Unit, graceDays: number, graced: Map<SlowLot, SlowLot>): void {
    if (unit.lot.until === null || unit.lot.until >= this.day) unit.state = 'live';
    else if (graceDays === 0) {
      unit.state = 'expired';
      this.ranOut += 1;
    } else {
      const lot = graced.get(unit.lot) ?? this.credit(0, addDays(this.day, graceDays));
      graced.set(unit.lot, lot);
      this.units.push({ lot, state: 'live' });
    }
  }
}

function isSooner(one: SlowLot, other: SlowLot): boolean {
  const [first, second] = [one.until ?? 'never', other.until ?? 'never'];
  return first === second ? one.born < other.born : first < second;
}
