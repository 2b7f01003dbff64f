import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { BadRequest } from './fields.ts';
import {
  readErasure,
  readKeptLong,
  readMemory,
  readPiece,
  readSharedEnd,
  readSharedFile,
  readSharedDeletion,
  readSharedKey,
  readSharedPiece,
  readSnapshotAbout,
  readSnapshotEnd,
  readSnapshotMark,
  readSnapshotPiece,
  readTitle,
  readWriting,
  safetyLimits,
} from './read-safety.ts';

const hash = 'a'.repeat(64);
const about = {
  reason: 'before-import',
  day: '2026-11-23',
  madeAt: '2026-11-23T07:30:00.000Z',
  end: { count: 7, hash },
  replaces: null,
};
const file = {
  kind: 'pack',
  device: 'till1',
  month: '202611',
  number: 3,
  hash: 'b'.repeat(32),
} as const;
const stub = { number: 3, hash, body: '{}' };
const table = { table: 'entries', rows: 3, hash: 'ab12' };

describe('requests about what must not be lost', () => {
  it('about how long snapshots are kept stay between three days and ten years', () => {
    const wish = { days: 3, weeks: 0, months: 120 };
    expect(readKeptLong(wish)).toEqual(wish);
    const beyond = [{ days: 2 }, { days: 61 }, { weeks: 53 }, { months: 121 }, { weeks: -1 }];
    for (const one of [...beyond, { days: 3.5 }, { days: '7' }, { months: -0 }, { steps: 0 }]) {
      expect(() => readKeptLong({ ...wish, ...one }), JSON.stringify(one)).toThrow(BadRequest);
    }
  });

  it('are read as they were meant', () => {
    expect(readSnapshotAbout(about)).toEqual(about);
    const rewritten = { ...about, replaces: '00000003-1' };
    expect(readSnapshotAbout(rewritten)).toEqual(rewritten);
    const end = { writing: 1, bytes: 10, tables: [table] };
    expect(readSnapshotEnd(end)).toEqual(end);
    expect(readSnapshotPiece({ name: '00000003-1', from: 9 }).from).toBe(9);
    expect(readSnapshotMark({ name: '00000003-1', sha256: hash }).sha256).toBe(hash);
    expect(readErasure({ stubs: [stub] })).toEqual({ stubs: [stub] });
    expect(readSharedFile(file)).toEqual(file);
    expect(readSharedFile({ kind: 'key', hash: file.hash })).toEqual({
      kind: 'key',
      hash: file.hash,
    });
    expect(readSharedKey({ kind: 'key' })).toEqual({ kind: 'key' });
    const key = { kind: 'pack', month: '202611', number: 3 };
    expect(readSharedKey(key)).toEqual(key);
    expect(readSharedPiece({ file, from: 0 })).toEqual({ file, from: 0 });
    expect(
      readSharedDeletion({ files: [file, file], covering: file, others: ['till2'] }).files,
    ).toHaveLength(2);
    expect(readMemory({ text: '{}' })).toEqual({ text: '{}' });
    expect(readSharedEnd({ writing: 1, bytes: 10, hash: file.hash }).bytes).toBe(10);
    expect(readWriting({ writing: 1 })).toEqual({ writing: 1 });
    expect(readTitle({ title: '放在哪里' }).title).toBe('放在哪里');
    const piece = { writing: 1, index: 0, bytes: new Uint8Array([1, 2]) };
    expect(readPiece(piece)).toEqual(piece);
  });

  it.each([
    ['a way out of the folder', { ...file, device: '..' }],
    ['a folder in the name', { ...file, device: 'a/b' }],
    ['the folder of the keys for a device', { ...file, device: 'keys' }],
    ['a month that is a path', { ...file, month: '../../' }],
    ['a hash that is a path', { ...file, hash: '../../../etc/passwd' }],
    ['half a number', { ...file, number: 1.5 }],
    ['a number of eleven digits', { ...file, number: 10_000_000_000 }],
    ['a path besides', { ...file, path: '/etc' }],
    ['no kind', { device: 'till1' }],
  ])('name no file with %s', (_what, input) => {
    expect(() => readSharedFile(input)).toThrow(BadRequest);
    expect(() => readSharedPiece({ file: input, from: 0 })).toThrow(BadRequest);
    expect(() => readSharedDeletion({ files: [input], covering: file, others: [] })).toThrow(
      BadRequest,
    );
  });

  it.each([['../../shop.json'], ['00000001-1.proof'], ['1-1'], [''], [7]])(
    'name no snapshot with %j',
    (name) => {
      expect(() => readSnapshotPiece({ name, from: 0 })).toThrow(BadRequest);
      expect(() => readSnapshotMark({ name, sha256: hash })).toThrow(BadRequest);
      expect(() => readSnapshotAbout({ ...about, replaces: name })).toThrow(BadRequest);
    },
  );

  it.each([
    ['a list in its place', [1, 2]],
    ['none', new Uint8Array()],
    ['too many', new Uint8Array(safetyLimits.bytesInPiece + 1)],
    ['numbers of two bytes', new Uint16Array(2)],
    ['text', 'abc'],
  ])('carry no bytes with %s', (_what, bytes) => {
    expect(() => readPiece({ writing: 1, index: 0, bytes })).toThrow(BadRequest);
  });

  it.each([
    ['nothing', []],
    ['the same record twice', [stub, stub]],
    ['a body that is not JSON', [{ ...stub, body: '{' }]],
    ['too many', Array.from({ length: 501 }, (_, number) => ({ ...stub, number }))],
  ])('erase nothing with %s', (_what, stubs) => {
    expect(() => readErasure({ stubs })).toThrow(BadRequest);
  });

  it('are refused or read, never anything else, whatever arrives', () => {
    const readers = [
      readErasure,
      readMemory,
      readPiece,
      readSharedEnd,
      readSharedFile,
      readSharedDeletion,
      readSharedKey,
      readSharedPiece,
      readSnapshotAbout,
      readSnapshotEnd,
      readSnapshotMark,
      readSnapshotPiece,
      readTitle,
      readWriting,
    ];
    fc.assert(
      fc.property(fc.anything({ withDate: true, withMap: true, withSet: true }), (input) => {
        for (const read of readers) expect(() => read(input)).toThrow(BadRequest);
      }),
      { numRuns: 500 },
    );
  });
});
