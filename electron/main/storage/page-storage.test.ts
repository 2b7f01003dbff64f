import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { PageStorage } from './page-storage.ts';

const files = 'app_shop_0.indexeddb.leveldb';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regulars-storage-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

it('moves the damaged database away whole and touches nothing else', async () => {
  await aDatabase('broken');
  await mkdir(join(folder, 'IndexedDB', 'https_example.indexeddb.leveldb'));
  await mkdir(join(folder, 'shop'));

  expect(await storageAt(1_000).setAside()).toEqual({ kind: 'set-aside', as: '1000' });
  expect(await readFile(join(folder, 'set-aside/1000', files, 'LOG'), 'utf8')).toBe('broken');
  expect(await readdir(join(folder, 'IndexedDB'))).toEqual(['https_example.indexeddb.leveldb']);
  expect(await readdir(folder)).toContain('shop');
});

it('does it once in a run', async () => {
  await aDatabase('broken');
  const storage = storageAt(1_000);
  await storage.setAside();
  await aDatabase('fine');
  expect(await storage.setAside()).toEqual({ kind: 'not-possible', code: 'ONCE' });
  expect(await readdir(join(folder, 'IndexedDB'))).toEqual([files]);
});

it('keeps the last three', async () => {
  for (const at of [1_000, 2_000, 3_000, 10_000]) {
    await aDatabase(String(at));
    await storageAt(at).setAside();
  }
  expect((await readdir(join(folder, 'set-aside'))).toSorted()).toEqual(['10000', '2000', '3000']);
});

it('says so when there is nothing to move from', async () => {
  expect(await storageAt(1).setAside()).toEqual({ kind: 'not-possible', code: 'ENOENT' });
});

it('clears what was moved away, and nothing else, when a person was erased', async () => {
  await aDatabase('broken');
  await storageAt(1_000).setAside();
  await aDatabase('fine');
  expect(await storageAt(2_000).clearAside()).toEqual({ kind: 'cleared', copies: 1 });
  expect(await readdir(join(folder, 'set-aside'))).toEqual([]);
  expect(await readdir(join(folder, 'IndexedDB'))).toEqual([files]);
  expect(await storageAt(2_000).clearAside()).toEqual({ kind: 'cleared', copies: 0 });
});

function storageAt(now: number): PageStorage {
  return new PageStorage(folder, () => now);
}

async function aDatabase(log: string): Promise<void> {
  await mkdir(join(folder, 'IndexedDB', files), { recursive: true });
  await writeFile(join(folder, 'IndexedDB', files, 'LOG'), log);
}
