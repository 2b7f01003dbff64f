import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { firstDay, sale } from '#test/support/facts-of-anna.ts';
import {
  adjusted,
  broughtStored,
  purses,
  putBack,
  someStoredFacts,
  spent,
  topUp,
  topUpRefund,
} from '#test/support/stored-facts.ts';
import { countedByHand } from '#test/support/stored-oracle.ts';

import { addDays } from '../kernel/calendar.ts';
import type { Entry } from '../sync/rows.ts';
import { explainStored } from './explain-stored.ts';
import { foldStored } from './fold-stored.ts';
import type { StoredFact } from './movements.ts';

function leftIn(facts: readonly Entry[]) {
  return Object.fromEntries(
    foldStored(facts).lots.map(({ id, left }) => [id, [left.principal, left.bonus]]),
  );
}

describe('stored value', () => {
  it('begins with nothing', () => {
    expect(foldStored([])).toEqual({ ...purses(0, 0), isBelow: false, lots: [] });
  });

  it('is what was paid in and given on top, without what was spent', () => {
    const facts = [topUp('t1', 0, 50_000, 5_000), spent('s1', 1, 10_000, 1_000)];
    expect(foldStored(facts)).toMatchObject({ principal: 40_000, bonus: 4_000, isBelow: false });
  });

  it('is spent oldest first, in each purse by itself', () => {
    const facts = [topUp('t1', 0, 100, 10), topUp('t2', 1, 100, 10), spent('s1', 2, 130, 5)];
    expect(leftIn(facts)).toEqual({ t1: [0, 5], t2: [70, 10] });
  });

  it('goes back to where it came from when a sale is refunded, the last consumed first', () => {
    const facts = [
      topUp('t1', 0, 100),
      topUp('t2', 1, 100),
      spent('s1', 2, 130),
      putBack('r1', 3, 's1', purses(50, 0)),
    ];
    expect(leftIn(facts)).toEqual({ t1: [20, 0], t2: [100, 0] });
  });

  it('brought along from another system is a top-up of its own, all principal', () => {
    const facts = [broughtStored('o1', 0, 300), spent('s1', 1, 100)];
    expect(foldStored(facts).lots).toMatchObject([
      { id: 'o1', from: 'opening', given: { principal: 300 }, left: { principal: 200 } },
    ]);
  });

  it('of a top-up given back goes from that top-up, not from the oldest', () => {
    const facts = [
      topUp('t1', 0, 100, 10),
      topUp('t2', 1, 200, 20),
      topUpRefund('r1', 2, 't2', purses(200, 20)),
    ];
    expect(leftIn(facts)).toEqual({ t1: [100, 10], t2: [0, 0] });
  });

  it('spent at two counters at once is below zero, and the next top-up repays it', () => {
    const facts = [topUp('t1', 0, 100), spent('s1', 1, 100), spent('s2', 1, 80, 0, 13)];
    expect(foldStored(facts)).toMatchObject({ principal: -80, isBelow: true });
    const later = [...facts, topUp('t2', 2, 200)];
    expect(foldStored(later)).toMatchObject({ principal: 120, isBelow: false });
    expect(leftIn(later)).toEqual({ t1: [0, 0], t2: [120, 0] });
    // Of what the next top-up repaid, a refund gives back into that top-up.
    expect(leftIn([...later, putBack('r1', 3, 's2', purses(80, 0))])).toEqual({
      t1: [0, 0],
      t2: [200, 0],
    });
  });

  it('is below zero where only the bonus was spent twice', () => {
    const facts = [topUp('t1', 0, 100, 10), spent('s1', 1, 20, 10), spent('s2', 1, 20, 10, 13)];
    expect(foldStored(facts)).toMatchObject({ ...purses(60, -10), isBelow: true });
  });

  it('counts no refund of a sale or a top-up that was taken back', () => {
    const facts = [
      topUp('t1', 0, 100),
      putBack('r1', 1, 'gone', purses(40, 0)),
      topUpRefund('r2', 1, 'gone', purses(30, 0)),
    ];
    expect(foldStored(facts)).toEqual(foldStored(facts.slice(0, 1)));
  });

  it('counts what was put onto the account for a sale that was paid otherwise', () => {
    const facts = [sale('s1', 0, 9, 500), putBack('r1', 1, 's1', purses(200, 0))];
    expect(foldStored(facts)).toMatchObject({ principal: 200, lots: [{ id: 'r1', from: 'back' }] });
  });

  it('makes nothing of what a damaged file wrote', () => {
    const odd = { ...topUp('t2', 0, 1), principal: 'much', bonus: Number.NaN };
    const bare = { ...topUp('t3', 0, 1), kind: 'sale', stored: null };
    const negative = { ...topUp('t4', 0, 1), principal: -5, bonus: 1e300 };
    expect(foldStored([topUp('t1', 0, 70), odd, bare, negative])).toMatchObject(purses(70, 0));
  });
});

