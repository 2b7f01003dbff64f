import { createHash } from 'node:crypto';

import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { Sha256 } from './sha256.ts';

it.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
])('the examples of the standard: %j', (text, digest) => {
  expect(digestOf([text])).toBe(digest);
});

it.each([55, 56, 63, 64, 65, 119, 120, 128])('%i bytes, where blocks end', (length) => {
  const text = 'x'.repeat(length);
  expect(digestOf([text])).toBe(createHash('sha256').update(text).digest('hex'));
});

it('any words in any pieces have the digest that the operating system would give them', () => {
  const words = fc.string({ unit: 'binary', maxLength: 60 });
  fc.assert(
    fc.property(fc.array(words, { maxLength: 6 }), (pieces) => {
      const expected = createHash('sha256').update(pieces.join('')).digest('hex');
      expect(digestOf(pieces)).toBe(expected);
    }),
  );
});

it('half a sign counts as the sign for what cannot be read', () => {
  expect(digestOf(['\ud83d', 'x'])).toBe(digestOf(['\ufffdx']));
});

function digestOf(pieces: readonly string[]): string {
  const digest = new Sha256();
  for (const piece of pieces) digest.add(piece);
  return digest.hex();
}

it('takes bytes in pieces of any size, as a locked file comes', () => {
  for (const length of [0, 1, 63, 64, 65, 65_535, 65_536, 65_537, 200_000]) {
    const bytes = new Uint8Array(length).map((_, at) => at * 7);
    const digest = new Sha256();
    for (let at = 0; at < length; at += 777) digest.addBytes(bytes.subarray(at, at + 777));
    expect(digest.hex()).toBe(createHash('sha256').update(bytes).digest('hex'));
  }
});
