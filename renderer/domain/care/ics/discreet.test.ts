import { expect, it } from 'vitest';

import { toBusinessDay, toRowId } from '../../kernel/units.ts';
import { discreet } from './discreet.ts';

const day = toBusinessDay('2026-11-27');
const birthday = {
  kind: 'birthday',
  key: 'birthday:a:2026-11-27',
  day,
  customerId: toRowId('a'),
  turning: 40,
  isRound: true,
} as const;

it.each([
  ['王小明', '王*明'],
  ['张三', '张*'],
  ['Anna Smith', 'A***'],
  ['13812345678', '***'],
])('of %s an open file says %s, and no age', (name, shown) => {
  expect(discreet({ ...birthday, name })).toEqual({ ...birthday, name: shown, turning: null });
});

it('leaves what is of nobody as it is', () => {
  const festival = { kind: 'festival', key: 'f', day, festival: 'spring' } as const;
  expect(discreet(festival)).toBe(festival);
});
