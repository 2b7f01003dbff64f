import { describe, expect, it } from 'vitest';

import { firstColumns } from './list-columns.ts';
import { readHabits, sortedAnew } from './list-habits.ts';

describe('how a counter looks at the list', () => {
  it('is what it chose, own fields included', () => {
    const kept = { columns: ['points', 'name', 'custom/f1'], sortedBy: 'name', down: false };
    expect(readHabits(kept)).toEqual(kept);
  });

  it.each([
    undefined,
    null,
    'x',
    { columns: 'name' },
    { columns: [7, 'no such column'], sortedBy: 'mood' },
  ])('is the usual look where nothing readable was kept: %j', (kept) => {
    expect(readHabits(kept)).toMatchObject({ columns: firstColumns, sortedBy: 'lastDay' });
  });

  it('turns round at the second click; names begin with A, amounts with the greatest', () => {
    const habits = readHabits(undefined);
    const byName = sortedAnew(habits, 'name');
    expect(byName).toMatchObject({ sortedBy: 'name', down: false });
    expect(sortedAnew(byName, 'name')).toMatchObject({ sortedBy: 'name', down: true });
    expect(sortedAnew(byName, 'spent')).toMatchObject({ sortedBy: 'spent', down: true });
  });
});
