import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type RowId, toRowId } from '../kernel/units.ts';
import { canonicalId, groupsOf, membersOf } from './groups.ts';

const ids = Array.from({ length: 8 }, (_, n) => toRowId(`card-${n}`));
const [a, b, c, d] = ['card-a', 'card-b', 'card-c', 'card-d'].map(toRowId) as [
  RowId,
  RowId,
  RowId,
  RowId,
];

describe('cards that are one person', () => {
  it('stands by the smallest id, whichever way it was merged', () => {
    expect(canonicalId(groupsOf([{ members: [b, a] }]), b)).toBe(a);
    expect(canonicalId(groupsOf([{ members: [a, b] }]), b)).toBe(a);
  });

  it('joins groups that a later merge connects', () => {
    const groups = groupsOf([{ members: [a, b] }, { members: [c, d] }, { members: [d, b] }]);
    expect(membersOf(groups, c)).toEqual([a, b, c, d]);
  });

  it('merges three cards at once', () => {
    expect(membersOf(groupsOf([{ members: [c, a, b] }]), b)).toEqual([a, b, c]);
  });

  it('ends with a circle of merges', () => {
    const circle = [{ members: [a, b] }, { members: [b, c] }, { members: [c, a] }];
    expect(membersOf(groupsOf(circle), c)).toEqual([a, b, c]);
  });

  it('leaves a card that was never merged alone', () => {
    const groups = groupsOf([{ members: [a, b] }, { members: [] }]);
    expect(membersOf(groups, d)).toEqual([d]);
    expect(canonicalId(groups, d)).toBe(d);
  });

  it('agrees with following every merge by hand, in any order', () => {
    fc.assert(
      fc.property(someMerges(), (merges) => {
        const groups = groupsOf(merges);
        for (const id of ids) {
          const expected = closureOf(id, merges);
          expect(membersOf(groups, id)).toEqual(expected);
          expect(canonicalId(groups, id)).toBe(expected[0]);
        }
      }),
    );
  });

  it('does not depend on the order in which merges arrive', () => {
    fc.assert(
      fc.property(someMerges(), fc.nat({ max: 6 }), (merges, turn) => {
        const turned = [...merges.slice(turn), ...merges.slice(0, turn)].toReversed();
        const shuffled = turned.map(({ members }) => ({ members: members.toReversed() }));
        expect(groupsOf(shuffled)).toEqual(groupsOf(merges));
      }),
    );
  });
});

function someMerges() {
  const members = fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 });
  return fc.array(fc.record({ members }), { maxLength: 6 });
}

/** The slow, obvious way: take in every merge that touches what we have, until nothing is new. */
function closureOf(
  id: RowId,
  merges: readonly { readonly members: readonly RowId[] }[],
): readonly RowId[] {
  const found = new Set([id]);
  for (let size = 0; size !== found.size;) {
    size = found.size;
    for (const { members } of merges) {
      if (members.some((member) => found.has(member))) members.forEach((m) => found.add(m));
    }
  }
  return [...found].toSorted();
}
