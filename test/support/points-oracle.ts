import { addDays } from '#domain/kernel/calendar.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';
import type { PointsFact } from '#domain/loyalty/points/apply-fact.ts';
import type { CardUseEntry } from '#domain/stored/facts.ts';
import type { RefundEntry, SaleEntry } from '#domain/sales/sale.ts';

import { slowKept, slowNet, slowReturned } from './points-oracle-earning.ts';

/** One single unit of points, and what became of it. */
type Unit = { readonly lot: SlowLot; state: 'live' | 'used' | 'expired' };
type SlowLot = { readonly born: number; until: BusinessDay | null };
/** Something that was taken: a unit, a unit of debt, or a unit that nobody had to give. */
type Taken = Unit | { readonly isUnit: 'owed' | 'forgiven' };

type Bought = {
  readonly fact: SaleEntry | CardUseEntry;
  readonly lot: SlowLot;
  readonly used: Taken[];
  readonly taken: { what: Taken; wasExpired: boolean }[];
  earned: number;
  refunded: number;
  back: number;
  gone: number;
};

/**
 * A customer's points the slow and obvious way, as the shop's rules tell it: each unit of points is a
 * thing of its own, and the days go by one after the other. Written apart from the fold; the
 * facts must not be twice in the list.
 */
export function slowPoints(
  facts: readonly PointsFact[],
  { decimals, through }: { readonly decimals: number; readonly through: BusinessDay },
) {
  const purse = new Purse(decimals);
  const key = ({ at, id }: PointsFact) => `${at} ${id}`;
  const [first = through] = facts.map(({ day }) => day).sort();
  for (let day = first; day <= through; day = addDays(day, 1)) {
    purse.wakeUp(day);
    const today = facts.filter((fact) => fact.day === day);
    for (const fact of today.sort((one, other) => (key(one) < key(other) ? -1 : 1))) {
      purse.hear(fact);
    }
  }
  // What was given with a day already gone by is not there in the evening.
  purse.wakeUp(through);
  return purse.tell();
}

class Purse {
  private readonly units: Unit[] = [];
  private readonly lots: SlowLot[] = [];
  private readonly bought = new Map<RowId, Bought>();
  private readonly redeemed = new Map<RowId, Taken[]>();
  private readonly cancelled = new Set<RowId>();
  private readonly rejected: RowId[] = [];
  private debt = 0;
  private ranOut = 0;
  private day = '' as BusinessDay;
  private readonly decimals: number;

  constructor(decimals: number) {
    this.decimals = decimals;
  }

  wakeUp(day: BusinessDay): void {
    this.day = day;
    for (const unit of this.units) {
      if (unit.state !== 'live' || unit.lot.until === null || unit.lot.until >= day) continue;
      unit.state = 'expired';
      this.ranOut += 1;
    }
  }

  hear(fact: PointsFact): void {
    this.wakeUp(fact.day);
    switch (fact.kind) {
      case 'sale':
      case 'card_used': {
        const paying = fact.kind === 'sale' ? fact.used : undefined;
        const used = this.spend(paying ? this.fine(paying.units, paying.decimals) : 0);
        const earned = fact.earned ? this.fine(fact.earned.units, fact.earned.rule.decimals) : 0;
        const lot = this.credit(earned, fact.earned?.until ?? null);
        const none = { refunded: 0, back: 0, gone: 0, taken: [] };
        this.bought.set(fact.id, { fact, lot, used, earned, ...none });
        return;
      }
      case 'refund':
        return this.refund(fact);
      case 'return_unlinked': {
        if (fact.rule === null) return;
        const units = this.fine(
          Math.floor(
            (fact.amount * fact.rule.points * 10 ** fact.rule.decimals) / fact.rule.forEvery,
          ),
          fact.rule.decimals,
        );
        for (let count = 0; count < units; count += 1) {
          const unit = this.next();
          if (unit) unit.state = 'used';
        }
        return;
      }
      case 'opening':
        this.credit(fact.points, null);
        return;
      case 'points': {
        const units = this.fine(fact.units, fact.decimals);
        if (units > 0) this.credit(units, fact.until);
        else this.spend(-units);
        return;
      }
      case 'redeem':
        this.redeemed.set(fact.id, this.spend(this.fine(fact.units, fact.decimals)));
        return;
      case 'redeem_cancel': {
        const taken = this.redeemed.get(fact.redeemId);
        if (taken === undefined || this.cancelled.has(fact.redeemId)) {
          this.rejected.push(fact.id);
          return;
        }
        this.cancelled.add(fact.redeemId);
        this.giveBack(taken, taken.length, fact.graceDays ?? 0, fact.freshUntil ?? null);
        return;
      }
      case 'points_term':
        for (const lot of this.lots) lot.until ??= fact.until;
    }
  }

