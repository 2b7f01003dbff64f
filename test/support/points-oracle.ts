import { addDays } from '#domain/kernel/calendar.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';
import type { PointsFact } from '#domain/loyalty/points/apply-fact.ts';
import type { CardUseEntry } from '#domain/stored/facts.ts';
import type { RefundEntry, SaleEntry } from '#domain/sales/sale.ts';

import { Purse, type SlowLot, type Taken } from './points-oracle-purse.ts';
import { slowKept, slowNet, slowReturned } from './points-oracle-earning.ts';

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
  const story = new Story(purse);
  const key = ({ at, id }: PointsFact) => `${at} ${id}`;
  const [first = through] = facts.map(({ day }) => day).sort();
  for (let day = first; day <= through; day = addDays(day, 1)) {
    purse.wakeUp(day);
    const today = facts.filter((fact) => fact.day === day);
    for (const fact of today.sort((one, other) => (key(one) < key(other) ? -1 : 1))) {
      story.hear(fact);
    }
  }
  // What was given with a day already gone by is not there in the evening.
  purse.wakeUp(through);
  return story.tell();
}

/** What was said, in its order, and the purse that it moved. */
class Story {
  private readonly purse: Purse;
  private readonly bought = new Map<RowId, Bought>();
  private readonly redeemed = new Map<RowId, Taken[]>();
  private readonly cancelled = new Set<RowId>();
  private readonly rejected: RowId[] = [];

  constructor(purse: Purse) {
    this.purse = purse;
  }

  hear(fact: PointsFact): void {
    this.purse.wakeUp(fact.day);
    switch (fact.kind) {
      case 'sale':
      case 'card_used': {
        const paying = fact.kind === 'sale' ? fact.used : undefined;
        const used = this.purse.spend(paying ? this.purse.fine(paying.units, paying.decimals) : 0);
        const earned = fact.earned
          ? this.purse.fine(fact.earned.units, fact.earned.rule.decimals)
          : 0;
        const lot = this.purse.credit(earned, fact.earned?.until ?? null);
        const none = { refunded: 0, back: 0, gone: 0, taken: [] };
        this.bought.set(fact.id, { fact, lot, used, earned, ...none });
        return;
      }
      case 'refund':
        return this.refund(fact);
      case 'return_unlinked': {
        if (fact.rule === null) return;
        const units = this.purse.fine(
          Math.floor(
            (fact.amount * fact.rule.points * 10 ** fact.rule.decimals) / fact.rule.forEvery,
          ),
          fact.rule.decimals,
        );
        for (let count = 0; count < units; count += 1) {
          const unit = this.purse.next();
          if (unit) unit.state = 'used';
        }
        return;
      }
      case 'opening':
        this.purse.credit(fact.points, null);
        return;
      case 'points': {
        const units = this.purse.fine(fact.units, fact.decimals);
        if (units > 0) this.purse.credit(units, fact.until);
        else this.purse.spend(-units);
        return;
      }
      case 'redeem':
        this.redeemed.set(fact.id, this.purse.spend(this.purse.fine(fact.units, fact.decimals)));
        return;
      case 'redeem_cancel': {
        const taken = this.redeemed.get(fact.redeemId);
        if (taken === undefined || this.cancelled.has(fact.redeemId)) {
          this.rejected.push(fact.id);
          return;
        }
        this.cancelled.add(fact.redeemId);
        this.purse.giveBack(taken, taken.length, fact.graceDays ?? 0, fact.freshUntil ?? null);
        return;
      }
      case 'points_term':
        for (const lot of this.purse.lots) lot.until ??= fact.until;
    }
  }

  tell() {
    const live = this.purse.units.filter(({ state }) => state === 'live');
    const ends = live.flatMap(({ lot }) => lot.until ?? []).sort();
    const day = ends[0];
    const units = ends.filter((end) => end === day).length;
    return {
      balance: live.length - this.purse.debt,
      live: live.length,
      debt: this.purse.debt,
      expiredTotal: this.purse.ranOut,
      nextExpiry: day === undefined ? null : { day, units },
      rejected: this.rejected,
    };
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
    const back = this.purse.fine(slowReturned(bought.fact, bought.refunded), decimals);
    this.purse.giveBack(bought.used, back - bought.back, grace, fresh);
    bought.back = back;
    const { earned } = bought.fact;
    if (!earned) return;
    const kept = this.purse.fine(slowKept(bought.fact, bought.refunded), earned.rule.decimals);
    const gone = Math.max(0, bought.earned - kept);
    while (bought.gone < gone) this.takeOne(bought, fact.debt === 'forgive');
    const graced = new Map<SlowLot, SlowLot>();
    while (bought.gone > gone) this.untakeOne(bought, grace, fresh, graced);
  }

  private takeOne(bought: Bought, forgives: boolean): void {
    bought.gone += 1;
    const own = this.purse.next(bought.lot);
    const ranOut = this.purse.units.find(
      ({ lot, state }) => lot === bought.lot && state === 'expired',
    );
    const unit = own ?? ranOut ?? this.purse.next();
    if (unit) {
      bought.taken.push({ what: unit, wasExpired: unit.state === 'expired' });
      unit.state = 'used';
      return;
    }
    if (!forgives) this.purse.debt += 1;
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
    else if (this.purse.debt > 0) this.purse.debt -= 1;
    else if ('isUnit' in what) this.purse.credit(1, freshUntil);
    else this.purse.revive(what, graceDays, graced);
  }
}
