import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';

import { aHead, nothingHeld, someHeld, tablesOf } from '#test/support/a-sync-file.ts';
import { allBytes, sourceOfBytes } from '#test/support/read-bytes.ts';

import { newIdentity } from '../age/identity.ts';
import type { Lock, Secret } from '../age/locks.ts';
import { openSyncFile } from './open-sync-file.ts';
import { writeSnapshot, writeSyncFile } from './write-sync-file.ts';

type Kind = 'passphrase' | 'key' | 'snapshot';
const kinds: readonly Kind[] = ['passphrase', 'key', 'snapshot'];

const passphrase = '乌龙茶 三十年老店';
let shop: { readonly lock: Lock; readonly secret: Secret };

beforeAll(async () => {
  const { identity, recipient } = await newIdentity();
  shop = { lock: { kind: 'key', recipient }, secret: { kind: 'key', identity } };
});

// Counts of the issue for each kind: 2,000 bits, 500 ends, 50 tails.
describe.each(kinds)('a file (%s) that is not what was written', (kind) => {
  it('opens as long as it is', async () => {
    expect(await accepted(await aFile(kind), kind)).toBe(true);
  });

  it('is refused whichever bit of it is another', async () => {
    const bytes = await aFile(kind);
    const flips = fc.sample(fc.nat({ max: bytes.length * 8 - 1 }), 2_000);
    // Each bit of the beginning too, where the lock is described.
    const first = Array.from({ length: Math.min(1_600, bytes.length * 8) }, (_, bit) => bit);
    for (const bit of new Set([...flips, ...first])) {
      if (kind === 'snapshot' && isUnprovenInGzip(bit)) continue;
      const damaged = Uint8Array.from(bytes);
      damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(await accepted(damaged, kind), `bit ${bit} of ${bytes.length * 8}`).toBe(false);
    }
  });

  it('is refused wherever it was cut off', async () => {
    const bytes = await aFile(kind);
    for (const length of fc.sample(fc.nat({ max: bytes.length - 1 }), 500)) {
      expect(await accepted(bytes.subarray(0, length), kind), `${length} bytes`).toBe(false);
    }
  });

  it('is refused with anything behind its end', async () => {
    const bytes = await aFile(kind);
    for (const tail of fc.sample(fc.uint8Array({ minLength: 1, maxLength: 70_000 }), 50)) {
      expect(await accepted(new Uint8Array(Buffer.concat([bytes, tail])), kind)).toBe(false);
    }
    expect(await accepted(new Uint8Array(Buffer.concat([bytes, bytes])), kind)).toBe(false);
  });
});

/** The beginning of a gzip file says when and where it was packed: nobody's data, and not proved by anything. */
function isUnprovenInGzip(bit: number): boolean {
  const byte = bit >> 3;
  return byte >= 4 && byte <= 9;
}

/** Long enough for two of age's chunks. */
async function aFile(kind: Kind): Promise<Uint8Array> {
  const [held] = fc.sample(someHeld(), { numRuns: 1, seed: 11 });
  const words = Array.from({ length: 900 }, (_, n) => ({ note: `王芳爱喝乌龙茶，第 ${n} 次` }));
  const tables = tablesOf({ ...(held ?? nothingHeld), others: new Map([['notes', words]]) });
  if (kind === 'snapshot') return allBytes(writeSnapshot(aHead, tables).bytes);
  const lock = kind === 'key' ? shop.lock : ({ kind, passphrase, logN: 1 } as const);
  return allBytes(writeSyncFile(aHead, tables, lock).bytes);
}

async function accepted(bytes: Uint8Array, kind: Kind): Promise<boolean> {
  const secret = kind === 'key' ? shop.secret : ({ kind: 'passphrase', passphrase } as const);
  return (await openSyncFile(sourceOfBytes(bytes), kind === 'snapshot' ? null : secret)).ok;
}
