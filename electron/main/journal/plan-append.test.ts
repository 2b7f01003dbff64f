import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { NewRecord } from '../../contract-journal.ts';
import { type RecordLine, emptyEnd, endAt, seal } from './chain.ts';
import { planAppend } from './plan-append.ts';

describe('what of a batch is new', () => {
  it('is all of it when the batch starts at the end', () => {
    const { lines, end } = aJournal(2);
    const batch = aBatch(end, ['x']);
    expect(planAppend(batch, end, after(lines, end.count))).toEqual({ kind: 'append', from: 0 });
  });

  it('is nothing when the page repeats a batch it got no answer for', () => {
    const { lines, end } = aJournal(3);
    const batch = aBatch(emptyEnd, ['op-0', 'op-1', 'op-2']);
    expect(planAppend(batch, end, lines)).toEqual({ kind: 'already-written', end });
  });

  it('is only the rest when the repeated batch has grown', () => {
    const { lines, end } = aJournal(2);
    const batch = aBatch(emptyEnd, ['op-0', 'op-1', 'op-2']);
    expect(planAppend(batch, end, lines)).toEqual({ kind: 'append', from: 2 });
  });

  it('answers an old, short batch with the end that it led to', () => {
    const { lines, ends, end } = aJournal(3);
    const plan = planAppend(aBatch(emptyEnd, ['op-0']), end, lines);
    expect(plan).toEqual({ kind: 'already-written', end: ends[1] });
  });

  it.each([
    ['another chain before it', { count: 1, hash: 'f'.repeat(64) }, ['op-1']],
    ['another operation', emptyEnd, ['op-0', 'other']],
    ['a number that is not reached yet', { count: 9, hash: '0'.repeat(64) }, ['op-9']],
    ['the right number but another end', { count: 3, hash: 'f'.repeat(64) }, ['op-3']],
  ])('is out of order with %s', (_why, from, operations) => {
    const { lines, end } = aJournal(3);
    const batch = aBatch(from, operations);
    expect(planAppend(batch, end, after(lines, from.count))).toEqual({ kind: 'out-of-order' });
  });

  it('is out of order with another part of the same operation', () => {
    const { lines, end } = aJournal(1);
    const batch = { ...aBatch(emptyEnd, []), records: [{ ...aRecord('op-0'), part: 7 }] };
    expect(planAppend(batch, end, lines)).toEqual({ kind: 'out-of-order' });
  });

  it('never writes a key twice, wherever a retry starts and however long it is', () => {
    fc.assert(
      fc.property(fc.nat(8), fc.nat(8), fc.nat(12), (written, start, length) => {
        const { lines, ends, end } = aJournal(written);
        const from = ends[Math.min(start, written)] ?? emptyEnd;
        const names = Array.from({ length: length + 1 }, (_, i) => `op-${from.count + i}`);
        const plan = planAppend(aBatch(from, names), end, after(lines, from.count));

        const added = plan.kind === 'append' ? names.slice(plan.from) : [];
        const all = [...lines.map(({ op }) => op), ...added];
        expect(plan.kind).not.toBe('out-of-order');
        expect(new Set(all).size).toBe(all.length);
        expect(all).toEqual(all.map((_, i) => `op-${i}`));
      }),
    );
  });
});

function aJournal(count: number) {
  const lines: RecordLine[] = [];
  const ends = [emptyEnd];
  for (let i = 0; i < count; i += 1) {
    const line = seal(ends.at(-1) ?? emptyEnd, aRecord(`op-${i}`), 'salt');
    lines.push(line);
    ends.push(endAt(line));
  }
  return { lines, ends, end: ends.at(-1) ?? emptyEnd };
}

function after(lines: readonly RecordLine[], count: number): readonly RecordLine[] {
  return lines.filter(({ n }) => n > count);
}

function aBatch(from: { count: number; hash: string }, operations: readonly string[]) {
  return { shopId: 'shop', after: from, records: operations.map(aRecord) };
}

function aRecord(operationId: string): NewRecord {
  return { operationId, part: 0, ids: [], body: '{}' };
}
