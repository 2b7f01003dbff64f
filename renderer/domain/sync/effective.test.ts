import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { aStamp, aValue, anOperation, stampAt } from '#test/support/random-rows.ts';

import { toOperationId, toRowId } from '../kernel/units.ts';
import { type ReadChange, byField, effectiveValue } from './effective.ts';
import type { Value } from './rows.ts';

const first = change('a', 1, null, '138');
const second = change('b', 2, '138', '139');
const none = new Set<never>();

describe('what a field says when some edits do not count', () => {
  it('says the newest edit, in whatever order they arrived', () => {
    expect(effectiveValue([second, first], none)).toBe('139');
  });

  it('keeps the second edit when the first is undone', () => {
    expect(effectiveValue([first, second], new Set([first.operationId]))).toBe('139');
  });

  it('falls back to the first edit when the second is undone', () => {
    expect(effectiveValue([first, second], new Set([second.operationId]))).toBe('138');
  });

  it('is what it was in the beginning when both are undone', () => {
    const both = new Set([first.operationId, second.operationId]);
    expect(effectiveValue([second, first], both)).toBeNull();
  });

  it('keeps a field that an edit cleared empty, rather than what it was before', () => {
    expect(effectiveValue([first, change('b', 2, '138', null)], none)).toBeNull();
  });

  it('knows nothing of a field that nobody changed', () => {
    expect(effectiveValue([], none)).toBeUndefined();
  });

  it('agrees with replaying the edits that count', () => {
    fc.assert(
      fc.property(someChanges(), fc.array(anOperation()), (changes, off) => {
        const isOff = new Set(off);
        const replayed = [...changes]
          .toSorted(inTime)
          .reduce<Value | undefined>((value, edit, index) => {
            const before = index === 0 ? edit.before : value;
            return isOff.has(edit.operationId) ? before : edit.after;
          }, undefined);
        expect(effectiveValue(changes, isOff)).toEqual(replayed);
        expect(effectiveValue(changes.toReversed(), isOff)).toEqual(replayed);
      }),
    );
  });
});

describe('edits by field', () => {
  it('keeps each card and each field apart', () => {
    const other = { ...first, document: toRowId('card-2') };
    const note = { ...first, path: 'note' };
    const fields = [...byField([first, other, note, second]).values()];
    expect(fields.map(({ document, path, changes }) => [document, path, changes.length])).toEqual([
      ['card-1', 'phone', 2],
      ['card-2', 'phone', 1],
      ['card-1', 'note', 1],
    ]);
  });
});

describe('an edit of a merged card that is taken back', () => {
  const own = { ...change('b', 2, 'seen', 'new'), own: 'mine' };
  const off = new Set([toOperationId('operation-b')]);

  it('gives back what was seen, and once the cards are two again what the card itself held', () => {
    expect(effectiveValue([own], off, true)).toBe('seen');
    expect(effectiveValue([own], off, false)).toBe('mine');
  });

  it('counts as any other edit while it is on', () => {
    expect(effectiveValue([own], new Set(), true)).toBe('new');
    expect(effectiveValue([own], new Set(), false)).toBe('new');
  });

  it('stands behind an edit from before the merge', () => {
    const earlier = change('a', 1, 'first', 'mine');
    expect(effectiveValue([own, earlier], off, true)).toBe('seen');
    expect(effectiveValue([own, earlier], off, false)).toBe('mine');
  });
});

function change(operation: string, ms: number, before: Value, after: Value): ReadChange {
  return {
    id: toRowId(`change-${operation}`),
    rev: stampAt(ms),
    operationId: toOperationId(`operation-${operation}`),
    document: toRowId('card-1'),
    path: 'phone',
    before,
    after,
  };
}

function someChanges(): fc.Arbitrary<readonly ReadChange[]> {
  const parts = fc.record({
    rev: aStamp(),
    operationId: anOperation(),
    before: aValue(),
    after: aValue(),
  });
  return fc.array(parts, { maxLength: 6 }).map((all) =>
    all.map((edit, index) => ({
      ...edit,
      id: toRowId(`change-${index}`),
      document: toRowId('card-1'),
      path: 'note',
    })),
  );
}

function inTime(one: ReadChange, other: ReadChange): number {
  return one.rev < other.rev || (one.rev === other.rev && one.id < other.id) ? -1 : 1;
}
