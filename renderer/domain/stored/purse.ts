import type { RowId } from '../kernel/units.ts';

/** One part of what a spend took: from which lot, in the order it was taken. */
type Part = { readonly lot: number; amount: number };
type Lot = { readonly id: RowId; readonly given: number; left: number };
type Debt = { readonly by: RowId; left: number };

/**
 * One purse of an account while its facts are gone through, oldest first: every credit is a lot,
 * spends take the oldest lots first, and what no lot covers is owed.
 *
 * A debt and a lot with something left never stay side by side: what comes in pays the oldest debt, and
 * from then on counts as having been taken for it, so that a later giving back finds it there.
 */
export class Purse {
  balance = 0;
  private readonly lots: Lot[] = [];
  private readonly places = new Map<RowId, number>();
  private readonly taken = new Map<RowId, Part[]>();
  private readonly debts: Debt[] = [];
  private firstLive = 0;
  private firstDebt = 0;

  /** A new lot; none for nothing. */
  give(id: RowId, amount: number): void {
    if (amount <= 0) return;
    this.balance += amount;
    this.places.set(id, this.lots.length);
    this.lots.push({ id, given: amount, left: amount });
    this.settle();
  }

  /** Takes from the lot asked for, then from the oldest; the rest is owed. */
  take(by: RowId, amount: number, first?: RowId): void {
    if (amount <= 0) return;
    this.balance -= amount;
    const place = first === undefined ? undefined : this.places.get(first);
    let rest = amount;
    if (place !== undefined) rest -= this.takeFrom(place, by, rest);
    for (let lot = this.nextLive(); rest > 0 && lot !== undefined; lot = this.nextLive()) {
      rest -= this.takeFrom(lot, by, rest);
    }
    if (rest > 0) this.debts.push({ by, left: rest });
  }

  /**
   * Puts back what `taker` took: what is still owed for it first, then into the lots it came from,
   * the last consumed first. More than it took is a lot of its own.
   */
  giveBack(id: RowId, taker: RowId, amount: number): void {
    if (amount <= 0) return;
    this.balance += amount;
    let rest = amount - this.forgive(taker, amount);
    const parts = this.taken.get(taker) ?? [];
    for (let part = parts.at(-1); rest > 0 && part !== undefined; part = parts.at(-1)) {
      rest -= this.putBack(part, rest);
      if (part.amount === 0) parts.pop();
    }
    this.balance -= rest;
    this.give(id, rest);
    this.settle();
  }

  /** What came in as this lot, and what is left of it. */
  lot(id: RowId): { readonly given: number; readonly left: number } {
    const place = this.places.get(id);
    return (place === undefined ? undefined : this.lots[place]) ?? { given: 0, left: 0 };
  }

  /** Who holds how much of which lot: by lot, by taker. */
  uses(): ReadonlyMap<RowId, ReadonlyMap<RowId, number>> {
    const byLot = new Map<RowId, Map<RowId, number>>();
    for (const [taker, parts] of this.taken) {
      for (const { lot, amount } of parts) {
        const id = this.lots[lot]?.id;
        if (id === undefined) continue;
        const takers = byLot.get(id) ?? new Map<RowId, number>();
        takers.set(taker, (takers.get(taker) ?? 0) + amount);
        byLot.set(id, takers);
      }
    }
    return byLot;
  }

  private settle(): void {
    for (;;) {
      const debt = this.debts[this.firstDebt];
      if (debt === undefined) return;
      const lot = debt.left === 0 ? undefined : this.nextLive();
      if (debt.left > 0 && lot === undefined) return;
      if (lot !== undefined) debt.left -= this.takeFrom(lot, debt.by, debt.left);
      if (debt.left === 0) this.firstDebt += 1;
    }
  }

  private takeFrom(place: number, by: RowId, atMost: number): number {
    const lot = this.lots[place];
    const amount = Math.min(lot?.left ?? 0, atMost);
    if (lot === undefined || amount === 0) return 0;
    lot.left -= amount;
    const parts = this.taken.get(by);
    if (parts === undefined) this.taken.set(by, [{ lot: place, amount }]);
    else parts.push({ lot: place, amount });
    return amount;
  }

  private putBack(part: Part, atMost: number): number {
    const amount = Math.min(part.amount, atMost);
    const lot = this.lots[part.lot];
    part.amount -= amount;
    if (lot !== undefined) lot.left += amount;
    this.firstLive = Math.min(this.firstLive, part.lot);
    return amount;
  }

  private forgive(taker: RowId, atMost: number): number {
    let rest = atMost;
    for (let at = this.debts.length - 1; rest > 0 && at >= this.firstDebt; at -= 1) {
      const debt = this.debts[at];
      if (debt?.by !== taker) continue;
      const amount = Math.min(debt.left, rest);
      debt.left -= amount;
      rest -= amount;
    }
    return atMost - rest;
  }

  private nextLive(): number | undefined {
    while (this.firstLive < this.lots.length && this.lots[this.firstLive]?.left === 0) {
      this.firstLive += 1;
    }
    return this.firstLive < this.lots.length ? this.firstLive : undefined;
  }
}
