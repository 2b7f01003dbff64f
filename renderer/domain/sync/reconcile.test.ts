import { describe, expect, it } from 'vitest';

import { type TailRecord, compareViewWithJournal } from './reconcile.ts';

const two = [key('op-1', 1), key('op-2', 1)];
const witness = { count: 5, hash: 'five' };

describe('whether the database and the journal tell the same story', () => {
  it('agrees in a new shop', () => {
    expect(verdict(undefined, [], { count: 0, hash: '' }, [])).toBe('agree');
  });

  it('builds anew when the browser dropped the database but the journal is there', () => {
    expect(verdict(undefined, [], { count: 5, hash: 'five' }, [])).toBe('missing');
  });

  it.each([
    ['nothing waits', [], { count: 5, hash: 'five' }, []],
    ['what waits was never sent', two, { count: 5, hash: 'five' }, []],
    ['the first of two was sent', two, { count: 6, hash: 'six' }, [tail('op-1', 1, 'five')]],
    [
      'all was sent and the answer was lost',
      two,
      { count: 7, hash: 'seven' },
      [tail('op-1', 1, 'five'), tail('op-2', 1, 'six')],
    ],
  ])('agrees when %s', (_, outbox, journal, records) => {
    expect(verdict(witness, outbox, journal, records)).toBe('agree');
  });

  it.each([
    ['a record that we never wrote', [tail('op-9', 1, 'five')]],
    ['another part of our command', [tail('op-1', 2, 'five')]],
    ['our records in another order', [tail('op-2', 1, 'five'), tail('op-1', 1, 'six')]],
    [
      'one more than we wrote',
      [tail('op-1', 1, 'five'), tail('op-2', 1, 'six'), tail('op-3', 1, 'seven')],
    ],
  ])('builds anew when the journal holds %s', (_, records) => {
    const journal = { count: 5 + records.length, hash: 'end' };
    expect(verdict(witness, two, journal, records)).toBe('behind');
  });

  it('builds anew when the journal is shorter than what was seen in it', () => {
    expect(verdict(witness, [], { count: 4, hash: 'four' }, [])).toBe('journal-behind');
  });

  it('builds anew when the journal has another history of the same length', () => {
    expect(verdict(witness, [], { count: 5, hash: 'other' }, [])).toBe('different');
  });

  it('builds anew when the records after the witness follow something else', () => {
    const records = [tail('op-1', 1, 'other')];
    expect(verdict(witness, two, { count: 6, hash: 'six' }, records)).toBe('different');
  });
});

function verdict(...given: Parameters<typeof compareViewWithJournal>): string {
  const found = compareViewWithJournal(...given);
  return found.kind === 'agree' ? 'agree' : found.why;
}

function key(operationId: string, part: number) {
  return { operationId, part };
}

function tail(operationId: string, part: number, previousHash: string): TailRecord {
  return { operationId, part, previousHash };
}
