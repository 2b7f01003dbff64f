import { describe, expect, it } from 'vitest';

import {
  fileBy,
  intentionOf,
  listingOf,
  nobody,
  now,
  read,
  wrote,
} from '#test/support/meeting/one-counter.ts';

import { toDeviceId } from '../../kernel/units.ts';
import { afterDeleting, afterListing, afterPutting, afterWaiting, beforePutting } from './after.ts';
import { keyOf } from './file-name.ts';
import { type Memory, emptyMemory } from './memory.ts';
import { filesHeld, filesMissing, filesToRead, identityIn, vectorOf } from './what-to-read.ts';
import { filesToDelete, nextFile } from './what-to-write.ts';

const till1 = toDeviceId('till-1');
const till2 = toDeviceId('till-2');

describe('what to write', () => {
  it('begins with everything, then what changed, and nothing while nothing happened', () => {
    let memory = emptyMemory(till1);
    expect(nextFile(memory, now(memory, 5))).toMatchObject({ kind: 'complete', why: 'first' });
    memory = wrote(memory, 5);
    expect(nextFile(memory, now(memory, 5))).toEqual({ kind: 'nothing' });
    expect(nextFile(memory, now(memory, 7))).toMatchObject({
      kind: 'changes',
      previous: memory.own[0]?.key,
      spans: [{ after: 5, through: 7 }],
    });
  });

  it('leaves out what came in another counter’s file as it was', () => {
    const memory = read(wrote(emptyMemory(till1), 5), fileBy(till2, 1), [5, 9]);
    expect(nextFile(memory, now(memory, 9, [fileBy(till2, 1)]))).toEqual({ kind: 'nothing' });
    const next = nextFile(memory, now(memory, 11, [fileBy(till2, 1)]));
    expect(next).toMatchObject({ spans: [{ after: 9, through: 11 }], owed: [] });
  });

  it.each([
    ['the file is gone', (memory: Memory) => memory, []],
    [
      'another counter cannot read it',
      (memory: Memory) => ({ ...memory, asked: [keyOf(fileBy(till2, 1))] }),
      [fileBy(till2, 1)],
    ],
  ])('writes it on once nobody else could have it any more: %s', (_, turned, others) => {
    const memory = turned(read(wrote(emptyMemory(till1), 5), fileBy(till2, 1), [5, 9]));
    const next = nextFile(memory, now(memory, 9, others));
    expect(next).toMatchObject({ kind: 'changes', spans: [{ after: 5, through: 9 }] });
    const after = afterPutting(beforePutting(memory, intentionOf(memory, next, 9)));
    expect(nextFile(after, now(after, 9, others))).toEqual({ kind: 'nothing' });
  });

  it('does not write it on if a complete file took its place', () => {
    const first = read(wrote(emptyMemory(till1), 5), fileBy(till2, 1), [5, 9]);
    const covering = { kind: 'complete', covers: [keyOf(fileBy(till2, 1))] } as const;
    const known = read(first, fileBy(till2, 2), undefined, covering);
    const memory = afterListing(known, [...listingOf(known), fileBy(till2, 2)]);
    expect(nextFile(memory, now(memory, 9, [fileBy(till2, 2)]))).toEqual({ kind: 'nothing' });
  });

  it.each([
    ['new-generation', (memory: Memory) => now(memory, 2, [], 2)],
    ['own-file-missing', (memory: Memory) => ({ ...now(memory, 5), listing: [] })],
    ['erasure', (memory: Memory) => ({ ...now(memory, 5), mustForget: true })],
  ])('begins anew with everything: %s', (why, present) => {
    const memory = wrote(emptyMemory(till1), 5);
    expect(nextFile(memory, present(memory))).toMatchObject({ kind: 'complete', why });
  });

  it('begins anew when asked for a file that was damaged on its way, once', () => {
    let memory = wrote(emptyMemory(till1), 5);
    const own = memory.own.map(({ key }) => key);
    memory = read(memory, fileBy(till2, 1), undefined, { asks: own });
    const present = now(memory, 5, [fileBy(till2, 1)]);
    expect(nextFile(memory, present)).toMatchObject({ kind: 'complete', why: 'asked' });
    memory = wrote(memory, 5, [fileBy(till2, 1)]);
    memory = read(memory, fileBy(till2, 2), undefined, { asks: own });
    expect(nextFile(memory, now(memory, 5, [fileBy(till2, 1), fileBy(till2, 2)])).kind).toBe(
      'nothing',
    );
  });

  it('puts many changes together, and then deletes what that replaces, not before it lies there', () => {
    let memory = emptyMemory(till1);
    for (let seq = 1; seq <= 61; seq += 1) memory = wrote(memory, seq);
    expect(memory.own).toHaveLength(61);
    expect(nextFile(memory, now(memory, 61)).kind).toBe('nothing');
    const before = listingOf(memory);
    memory = wrote(memory, 62);
    expect(memory.own.at(-1)?.kind).toBe('complete');
    expect(filesToDelete(memory, before, nobody)).toEqual([]);
    const old = filesToDelete(memory, listingOf(memory), nobody);
    expect(old).toEqual(before);
    expect(afterDeleting(memory, old.map(keyOf)).own).toHaveLength(1);
  });

  it('puts less together where many counters share the folder, which stays under 700 files', () => {
    const others = Array.from({ length: 29 }, (_, at) => fileBy(toDeviceId(`other-${at}`), 1));
    let memory = emptyMemory(till1);
    for (let seq = 1; seq <= 19; seq += 1) memory = wrote(memory, seq, others);
    expect(memory.own.map(({ kind }) => kind).filter((kind) => kind === 'complete')).toHaveLength(
      1,
    );
    memory = wrote(wrote(memory, 20, others), 21, others);
    expect(memory.own.at(-1)?.kind === 'complete' || memory.own.at(-2)?.kind === 'complete').toBe(
      true,
    );
  });
});

