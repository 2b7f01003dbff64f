import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { firstDay } from '#test/support/facts-of-anna.ts';
import { refundedCard, soldCard, someCardFacts, usedCard } from '#test/support/stored-facts.ts';

import { addDays } from '../kernel/calendar.ts';
import { cents } from '../kernel/units.ts';
import { decideUse, refundOf, shareOfUses } from './card-shares.ts';
import { type CardState, foldCards } from './fold-cards.ts';
import type { VisitCardFact } from './movements.ts';

const today = addDays(firstDay, 9);

describe('a visit card', () => {
  it('begins with all its uses', () => {
    const [card] = foldCards([soldCard('c1', 0, 10, 500_00)], { today });
    expect(card).toMatchObject({
      cardId: 'c1',
      uses: 10,
      used: 0,
      left: 10,
      spent: 0,
      isOver: null,
    });
  });

  it('is used, is used up, and tells its story', () => {
    const facts = [
      soldCard('c1', 0, 3, 100_00),
      usedCard('u1', 1, 'c1', 1, 33_33),
      usedCard('u2', 2, 'c1', 2, 66_67),
    ];
    const [card] = foldCards(facts, { today });
    expect(card).toMatchObject({ used: 3, left: 0, spent: 100_00, isOver: 'used_up' });
    expect(card?.lines.map(({ what, uses, left, amount }) => [what, uses, left, amount])).toEqual([
      ['sold', 3, 3, 100_00],
      ['used', -1, 2, 33_33],
      ['used', -2, 0, 66_67],
    ]);
  });

  it('is over after its last day, and not on it', () => {
    const last = addDays(firstDay, 5);
    const facts = [soldCard('c1', 0, 3, 100_00, last)];
    expect(foldCards(facts, { today: last })[0]?.isOver).toBeNull();
    expect(foldCards(facts, { today: addDays(last, 1) })[0]).toMatchObject({
      isOver: 'expired',
      left: 3,
    });
  });

  it('is over once its unused part was given back', () => {
    const facts = [
      soldCard('c1', 0, 4, 100_00),
      usedCard('u1', 1, 'c1', 1, 25_00),
      refundedCard('r1', 2, 'c1', 3, 75_00),
    ];
    const [card] = foldCards(facts, { today });
    expect(card).toMatchObject({ used: 1, left: 0, spent: 25_00, isOver: 'refunded' });
    expect(card && refundOf(card)).toBe(0);
  });

  it('used at two counters at once has less than nothing left', () => {
    const facts = [
      soldCard('c1', 0, 1, 30_00),
      usedCard('u1', 1, 'c1', 1, 30_00),
      usedCard('u2', 1, 'c1', 1, 30_00),
    ];
    expect(foldCards(facts, { today })[0]).toMatchObject({ left: -1, isOver: 'used_up' });
  });

  it('that was taken back takes its uses along', () => {
    expect(foldCards([usedCard('u1', 1, 'gone', 1, 30_00)], { today })).toEqual([]);
  });

  it('makes nothing of what a damaged file wrote', () => {
    const odd = { ...soldCard('c1', 0, 1, 1), uses: 'ten', price: null };
    expect(foldCards([odd, usedCard('u1', 1, 'c1', 1, 5)], { today })[0]).toMatchObject({
      uses: 0,
      left: -1,
      isOver: 'used_up',
    });
  });
});

