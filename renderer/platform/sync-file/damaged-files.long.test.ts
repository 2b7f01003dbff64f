import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';

import { aHead, nothingHeld, someHeld, tablesOf } from '#test/support/a-sync-file.ts';
import { allBytes, sourceOfBytes } from '#test/support/read-bytes.ts';
import { isWholeRun } from '#test/support/whole-run.ts';

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

// Counts of the issue for each kind, in `npm run ordeal`: 2,000 bits and each of the first 200 bytes, 500 ends, 50 tails. A locked file proves each of its bits; the packing of
// a snapshot has a few that mean nothing (its date, what fills the last byte), so there it must be what was written.
describe.each(kinds)('a file (%s) that is not what was written', { timeout: 300_000 }, (kind) => {
  it('opens as long as it is', async () => {
    expect(await digestIn(await aFile(kind), kind)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is refused whichever bit of it is another', async () => {
    const bytes = await aFile(kind);
    const harmless = kind === 'snapshot' ? [undefined, await digestIn(bytes, kind)] : [undefined];
    const flips = fc.sample(fc.nat({ max: bytes.length * 8 - 1 }), isWholeRun ? 2_000 : 150);
    // A bit of each byte of the beginning too, where the lock is described.
    const first = Array.from({ length: 200 }, (_, byte) => byte * 8 + (byte % 8));
    const whole = Array.from({ length: 200 * 8 }, (_, bit) => bit);
    for (const bit of new Set([...flips, ...(isWholeRun ? whole : first)])) {
      const damaged = Uint8Array.from(bytes);
      damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(harmless, `bit ${bit} of ${bytes.length * 8}`).toContain(
        await digestIn(damaged, kind),
      );
    }
  });

  it('is refused wherever it was cut off', async () => {
    const bytes = await aFile(kind);
    for (const length of fc.sample(fc.nat({ max: bytes.length - 1 }), isWholeRun ? 500 : 40)) {
      expect(await digestIn(bytes.subarray(0, length), kind), `${length} bytes`).toBeUndefined();
    }
  });

  it('is refused with anything behind its end', async () => {
    const bytes = await aFile(kind);
    const tails = fc.sample(
      fc.uint8Array({ minLength: 1, maxLength: 70_000 }),
      isWholeRun ? 49 : 9,
    );
    for (const tail of [...tails, bytes]) {
      const longer = new Uint8Array(Buffer.concat([bytes, tail]));
      expect(await digestIn(longer, kind)).toBeUndefined();
    }
  });
});

/** Long enough for two of age's chunks. */
async function aFile(kind: Kind): Promise<Uint8Array> {
  const [held] = fc.sample(someHeld(), { numRuns: 1, seed: 11 });
  const words = Array.from({ length: 900 }, (_, n) => ({ note: `王芳爱喝乌龙茶，第 ${n} 次` }));
  const tables = tablesOf({ ...(held ?? nothingHeld), others: new Map([['notes', words]]) });
  if (kind === 'snapshot') return allBytes(writeSnapshot(aHead, tables).bytes);
  const lock = kind === 'key' ? shop.lock : ({ kind, passphrase, logN: 1 } as const);
  return allBytes(writeSyncFile(aHead, tables, lock).bytes);
}

/** The digest of the file if it is taken, else nothing. */
async function digestIn(bytes: Uint8Array, kind: Kind): Promise<string | undefined> {
  const secret = kind === 'key' ? shop.secret : ({ kind: 'passphrase', passphrase } as const);
  const opened = await openSyncFile(sourceOfBytes(bytes), kind === 'snapshot' ? null : secret);
  return opened.ok ? opened.value.foot.digest : undefined;
}
