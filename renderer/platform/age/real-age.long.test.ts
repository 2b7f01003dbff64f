import { createHash } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { AgeProgram } from '#test/support/age-program.ts';
import { isWholeRun } from '#test/support/whole-run.ts';
import { allBytes, sourceOfBytes } from '#test/support/read-bytes.ts';

import first from '#test/fixtures/sync-file/first.json' with { type: 'json' };

import { withoutArmor } from './armor.ts';
import { newIdentity, openIdentity, sealIdentity } from './identity.ts';
import type { Lock, Secret } from './locks.ts';
import { seal } from './seal.ts';
import { unlock } from './unlock.ts';

const passphrase = '乌龙茶 三十年老店 Ünïcödé';
/** Through vite's module runner the work of a shop's passphrase takes fifteen times as long: in full in `npm run ordeal`. */
const locked: Lock = { kind: 'passphrase', passphrase, logN: isWholeRun ? 18 : 12 };
const secret: Secret = { kind: 'passphrase', passphrase };

/** Longer than two of age's chunks, so that pieces and chunks do not end in the same places. */
const plain = new TextEncoder().encode('{"name":"王芳"},\n'.repeat(9_000));

let age: AgeProgram;

beforeAll(async () => {
  age = await AgeProgram.start();
});

afterAll(() => age.stop());

// The work that a passphrase costs on purpose, several times over, on a machine that may be busy.
describe('the age program of Debian', { timeout: 300_000 }, () => {
  it('opens what we locked with a passphrase', async () => {
    const path = await age.file('ours.age', await sealed(locked));
    expect(await age.make(['-d', path], [passphrase])).toEqual(plain);
  });

  it('opens what we locked with the key of the shop', async () => {
    const { file, recipient } = await age.key();
    const path = await age.file('ours.age', await sealed({ kind: 'key', recipient }));
    expect(await age.make(['-d', '-i', file, path])).toEqual(plain);
  });

  it('opens it with our own key file too, asking for the passphrase of that', async () => {
    const { identity, recipient } = await newIdentity();
    const path = await age.file('ours.age', await sealed({ kind: 'key', recipient }));
    const keyFile = await age.file(
      'key.age',
      await allBytes(sealIdentity(identity, passphrase, 12)),
    );
    expect(await age.make(['-d', '-i', keyFile, path], [passphrase])).toEqual(plain);
  });

  it.each(isWholeRun ? [[[]], [['-a']]] : [[['-a']]])(
    'locks with a passphrase %j what we open',
    async (words) => {
      const path = await age.file('plain', plain);
      const theirs = await age.make(['-p', ...words, path], [passphrase, passphrase]);
      expect(await openedBy(theirs, secret)).toEqual(plain);
    },
  );

  it('locks with a key what we open', async () => {
    const { identity, recipient } = await age.key();
    const theirs = await age.make(['-r', recipient, await age.file('plain', plain)]);
    expect(await openedBy(theirs, { kind: 'key', identity })).toEqual(plain);
  });

  // Each passphrase costs seconds on purpose: `npm run ordeal` tells these.
  if (isWholeRun) {
    it('opens the file of the first release, and says the digest that it ends with', async () => {
      const path = new URL(
        '../../../test/fixtures/sync-file/first-by-passphrase.json.age',
        import.meta.url,
      );
      const text = Buffer.from(
        await age.make(['-d', path.pathname], [first.passphrase]),
      ).toString();
      const before = text.slice(0, text.lastIndexOf('"digest"'));
      const digest = createHash('sha256').update(before).digest('hex');
      expect(text.slice(before.length)).toBe(`"digest":"${digest}"}\n`);
      expect(digest).toBe(first.foot.digest);
    });

    it('locks its key files with what we open', async () => {
      const { file, identity } = await age.key();
      const theirs = await age.make(['-p', file], [passphrase, passphrase]);
      expect(await openIdentity(sourceOfBytes(theirs), passphrase)).toEqual({
        ok: true,
        value: identity,
      });
    });
  }
});

async function sealed(lock: Lock): Promise<Uint8Array> {
  return allBytes(seal(sourceOfBytes(plain, 10_000)(), lock));
}

async function openedBy(file: Uint8Array, with_: Secret): Promise<Uint8Array> {
  const source = await withoutArmor(sourceOfBytes(file, 1_000));
  if (!source.ok) throw new Error(source.refusal.kind);
  const unlocked = await unlock(source.value, with_);
  if (!unlocked.ok) throw new Error(unlocked.refusal.kind);
  return allBytes(unlocked.value.plain());
}
