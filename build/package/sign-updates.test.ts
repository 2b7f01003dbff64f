import { generateKeyPairSync, verify } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { signUpdates, updateKeyBy } from './sign-updates.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regulars-sign-'));
});
afterEach(async () => rm(folder, { recursive: true }));

it('signs what tells of a version, with its name, and nothing else', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  for (const name of ['latest.yml', 'latest-linux.yml', 'builder-debug.yml']) {
    await writeFile(join(folder, name), 'version: 1.0.0\n');
  }
  const signed = await signUpdates(folder, privateKey);
  expect(signed.toSorted()).toEqual([
    join(folder, 'latest-linux.yml.sig'),
    join(folder, 'latest.yml.sig'),
  ]);
  const given = Buffer.from(await readFile(join(folder, 'latest.yml.sig'), 'utf8'), 'base64');
  expect(verify(null, Buffer.from('latest.yml\nversion: 1.0.0\n'), publicKey, given)).toBe(true);
});

it('takes an Ed25519 key out of a file, and no other', async () => {
  const kept = async (key: ReturnType<typeof generateKeyPairSync>['privateKey']) => {
    const path = join(folder, 'key.pem');
    await writeFile(path, key.export({ format: 'pem', type: 'pkcs8' }));
    return { REGULARS_UPDATE_KEY: path };
  };
  expect(updateKeyBy({})).toBeUndefined();
  const { privateKey } = generateKeyPairSync('ed25519');
  expect(updateKeyBy(await kept(privateKey))?.equals(privateKey)).toBe(true);
  const other = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const env = await kept(other.privateKey);
  expect(() => updateKeyBy(env)).toThrow('no Ed25519 key');
});