  tell() {
    const live = this.units.filter(({ state }) => state === 'live');
    const ends = live.flatMap(({ lot }) => lot.until ?? []).sort();
    const day = ends[0];
    const units = ends.filter((end) => end === day).length;
    return {
      balance: live.length - this.debt,
      live: live.length,
      debt: this.debt,
      expiredTotal: this.ranOut,
      nextExpiry: day === undefined ? null : { day, units },
      rejected: this.rejected,
    };
  }

  private fine(units: number, decimals: number): number {
    return units * 10 ** (this.decimals - decimals);
  }

  private credit(count: number, until: BusinessDay | null): SlowLot {
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
  private next(own?: SlowLot): Unit | null {
    let best: Unit | null = null;
    for (const unit of this.units) {
      if (unit.state !== 'live' || (own && unit.lot !== own)) continue;
      if (best === null || isSooner(unit.lot, best.lot)) best = unit;
    }
    return best;
  }

  private spend(count: number): Taken[] {
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

  private giveBack(
    taken: Taken[],
    count: number,
    graceDays: number,
    freshUntil: BusinessDay | null,
  ): void {
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

  private revive(unit: Unit, graceDays: number, graced: Map<SlowLot, SlowLot>): void {
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

  private refund(fact: RefundEntry): void {
    const bought = this.bought.get(fact.saleId);
    const amount = bought ? slowNet(bought.fact).amount : 0;
    if (bought === undefined || bought.refunded >= amount || fact.amount <= 0) {
      this.rejected.push(fact.id);
      return;
    }
    const grace = fact.graceDays ?? 0;
    const fresh = fact.freshUntil ?? null;
    bought.refunded = Math.min(amount, bought.refunded + fact.amount);
    const decimals = bought.fact.kind === 'sale' ? (bought.fact.used?.decimals ?? 0) : 0;
    const back = this.fine(slowReturned(bought.fact, bought.refunded), decimals);
    this.giveBack(bought.used, back - bought.back, grace, fresh);
    bought.back = back;
    const { earned } = bought.fact;
    if (!earned) return;
    const kept = this.fine(slowKept(bought.fact, bought.refunded), earned.rule.decimals);
    const gone = Math.max(0, bought.earned - kept);
    while (bought.gone < gone) this.takeOne(bought, fact.debt === 'forgive');
    const graced = new Map<SlowLot, SlowLot>();
    while (bought.gone > gone) this.untakeOne(bought, grace, fresh, graced);
  }

  private takeOne(bought: Bought, forgives: boolean): void {
    bought.gone += 1;
    const own = this.next(bought.lot);
    const ranOut = this.units.find(({ lot, state }) => lot === bought.lot && state === 'expired');
    const unit = own ?? ranOut ?? this.next();
    if (unit) {
      bought.taken.push({ what: unit, wasExpired: unit.state === 'expired' });
      unit.state = 'used';
      return;
    }
    if (!forgives) this.debt += 1;
    bought.taken.push({ what: { isUnit: forgives ? 'forgiven' : 'owed' }, wasExpired: false });
  }

  private untakeOne(
    bought: Bought,
    graceDays: number,
    freshUntil: BusinessDay | null,
    graced: Map<SlowLot, SlowLot>,
  ): void {
    bought.gone -= 1;
    const last = bought.taken.pop();
    if (last === undefined) return;
    const { what, wasExpired } = last;
    if ('isUnit' in what && what.isUnit === 'forgiven') return;
    if (wasExpired && !('isUnit' in what)) what.state = 'expired';
    else if (this.debt > 0) this.debt -= 1;
    else if ('isUnit' in what) this.credit(1, freshUntil);
    else this.revive(what, graceDays, graced);
  }
}

function isSooner(one: SlowLot, other: SlowLot): boolean {
  const [first, second] = [one.until ?? 'never', other.until ?? 'never'];
  return first === second ? one.born < other.born : first < second;
}
