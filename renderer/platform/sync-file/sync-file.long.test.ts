import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  type Held,
  aHead,
  gathered,
  nothingHeld,
  someHeld,
  tablesOf,
} from '#test/support/a-sync-file.ts';
import { allBytes, sourceOfBytes } from '#test/support/read-bytes.ts';

import { canonical } from '#domain/kernel/canonical.ts';

import { newIdentity } from '../age/identity.ts';
import type { Lock, Secret } from '../age/locks.ts';
import { seal } from '../age/seal.ts';
import { unlock } from '../age/unlock.ts';
import { openSyncFile } from './open-sync-file.ts';
import { writeSnapshot, writeSyncFile } from './write-sync-file.ts';

const { identity, recipient } = await newIdentity();
const toKey: Lock = { kind: 'key', recipient };
const withKey: Secret = { kind: 'key', identity };
const anotherKey: Secret = { kind: 'key', identity: (await newIdentity()).identity };
/** So little work that a thousand files take no longer than one. */
const toWords: Lock = { kind: 'passphrase', passphrase: '乌龙茶 三十年', logN: 2 };
const withWords: Secret = { kind: 'passphrase', passphrase: '乌龙茶 三十年' };
const few = { numRuns: 30 };

describe('a database that was written to a file and read back', () => {
  it.each<[string, Lock, Secret]>([
    ['locked with the passphrase', toWords, withWords],
    ['locked with the key of the shop', toKey, withKey],
  ])('is the same, %s', async (_, lock, secret) => {
    await fc.assert(
      fc.asyncProperty(someHeld(), fc.integer({ min: 1, max: 500 }), async (held, piece) => {
        const bytes = await allBytes(writeSyncFile(aHead, tablesOf(held), lock).bytes);
        expect(await textIn(bytes, secret, piece)).toBe(textOf(held));
      }),
      few,
    );
  });

  it('is the same out of a snapshot', async () => {
    await fc.assert(
      fc.asyncProperty(someHeld(), fc.integer({ min: 1, max: 500 }), async (held, piece) => {
        const bytes = await allBytes(writeSnapshot(aHead, tablesOf(held)).bytes);
        expect(await textIn(bytes, null, piece)).toBe(textOf(held));
      }),
      few,
    );
  });

  it('opens with the passphrase from another keyboard, that writes the same signs otherwise', async () => {
    const locked: Lock = { kind: 'passphrase', passphrase: 'caf\u00e9 三十年', logN: 2 };
    const bytes = await allBytes(writeSyncFile(aHead, tablesOf(nothingHeld), locked).bytes);
    const opened = await openSyncFile(sourceOfBytes(bytes), words('cafe\u0301 三十年'));
    expect(opened.ok).toBe(true);
  });

  it('tells at its end what is in it', async () => {
    const file = writeSyncFile(aHead, tablesOf(nothingHeld), toKey);
    expect(file.foot()).toBeUndefined();
    const opened = await openSyncFile(sourceOfBytes(await allBytes(file.bytes)), withKey);
    expect(opened).toMatchObject({ ok: true, value: { head: aHead, foot: file.foot() } });
  });
});