describe('using a visit card', () => {
  const card = cardWith({ uses: 3, used: 1, left: 2, price: 100_00, spent: 33_33 });

  it('spends the share of its price that the uses are', () => {
    expect(decideUse(card, 1, today)).toEqual({ ok: true, value: 33_33 });
    expect(decideUse(card, 2, today)).toEqual({ ok: true, value: 66_67 });
  });

  it('is possible on its last day still', () => {
    expect(decideUse({ ...card, until: today }, 1, today)).toEqual({ ok: true, value: 33_33 });
  });

  it.each([
    ['more than are left', card, 3, { kind: 'too-few', left: 2 }],
    ['no uses', card, 0, { kind: 'bad-uses' }],
    ['less than none', card, -1, { kind: 'bad-uses' }],
    ['half a use', card, 0.5, { kind: 'bad-uses' }],
    ['too many to be meant', card, 10_000, { kind: 'bad-uses' }],
    ['a card given back', { ...card, isOver: 'refunded' as const }, 1, { kind: 'refunded' }],
    [
      'a card past its last day',
      { ...card, until: addDays(today, -1) },
      1,
      { kind: 'past-last-day', until: addDays(today, -1) },
    ],
  ])('refuses %s', (_, one, uses, refusal) => {
    expect(decideUse(one, uses, today)).toEqual({ ok: false, refusal });
  });

  it('all uses of a card add up to its price, in whatever portions, also with uses taken back', () => {
    const portions = fc.array(
      fc.record({ uses: fc.integer({ min: 1, max: 5 }), takeBack: fc.nat({ max: 9 }) }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(
        fc.nat({ max: 1e9 }),
        fc.integer({ min: 1, max: 40 }),
        portions,
        (price, all, some) => {
          let facts: VisitCardFact[] = [soldCard('c1', 0, all, price)];
          const use = (uses: number, id: string): void => {
            const [now] = foldCards(facts, { today });
            if (now === undefined) throw new Error('The card is there.');
            const share = shareOfUses(now, uses);
            expect(share).toBeGreaterThanOrEqual(0);
            // What is unused and what is spent are the price at any time.
            expect(refundOf(now)).toBe(now.left === 0 ? 0 : price - now.spent);
            facts.push(usedCard(id, 1, 'c1', uses, share));
          };
          for (const [at, { uses, takeBack }] of some.entries()) {
            const left = foldCards(facts, { today })[0]?.left ?? 0;
            if (left >= uses) use(uses, `u${at}`);
            if (takeBack > 0 && facts.length > takeBack) facts = facts.toSpliced(takeBack, 1);
          }
          const left = foldCards(facts, { today })[0]?.left ?? 0;
          if (left > 0) use(left, 'the-rest');
          expect(foldCards(facts, { today })[0]).toMatchObject({ left: 0, spent: price });
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('whatever happened to visit cards', () => {
  it('what is left is what adding up by hand gives', () => {
    fc.assert(
      fc.property(someCardFacts(), (facts) => {
        const cards = foldCards(facts, { today });
        expect(cards.length).toBe(facts.filter(({ kind }) => kind === 'card_sold').length);
        for (const { cardId, left, spent, lines } of cards) {
          let uses = 0;
          let shares = 0;
          for (const fact of facts) {
            if (fact.kind === 'card_sold' && fact.id === cardId) uses += fact.uses;
            if (fact.kind !== 'card_sold' && fact.cardId === cardId) uses -= fact.uses;
            if (fact.kind === 'card_used' && fact.cardId === cardId) shares += fact.share;
          }
          expect([left, spent]).toEqual([uses, shares]);
          expect(lines.at(-1)?.left).toBe(left);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('neither the order of arrival nor a second copy matters', () => {
    fc.assert(
      fc.property(someCardFacts(), fc.nat(), (facts, turn) => {
        const at = turn % (facts.length + 1);
        const turned = [...facts.slice(at), ...facts.slice(0, at), ...facts].toReversed();
        expect(foldCards(turned, { today })).toEqual(foldCards(facts, { today }));
      }),
      { numRuns: 1_000 },
    );
  });

  it('a past day is what was known of it then', () => {
    fc.assert(
      fc.property(someCardFacts(), fc.nat({ max: 9 }), (facts, day) => {
        const through = addDays(firstDay, day);
        const until = facts.filter((fact) => fact.day <= through);
        expect(foldCards(facts, { today, through })).toEqual(foldCards(until, { today }));
      }),
    );
  });
});

function cardWith(
  numbers: Record<'uses' | 'used' | 'left' | 'price' | 'spent', number>,
): CardState {
  const [card] = foldCards([soldCard('c1', 0, numbers.uses, numbers.price)], { today });
  if (card === undefined) throw new Error('The card is there.');
  return { ...card, used: numbers.used, left: numbers.left, spent: cents(numbers.spent) };
}
