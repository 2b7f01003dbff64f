import { expect, it } from 'vitest';

import { asked } from './asked.ts';
import { type Filter, everybody } from './filter.ts';

const begun: readonly Filter[] = [
  { kind: 'text', field: 'name', test: 'contains', text: ' ' },
  { kind: 'tags', test: 'any', tags: [] },
  { kind: 'choice', field: 'stage', values: [] },
  { kind: 'amount', field: 'spent', from: null, to: null },
  { kind: 'referrer', test: 'is', id: null },
  { kind: 'bought', products: [], categories: [], days: 30 },
  { kind: 'any', of: [] },
];
const whole: readonly Filter[] = [
  { kind: 'text', field: 'name', test: 'empty', text: '' },
  { kind: 'never', field: 'lastDay' },
  { kind: 'birthday', calendar: 'solar', months: [] },
  { kind: 'none', of: [{ kind: 'amount', field: 'points', from: 1, to: null }] },
];

it('a condition that is still being filled in asks nothing', () => {
  expect(asked({ kind: 'any', of: begun })).toEqual({ kind: 'any', of: [] });
  expect(asked({ kind: 'all', of: [...begun, ...whole] })).toEqual({ kind: 'all', of: whole });
  expect(asked(everybody)).toEqual(everybody);
});
