import { describe, expect, it } from 'vitest';

import { BadRequest } from './fields.ts';
import { readCopyEnd, readCopyWords } from './read-copy.ts';

const words = { title: '存到哪里', fileName: '熟客备份-2026-11-23.json.age' };

describe('requests about a copy to take along', () => {
  it('are read as they were meant', () => {
    expect(readCopyWords(words)).toEqual(words);
    const end = { writing: 1, bytes: 10, sha256: 'a'.repeat(64) };
    expect(readCopyEnd(end)).toEqual(end);
  });

  it.each([
    '../a.json.age',
    'a/b.json.age',
    'a\\b.json.age',
    'C:.json.age',
    '.json.age',
    'a.exe',
    '',
  ])('propose no file called %j', (fileName) => {
    expect(() => readCopyWords({ ...words, fileName })).toThrow(BadRequest);
  });

  it.each([null, 1, {}, { ...words, path: '/' }])('are refused as %j', (input) => {
    expect(() => readCopyWords(input)).toThrow(BadRequest);
    expect(() => readCopyEnd(input)).toThrow(BadRequest);
  });
});
