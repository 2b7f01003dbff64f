import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';

import * as vectors from 'cctv-age';
import { describe, expect, it } from 'vitest';

import { sourceOfBytes } from '#test/support/read-bytes.ts';

import { withoutArmor } from './armor.ts';
import { type AgeRefusal, AgeRefused, type Secret } from './locks.ts';
import { unlock } from './unlock.ts';

type Vector = {
  readonly expect: string;
  readonly payload: string | undefined;
  readonly secrets: readonly Secret[];
  readonly file: Uint8Array;
};

const all = Object.entries(vectors).flatMap(([name, bytes]) =>
  bytes instanceof Uint8Array ? [[name, readVector(bytes)] as const] : [],
);

/** What each answer of the standard's own tests is called here; which damage it was, age does not tell. */
const kinds: Readonly<Record<string, readonly AgeRefusal['kind'][]>> = {
  'no match': ['wrong-key', 'wrong-passphrase', 'needs'],
  'HMAC failure': ['not-whole'],
  'header failure': ['not-whole', 'not-age', 'too-hard', 'needs'],
  'payload failure': ['not-whole'],
  'armor failure': ['not-whole', 'not-age'],
};

describe('the public test files of the age format (C2SP)', () => {
  it('are all there', () => {
    expect(all.length).toBe(143);
  });

  it.each(all)('%s', async (_, vector) => {
    const { plain, refusals } = await opened(vector);
    if (vector.expect !== 'success') {
      expect(refusals.some((kind) => kinds[vector.expect]?.includes(kind))).toBe(true);
      // The last proved piece before the fault may be held back, so that it can be less than the standard allows.
      expect(plain.length % 65_536).toBe(0);
    } else {
      expect(refusals).toEqual([]);
      expect(createHash('sha256').update(plain).digest('hex')).toBe(vector.payload);
    }
  });
});

/** Tried with each secret of the vector; what was handed over before a failure is kept. */
async function opened({ file, secrets }: Vector) {
  const plain: Uint8Array[] = [];
  const refusals: AgeRefusal['kind'][] = [];
  const source = await withoutArmor(sourceOfBytes(file));
  if (!source.ok) return { plain: Buffer.concat(plain), refusals: [source.refusal.kind] };
  for (const secret of secrets.length > 0 ? secrets : [anyKey]) {
    const unlocked = await unlock(source.value, secret);
    if (!unlocked.ok) {
      refusals.push(unlocked.refusal.kind);
      continue;
    }
    try {
      for await (const piece of unlocked.value.plain()) plain.push(piece);
      return { plain: Buffer.concat(plain), refusals: [] };
    } catch (fault) {
      if (!(fault instanceof AgeRefused)) throw fault;
      refusals.push(fault.refusal.kind);
    }
  }
  return { plain: Buffer.concat(plain), refusals };
}

const anyKey: Secret = {
  kind: 'key',
  identity: 'AGE-SECRET-KEY-1XMWWC06LY3EE5RYTXM9MFLAZ2U56JJJ36S0MYPDRWSVLUL66MV4QX3S7F6',
};

function readVector(bytes: Uint8Array): Vector {
  const end = Buffer.from(bytes).indexOf('\n\n');
  const lines = Buffer.from(bytes.subarray(0, end)).toString('utf8').split('\n');
  const file = bytes.subarray(end + 2);
  const values = (key: string) =>
    lines.filter((line) => line.startsWith(`${key}: `)).map((line) => line.slice(key.length + 2));
  return {
    expect: values('expect')[0] ?? '',
    payload: values('payload')[0],
    secrets: [
      ...values('passphrase').map((passphrase): Secret => ({ kind: 'passphrase', passphrase })),
      ...values('identity').map((identity): Secret => ({ kind: 'key', identity })),
    ],
    file: values('compressed')[0] === 'zlib' ? new Uint8Array(inflateSync(file)) : file,
  };
}
