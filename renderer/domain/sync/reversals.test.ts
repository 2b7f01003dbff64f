import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { stampAt } from '#test/support/random-rows.ts';

import { type OperationId, toOperationId } from '../kernel/units.ts';
import { type Reversal, operationsOff } from './reversals.ts';

const sale = toOperationId('sale');

describe('taking back', () => {
  it('takes nothing back while nobody asked', () => {
    expect([...operationsOff([])]).toEqual([]);
  });

  it('takes a sale back', () => {
    expect(off(undo('undo', 'sale', 1))).toEqual(['sale']);
  });

  it('brings it again when the undo is undone', () => {
    expect(off(undo('undo', 'sale', 1), undo('redo', 'undo', 2))).toEqual(['undo']);
  });

  it('takes it back once more when the undo of the undo is undone', () => {
    const three = [undo('u1', 'sale', 1), undo('u2', 'u1', 2), undo('u3', 'u2', 3)];
    expect(off(...three)).toEqual(['sale', 'u2']);
    expect(off(...three.toReversed())).toEqual(['sale', 'u2']);
  });

  it('is off once when two counters undo the same sale', () => {
    const both = [undo('here', 'sale', 1, 'counter-a'), undo('there', 'sale', 1, 'counter-b')];
    expect(off(...both)).toEqual(['sale']);
  });

  it('stays off when only one of the two undos is undone', () => {
    const both = [undo('here', 'sale', 1, 'counter-a'), undo('there', 'sale', 1, 'counter-b')];
    expect(off(...both, undo('redo', 'here', 2))).toEqual(['here', 'sale']);
    const reallyBack = [undo('r1', 'here', 2), undo('r2', 'there', 3)];
    expect(operationsOff([...both, ...reallyBack]).has(sale)).toBe(false);
  });

  it('agrees with asking back and forth by hand, in any order of arrival', () => {
    fc.assert(
      fc.property(someReversals(), fc.nat({ max: 20 }), (reversals, turn) => {
        const turned = [...reversals.slice(turn), ...reversals.slice(0, turn)].toReversed();
        const found = operationsOff(turned);
        const all = reversals.flatMap(({ operationId, reverses }) => [operationId, reverses]);
        for (const id of all) expect(found.has(id)).toBe(isOff(id, reversals));
        expect([...found].every((id) => all.includes(id))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

/** The rule word by word: off if some reversal of it is itself not off. */
function isOff(id: OperationId, reversals: readonly Reversal[]): boolean {
  return reversals.some(
    ({ operationId, reverses }) => reverses === id && !isOff(operationId, reversals),
  );
}

/** Undos of earlier actions, themselves perhaps undos, by three counters; several may undo the same. */
function someReversals(): fc.Arbitrary<readonly Reversal[]> {
  const choices = fc.array(fc.record({ target: fc.nat(), device: fc.nat({ max: 2 }) }), {
    maxLength: 14,
  });
  return choices.map((all) =>
    all.map(({ target, device }, index) =>
      undo(`op-${index + 3}`, `op-${target % (index + 3)}`, index + 1, `counter-${device}`),
    ),
  );
}

function undo(id: string, reverses: string, ms: number, device = 'counter-a'): Reversal {
  return {
    operationId: toOperationId(id),
    reverses: toOperationId(reverses),
    rev: stampAt(ms, device),
  };
}

function off(...reversals: readonly Reversal[]): readonly string[] {
  return [...operationsOff(reversals)].toSorted();
}
