import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { type SecretStore, ShopKeyKeeper } from './shop-key.ts';

const identity = `AGE-SECRET-KEY-1${'Q'.repeat(58)}`;
let home = '';
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'regulars-key-'));
});
afterEach(async () => rm(home, { recursive: true }));

/** A system that keeps secrets by turning their bytes round. */
function store(canKeep = true): SecretStore {
  return {
    canKeep: () => canKeep,
    encrypt: (text) => Buffer.from(text).reverse(),
    decrypt: (bytes) => Buffer.from(bytes).reverse().toString(),
  };
}

function keeper(canKeep = true): ShopKeyKeeper {
  return new ShopKeyKeeper(join(home, 'key.txt'), store(canKeep));
}

it('keeps the key as the system locks it, and forgets it', async () => {
  expect(await keeper().look()).toEqual({ canKeep: true, identity: null });
  expect(await keeper().keep(identity)).toEqual({ kind: 'kept' });
  expect(await readFile(join(home, 'key.txt'), 'utf8')).not.toContain('AGE');
  expect(await keeper().look()).toEqual({ canKeep: true, identity });
  await keeper().forget();
  expect(await keeper().look()).toEqual({ canKeep: true, identity: null });
});

it('keeps nothing where the system has no place for secrets', async () => {
  const asked = keeper(false);
  expect(await asked.keep(identity)).toEqual({ kind: 'not-possible', code: 'NO_STORE' });
  await keeper().keep(identity);
  expect(await asked.look()).toEqual({ canKeep: false, identity: null });
});

it('says that it has none where the file is damaged or of another account', async () => {
  await keeper().keep(identity);
  await writeFile(join(home, 'key.txt'), 'c29tZXRoaW5nIGVsc2U=');
  expect(await keeper().look()).toEqual({ canKeep: true, identity: null });
});
