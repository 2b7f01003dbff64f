import * as fc from 'fast-check';

import {
  type Condition,
  type Filter,
  amountFields,
  customTests,
  dayFields,
  tagTests,
  textTests,
} from '#domain/customers/filter/filter.ts';

import { aDay, aField, aValue, aWord, named, someTags } from './filter-people.ts';

const someProducts = fc.subarray(['longjing', 'puer', 'cup'].map(named));

const aCondition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    field: fc.constantFrom('name' as const, 'source' as const, 'phones' as const),
    test: fc.constantFrom(...textTests),
    text: fc.oneof(aWord, fc.constant('138')),
  }),
  fc.oneof(
    choice('stage', ['lead', 'gone', 'customer']),
    choice('gender', ['female', 'none']),
    choice('consent', ['yes', 'no', 'none']),
  ),
  fc.record({
    kind: fc.constant('tags' as const),
    test: fc.constantFrom(...tagTests),
    tags: someTags,
  }),
  fc.record({
    kind: fc.constant('custom' as const),
    field: aField,
    test: fc.constantFrom(...customTests),
    value: fc.option(aValue),
  }),
  fc.record({
    kind: fc.constant('amount' as const),
    field: fc.constantFrom(...amountFields),
    from: fc.option(fc.integer({ min: -20, max: 600 })),
    to: fc.option(fc.integer({ min: -20, max: 600 })),
  }),
  fc.record({
    kind: fc.constant('ago' as const),
    field: fc.constantFrom(...dayFields),
    test: fc.constantFrom('within' as const, 'longer' as const),
    days: fc.integer({ min: 0, max: 400 }),
  }),
  fc.record({
    kind: fc.constant('between' as const),
    field: fc.constantFrom(...dayFields),
    from: fc.option(aDay),
    to: fc.option(aDay),
  }),
  fc.record({ kind: fc.constant('never' as const), field: fc.constantFrom(...dayFields) }),
  fc.record({
    kind: fc.constant('birthday' as const),
    calendar: fc.constantFrom('solar' as const, 'lunar' as const),
    months: fc.subarray([1, 3, 8, 11, 12]),
  }),
  fc.record({
    kind: fc.constant('referrer' as const),
    test: fc.constantFrom('is' as const, 'filled' as const, 'empty' as const),
    id: fc.constantFrom(named('r1'), null),
  }),
  fc.record({
    kind: fc.constant('bought' as const),
    products: someProducts,
    categories: fc.subarray(['tea', 'ware']),
    days: fc.option(fc.integer({ min: 0, max: 400 })),
  }),
  fc.constant({ kind: 'unknown' as const, stored: { kind: 'mood' } }),
);

function choice(field: 'stage' | 'gender' | 'consent', values: string[]) {
  return fc.subarray(values).map((chosen) => ({ kind: 'choice' as const, field, values: chosen }));
}

export const aFilter: fc.Arbitrary<Filter> = fc.letrec<{ group: Filter; part: Filter }>((tie) => ({
  part: fc.oneof({ maxDepth: 3 }, aCondition, tie('group')),
  group: fc.record({
    kind: fc.constantFrom('all' as const, 'any' as const, 'none' as const),
    of: fc.array(tie('part'), { maxLength: 4 }),
  }),
})).part;
