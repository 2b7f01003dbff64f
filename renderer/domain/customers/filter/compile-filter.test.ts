import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { putCustomer } from '../columns/fill-columns.ts';
import { newColumns } from '../columns/customer-columns.ts';
import { slotsWhere } from '../columns/column-values.ts';
import { dayNumber } from '../../kernel/day-number.ts';
import { contextOf, meant } from '#test/support/filter-oracle.ts';
import { type Person, aPerson, named, someone, today } from '#test/support/filter-people.ts';
import { aFilter } from '#test/support/filter-questions.ts';

import { compileFilter } from './compile-filter.ts';
import type { Value } from '../../sync/rows.ts';
import { type Filter, type FilterGroup, everybody } from './filter.ts';
import { readFilter, storedFilter } from './read-filter.ts';

function found(people: readonly Person[], filter: Filter): readonly string[] {
  const columns = newColumns(dayNumber(today));
  for (const { card, standing } of people) putCustomer(columns, card, standing);
  const slots = slotsWhere(columns, compileFilter(filter, contextOf(columns, people)));
  return [...slots].map((slot) => columns.texts.name.values[slot] ?? '').sort();
}

const wang = someone('王芳', {
  tagIds: ['vip'],
  source: '抖音',
  points: 120,
  lastDay: '2026-11-20',
});
const li = someone('李明', { tagIds: [], source: '路过', points: 0, lastDay: '2026-05-01' });
const newcomer = someone('張新', { tagIds: ['vip'], source: '', points: 0, lastDay: null });
const shop = [wang, li, newcomer];

describe('a filter of the customer list', () => {
  it.each<[string, Filter, readonly string[]]>([
    ['everybody', everybody, ['張新', '李明', '王芳']],
    ['has the tag', { kind: 'tags', test: 'any', tags: [named('vip')] }, ['張新', '王芳']],
    [
      'traditional letters are found by simplified ones',
      { kind: 'text', field: 'name', test: 'contains', text: '张' },
      ['張新'],
    ],
    ['nothing known of the source', text('source', 'empty'), ['張新']],
    [
      'here in the last 3 days, today included',
      { kind: 'ago', field: 'lastDay', test: 'within', days: 3 },
      ['王芳'],
    ],
    [
      'not here for 90 days: who never came is not among them',
      { kind: 'ago', field: 'lastDay', test: 'longer', days: 90 },
      ['李明'],
    ],
    ['never here', { kind: 'never', field: 'lastDay' }, ['張新']],
    ['at least 100 points', { kind: 'amount', field: 'points', from: 100, to: null }, ['王芳']],
    [
      'with the tag and not from 抖音',
      {
        kind: 'all',
        of: [
          { kind: 'tags', test: 'any', tags: [named('vip')] },
          { kind: 'none', of: [{ kind: 'text', field: 'source', test: 'is', text: '抖音' }] },
        ],
      },
      ['張新'],
    ],
    [
      'an empty group asks nothing',
      { kind: 'none', of: [{ kind: 'any', of: [] }] },
      ['張新', '李明', '王芳'],
    ],
  ])('%s', (_, filter, names) => {
    expect(found(shop, filter)).toEqual([...names].sort());
  });

  it('of a newer app finds nobody, turned round or not, and is stored as it came', () => {
    const stored = { kind: 'mood', is: 'good' };
    const filter = readFilter({ kind: 'all', of: [stored] });
    expect(filter.of).toEqual([{ kind: 'unknown', stored }]);
    expect(found(shop, filter)).toEqual([]);
    expect(found(shop, { kind: 'none', of: [filter] })).toEqual([]);
    expect(storedFilter(filter)).toEqual({ kind: 'all', of: [stored] });
  });

  it('finds whom the slow obvious way finds', () => {
    fc.assert(
      fc.property(fc.array(aPerson, { maxLength: 12 }), aFilter, (people, filter) => {
        const some = people.map((person, at) => ({
          ...person,
          card: { ...person.card, id: named(`c${at}`) },
        }));
        expect(found(some, filter)).toEqual(meant(some, filter));
      }),
      { numRuns: 2_000 },
    );
  });

  it('comes back from storage as it was', () => {
    fc.assert(
      fc.property(fc.array(aFilter, { maxLength: 3 }), (of) => {
        const filter: FilterGroup = { kind: 'all', of };
        expect(readFilter(throughStorage(storedFilter(filter)))).toEqual(filter);
      }),
    );
  });

  it('reads anything that JSON can carry without failing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (stored) => {
        expect(['all', 'any', 'none']).toContain(readFilter(throughStorage(stored)).kind);
      }),
    );
  });
});

function text(field: 'source', test: 'empty'): Filter {
  return { kind: 'text', field, test, text: '' };
}

function throughStorage(value: unknown): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
