import { describe, expect, it } from 'vitest';

import { toRowId } from '#domain/kernel/units.ts';

import { allOrNobody, extended, movedTo, nobodyChosen, toggled } from './selection.ts';

const people = ['a', 'b', 'c', 'd', 'e'].map(toRowId);
const idAt = (row: number) => people[row];

describe('ticking customers', () => {
  it('ticks one, and a second click takes the tick away', () => {
    const once = toggled(nobodyChosen, 2, idAt);
    expect([...once.chosen]).toEqual(['c']);
    expect([...toggled(once, 2, idAt).chosen]).toEqual([]);
  });

  it('ticks a range with Shift in both directions and keeps who was ticked before', () => {
    const first = toggled(nobodyChosen, 0, idAt);
    const moved = movedTo(first, 3);
    expect([...extended(moved, 1, idAt).chosen].sort()).toEqual(['a', 'b', 'c', 'd']);
    expect([...extended(moved, 4, idAt).chosen].sort()).toEqual(['a', 'd', 'e']);
  });

  it('ticks everybody shown, and then nobody', () => {
    const all = allOrNobody(nobodyChosen, people.length, idAt);
    expect(all.chosen.size).toBe(5);
    expect(allOrNobody(all, people.length, idAt).chosen.size).toBe(0);
  });

  it('ticks nothing where there is nobody', () => {
    expect(toggled(nobodyChosen, 9, idAt).chosen.size).toBe(0);
    expect(allOrNobody(nobodyChosen, 0, idAt).chosen.size).toBe(0);
  });
});
