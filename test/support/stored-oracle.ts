import type { RowId } from '#domain/kernel/units.ts';
import type { Purses } from '#domain/stored/facts.ts';
import type { StoredFact } from '#domain/stored/movements.ts';

// Slow and obvious: every single cent is a coin that lies in the account or is in somebody's hand, and what
// was spent without a coin is a slip of paper. Written without the fold, so that it can be wrong only by itself.

type Coin = { readonly lot: RowId; readonly place: number; holder: RowId | null; since: number };
type Slip = { readonly owes: RowId };

class Box {
  coins: Coin[] = [];
  slips: Slip[] = [];
  private moves = 0;
  private lots = 0;

  putIn(lot: RowId, cents: number): void {
    this.lots += 1;
    for (let cent = 0; cent < cents; cent += 1) {
      this.coins.push({ lot, place: this.lots, holder: null, since: 0 });
    }
    this.payTheSlips();
  }

  takeOut(by: RowId, cents: number, from?: RowId): void {
    for (let cent = 0; cent < cents; cent += 1) {
      const coin = this.freeCoin(from) ?? this.freeCoin();
      if (coin === undefined) this.slips.push({ owes: by });
      else this.hand(coin, by);
    }
  }

  handBack(as: RowId, of: RowId, cents: number): void {
    let tooMany = 0;
    for (let cent = 0; cent < cents; cent += 1) {
      const slip = this.slips.findLast(({ owes }) => owes === of);
      const [coin] = this.coins
        .filter(({ holder }) => holder === of)
        .sort((one, other) => other.since - one.since);
      if (slip !== undefined) this.slips.splice(this.slips.indexOf(slip), 1);
      else if (coin !== undefined) coin.holder = null;
      else tooMany += 1;
    }
    this.putIn(as, tooMany);
  }

  balance(): number {
    return this.coins.filter(({ holder }) => holder === null).length - this.slips.length;
  }

  leftOf(lot: RowId): number {
    return this.coins.filter((coin) => coin.lot === lot && coin.holder === null).length;
  }

  heldBy(holder: RowId, lot: RowId): number {
    return this.coins.filter((coin) => coin.lot === lot && coin.holder === holder).length;
  }

  private payTheSlips(): void {
    for (let slip = this.slips[0]; slip !== undefined; slip = this.slips[0]) {
      const coin = this.freeCoin();
      if (coin === undefined) return;
      this.hand(coin, slip.owes);
      this.slips.shift();
    }
  }

  private hand(coin: Coin, by: RowId): void {
    this.moves += 1;
    coin.holder = by;
    coin.since = this.moves;
  }

  private freeCoin(from?: RowId): Coin | undefined {
    return this.coins
      .filter((coin) => coin.holder === null && (from === undefined || coin.lot === from))
      .sort((one, other) => one.place - other.place)[0];
  }
}

export type CountedAccount = { readonly principal: Box; readonly bonus: Box };

/** The account after all facts, counted coin by coin. */
export function countedByHand(facts: readonly StoredFact[]): CountedAccount {
  const account = { principal: new Box(), bonus: new Box() };
  const places = [...new Map(facts.map((fact) => [fact.id, fact])).values()];
  places.sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
  for (const fact of places) {
    enter(account.principal, fact, 'principal', places);
    enter(account.bonus, fact, 'bonus', places);
  }
  return account;
}

function placeOf({ day, at, id }: StoredFact): string {
  return `${day} ${at} ${id}`;
}

function enter(box: Box, fact: StoredFact, purse: keyof Purses, all: readonly StoredFact[]): void {
  const isThere = (id: RowId, kind: string) =>
    all.some((one) => one.id === id && one.kind === kind);
  if (fact.kind === 'stored_topup') box.putIn(fact.id, fact[purse]);
  if (fact.kind === 'opening' && purse === 'principal') box.putIn(fact.id, fact.stored);
  if (fact.kind === 'sale') box.takeOut(fact.id, fact.stored?.[purse] ?? 0);
  if (fact.kind === 'stored_adjust') {
    if (fact[purse] > 0) box.putIn(fact.id, fact[purse]);
    else box.takeOut(fact.id, 0 - fact[purse]);
  }
  if (fact.kind === 'stored_refund' && isThere(fact.topUpId, 'stored_topup')) {
    box.takeOut(fact.id, fact[purse], fact.topUpId);
  }
  if (fact.kind === 'refund' && isThere(fact.saleId, 'sale')) {
    box.handBack(fact.id, fact.saleId, fact.stored?.[purse] ?? 0);
  }
}