describe('what to read', () => {
  it('reads whatever lies there and was not read, also behind a number that was', () => {
    const memory = read(emptyMemory(till1), fileBy(till2, 3));
    const listing = [fileBy(till2, 3), fileBy(till2, 2), fileBy(till2, 4), fileBy(till2, 3, 'f')];
    const keys = filesToRead(memory, listing, nobody).map(({ number, hash }) => [number, hash[0]]);
    expect(keys).toEqual([
      [2, '0'],
      [3, 'f'],
      [4, '0'],
    ]);
    expect(vectorOf(memory)).toEqual(new Map([[till2, 3]]));
  });

  it('skips what a complete file brought along, of whichever counter', () => {
    const till3 = toDeviceId('till-3');
    const covers = [keyOf(fileBy(till3, 1)), keyOf(fileBy(till2, 1))];
    const memory = read(emptyMemory(till1), fileBy(till2, 2), undefined, {
      kind: 'complete',
      covers,
    });
    const listing = [fileBy(till2, 1), fileBy(till2, 2), fileBy(till3, 1), fileBy(till3, 2)];
    expect(filesToRead(memory, listing, nobody)).toEqual([fileBy(till3, 2)]);
  });

  it('misses the file before one that it read, waits, asks, and asks again after twice as long', () => {
    const previous = keyOf(fileBy(till2, 4));
    let memory = wrote(read(emptyMemory(till1), fileBy(till2, 5), undefined, { previous }), 5);
    expect(filesMissing(memory, nobody)).toEqual([previous]);
    const asked: number[] = [];
    for (let round = 1; round <= 40; round += 1) {
      memory = afterWaiting(memory, filesMissing(memory, nobody));
      const next = nextFile(memory, now(memory, 5, [fileBy(till2, 5)]));
      if (next.kind === 'nothing') continue;
      expect(next.asks).toEqual([previous]);
      asked.push(round);
      memory = afterPutting(beforePutting(memory, intentionOf(memory, next, 5)));
    }
    expect(asked).toEqual([5, 10, 20, 40]);
    expect(filesMissing(read(memory, fileBy(till2, 4)), nobody)).toEqual([]);
  });

  it('holds back what a removed counter writes afterwards, and waits for nothing more of it', () => {
    const removed = new Map([[till2, 5]]);
    const previous = keyOf(fileBy(till2, 4));
    const memory = read(emptyMemory(till1), fileBy(till2, 5), undefined, { previous });
    const listing = [fileBy(till2, 3), fileBy(till2, 5), fileBy(till2, 6)];
    expect(filesToRead(memory, listing, removed)).toEqual([fileBy(till2, 3)]);
    expect(filesHeld(listing, removed)).toEqual([fileBy(till2, 6)]);
    expect(filesMissing(memory, removed)).toEqual([]);
    expect(identityIn(emptyMemory(till2), listing, removed)).toEqual({ kind: 'removed' });
  });
});