describe('a file that does not open', () => {
  it.each<[string, Lock, Secret | null, object]>([
    ['the wrong passphrase', toWords, words('乌龙茶'), { kind: 'wrong-passphrase' }],
    ['another key', toKey, anotherKey, { kind: 'wrong-key' }],
    ['a key, locked with a passphrase', toWords, withKey, { kind: 'needs', secret: 'passphrase' }],
    ['a passphrase, locked with a key', toKey, withWords, { kind: 'needs', secret: 'key' }],
    ['nothing yet', toWords, null, { kind: 'needs', secret: 'passphrase' }],
    ['nothing yet, of a shop', toKey, null, { kind: 'needs', secret: 'key' }],
  ])('says why, given %s', async (_, lock, secret, refusal) => {
    const bytes = await allBytes(writeSyncFile(aHead, tablesOf(nothingHeld), lock).bytes);
    expect(await refusalOf(bytes, secret)).toEqual(refusal);
  });

  it.each([
    ['nothing', '', { kind: 'not-age' }],
    ['a letter', '尊敬的顾客', { kind: 'not-age' }],
    ['a picture', '\u0089PNG', { kind: 'not-age' }],
    ['a lock of a later year', 'age-encryption.org/v2\n', { kind: 'not-age' }],
    ['the beginning of a lock', 'age-encryption.org/v1\n-> X255', { kind: 'not-whole' }],
  ])('says why, being %s', async (_, text, refusal) => {
    expect(await refusalOf(new TextEncoder().encode(text), withKey)).toEqual(refusal);
  });

  it.each([21, 30, 64, 1e9])(
    'made to stop a computer (2^%d) is refused before any work',
    async (logN) => {
      const salt = 'A'.repeat(22);
      const text = `age-encryption.org/v1\n-> scrypt ${salt} ${logN}\n${'A'.repeat(43)}\n--- ${'A'.repeat(43)}\n`;
      const refusal = await refusalOf(new TextEncoder().encode(text), withWords);
      expect(refusal).toEqual({ kind: 'too-hard', logN });
    },
  );

  it('without an end to its beginning is not gathered in memory', async () => {
    let read = 0;
    async function* endless() {
      yield new TextEncoder().encode('age-encryption.org/v1\n');
      for (; read < 100_000_000; read += 65_536) yield new Uint8Array(65_536).fill(65);
    }
    const opened = await openSyncFile(endless, withKey);
    expect(opened).toEqual({ ok: false, refusal: { kind: 'not-whole' } });
    expect(read).toBeLessThan(1_000_000);
  });

  it('opens once somebody has unlocked it with another program', async () => {
    const bytes = await allBytes(writeSyncFile(aHead, tablesOf(nothingHeld), toKey).bytes);
    const unlocked = await unlock(sourceOfBytes(bytes), withKey);
    if (!unlocked.ok) throw new Error(unlocked.refusal.kind);
    expect((await openSyncFile(unlocked.value.plain, null)).ok).toBe(true);
  });

  it('locked, but no file of rows, says that it is not one of ours', async () => {
    const photo = seal(sourceOfBytes(new Uint8Array([1, 2, 3]))(), toKey);
    expect(await refusalOf(await allBytes(photo), withKey)).toEqual({ kind: 'not-ours' });
  });

  it('with bytes that are no letters is refused, not read as other letters', async () => {
    const bytes = await allBytes(writeSyncFile(aHead, tablesOf(nothingHeld), toKey).bytes);
    const unlocked = await unlock(sourceOfBytes(bytes), withKey);
    if (!unlocked.ok) throw new Error(unlocked.refusal.kind);
    const plain = await allBytes(unlocked.value.plain());
    plain[40] = 0xff;
    const refusal = { kind: 'damaged', line: 0, what: 'not-a-line' };
    expect(await refusalOf(plain, null)).toEqual(refusal);
  });

  it('with one damaged byte in its middle is not whole', async () => {
    const bytes = await allBytes(writeSyncFile(aHead, tablesOf(manyNotes()), toKey).bytes);
    bytes[100_000] = (bytes[100_000] ?? 0) ^ 1;
    expect(await refusalOf(bytes, withKey)).toEqual({ kind: 'not-whole' });
  });

  it.each(['locked', 'packed'])(
    '(%s) on a stick that is pulled out is a fault of the stick',
    async (kind) => {
      const tables = tablesOf(manyNotes());
      const isLocked = kind === 'locked';
      const file = isLocked ? writeSyncFile(aHead, tables, toKey) : writeSnapshot(aHead, tables);
      const bytes = await allBytes(file.bytes);
      async function* pulled() {
        yield bytes.subarray(0, bytes.length - 1_000);
        await Promise.resolve();
        throw new Error('The stick is gone.');
      }
      const opening = openSyncFile(pulled, isLocked ? withKey : null);
      await expect(opening).rejects.toThrow('The stick is gone.');
    },
  );
});

/** More than is read of a file before its lock is opened, and than two of age's chunks. */
function manyNotes(): Held {
  const notes = Array.from({ length: 4_000 }, (_, n) => ({ note: `${n} 王芳爱喝乌龙茶 ${n * n}` }));
  return { ...nothingHeld, others: new Map([['notes', notes]]) };
}

async function textIn(bytes: Uint8Array, secret: Secret | null, piece: number): Promise<string> {
  const opened = await openSyncFile(sourceOfBytes(bytes, piece), secret);
  if (!opened.ok) throw new Error(opened.refusal.kind);
  return textOf(await gathered(opened.value.parts()));
}

async function refusalOf(bytes: Uint8Array, secret: Secret | null) {
  const opened = await openSyncFile(sourceOfBytes(bytes), secret);
  return opened.ok ? undefined : opened.refusal;
}

function textOf({ others, ...rows }: Held): string {
  const filled = [...others].filter(([, inside]) => inside.length > 0);
  return canonical([rows, filled]);
}

function words(passphrase: string): Secret {
  return { kind: 'passphrase', passphrase };
}