describe('whatever happened to an account', () => {
  it('it is what counting coin by coin makes of it, top-up by top-up', () => {
    fc.assert(
      fc.property(someStoredFacts(), (facts) => {
        const { state, lots } = explainStored(facts);
        const { principal, bonus } = countedByHand(facts);
        expect(state).toMatchObject(purses(principal.balance(), bonus.balance()));
        for (const { id, left, uses } of lots) {
          expect(left).toEqual(purses(principal.leftOf(id), bonus.leftOf(id)));
          for (const { entryId, ...held } of uses) {
            const byHand = [principal.heldBy(entryId, id), bonus.heldBy(entryId, id)];
            expect([held.principal, held.bonus]).toEqual(byHand);
          }
          const used = uses.reduce((all, one) => all + one.principal + one.bonus, 0);
          const { given } = lots.find((lot) => lot.id === id) ?? { given: purses(0, 0) };
          expect(used + left.principal + left.bonus).toBe(given.principal + given.bonus);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('neither purse drifts from what came in, went out and came back', () => {
    fc.assert(
      fc.property(someStoredFacts(), (facts) => {
        const { state, lines } = explainStored(facts);
        const sum = (purse: 'principal' | 'bonus') =>
          facts.reduce((all, fact) => all + movedByHand(fact, purse, facts), 0);
        expect([state.principal, state.bonus]).toEqual([sum('principal'), sum('bonus')]);
        let running = purses(0, 0);
        for (const { principal, bonus, balance } of lines) {
          running = purses(running.principal + principal, running.bonus + bonus);
          expect(balance).toEqual(running);
        }
        expect(running).toEqual(purses(state.principal, state.bonus));
      }),
      { numRuns: 1_000 },
    );
  });

  it('neither the order of arrival nor a second copy matters', () => {
    fc.assert(
      fc.property(someStoredFacts(), fc.nat(), (facts, turn) => {
        const at = turn % (facts.length + 1);
        const turned = [...facts.slice(at), ...facts.slice(0, at), ...facts].toReversed();
        expect(explainStored(turned)).toEqual(explainStored(facts));
      }),
      { numRuns: 1_000 },
    );
  });

  it('a past day is what was known of it then, whatever came later', () => {
    fc.assert(
      fc.property(someStoredFacts(), fc.nat({ max: 9 }), (facts, day) => {
        const through = addDays(firstDay, day);
        const until = facts.filter((fact) => fact.day <= through);
        expect(explainStored(facts, { through })).toEqual(explainStored(until));
      }),
      { numRuns: 1_000 },
    );
  });

  it('a purse that is below zero has no top-up with anything left', () => {
    fc.assert(
      fc.property(someStoredFacts(), (facts) => {
        const { lots, principal, bonus } = foldStored(facts);
        const left = (purse: 'principal' | 'bonus') =>
          lots.reduce((all, lot) => all + lot.left[purse], 0);
        expect(left('principal')).toBe(Math.max(0, principal));
        expect(left('bonus')).toBe(Math.max(0, bonus));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a statement', () => {
  it('says line by line what moved the account and what was there then', () => {
    const facts = [
      topUp('t1', 0, 50_000, 5_000),
      spent('s1', 1, 10_000, 1_000),
      putBack('r1', 2, 's1', purses(2_000, 200)),
      adjusted('a1', 3, purses(0, -200)),
      topUpRefund('r2', 4, 't1', purses(42_000, 4_000)),
    ];
    const told = explainStored(facts).lines.map((line) => [
      line.day,
      line.what,
      line.principal,
      line.bonus,
      line.balance.principal,
      line.balance.bonus,
      line.aboutId,
    ]);
    expect(told).toEqual([
      ['2025-01-01', 'topup', 50_000, 5_000, 50_000, 5_000, null],
      ['2025-01-02', 'spend', -10_000, -1_000, 40_000, 4_000, null],
      ['2025-01-03', 'put_back', 2_000, 200, 42_000, 4_200, 's1'],
      ['2025-01-04', 'adjust', 0, -200, 42_000, 4_000, null],
      ['2025-01-05', 'topup_refund', -42_000, -4_000, 0, 0, 't1'],
    ]);
  });

  it('says of each top-up what used it', () => {
    const facts = [
      topUp('t1', 0, 100),
      topUp('t2', 1, 100),
      spent('s1', 2, 130),
      spent('s2', 3, 20),
    ];
    expect(explainStored(facts).lots.map(({ id, uses }) => [id, uses])).toEqual([
      ['t1', [{ entryId: 's1', ...purses(100, 0) }]],
      [
        't2',
        [
          { entryId: 's1', ...purses(30, 0) },
          { entryId: 's2', ...purses(20, 0) },
        ],
      ],
    ]);
  });
});

function movedByHand(
  fact: StoredFact,
  purse: 'principal' | 'bonus',
  all: readonly StoredFact[],
): number {
  const has = (id: string) => all.some((one) => one.id === id);
  if (fact.kind === 'opening') return purse === 'principal' ? fact.stored : 0;
  if (fact.kind === 'sale') return 0 - (fact.stored?.[purse] ?? 0);
  if (fact.kind === 'refund') return has(fact.saleId) ? (fact.stored?.[purse] ?? 0) : 0;
  if (fact.kind === 'stored_refund') return has(fact.topUpId) ? 0 - fact[purse] : 0;
  return fact[purse];
}
