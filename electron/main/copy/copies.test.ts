import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { aFolder, removeFolder } from '#test/support/journal-folder.ts';

import { type Disk, sharedDisk } from '../disk/disk.ts';
import { Writings } from '../disk/writings.ts';
import { Copies } from './copies.ts';

const words = { title: '存到哪里', fileName: '熟客备份-2026-11-23.json.age' };
const bytes = Buffer.from('age-encryption.org/v1\n…');
const sha256 = createHash('sha256').update(bytes).digest('hex');
let home: string;
let stick: string;

beforeEach(async () => {
  home = await aFolder();
  stick = join(home, 'stick');
  await mkdir(stick);
  await mkdir(join(home, 'data'));
});
afterEach(() => removeFolder(home));

describe('a copy that a person takes along', () => {
  it('lies where they said, to the last byte, and nothing beside it', async () => {
    const { copies, add } = withDialog(join(stick, 'copy.json.age'));
    const writing = await add();
    const path = join(stick, 'copy.json.age');
    const kept = await copies.finish({ writing, bytes: bytes.length, sha256 });
    expect(kept).toEqual({ kind: 'kept', path, isSynced: true });
    expect(await readFile(path)).toEqual(bytes);
    expect(await readdir(stick)).toEqual(['copy.json.age']);
  });

  it('leaves the older one of that name whole until it is whole itself', async () => {
    const path = join(stick, 'copy.json.age');
    await writeFile(path, 'older');
    const { copies, add } = withDialog(path, spoiling);
    const writing = await add();
    expect(await readFile(path, 'utf8')).toBe('older');
    const end = { writing, bytes: bytes.length, sha256 };
    expect(await copies.finish(end)).toEqual({ kind: 'not-whole' });
    expect(await readFile(path, 'utf8')).toBe('older');
    expect(await readdir(stick)).toEqual(['copy.json.age']);
  });

  it('gets its ending if somebody left it out', async () => {
    const { copies, add } = withDialog(join(stick, '备份'));
    const writing = await add();
    await copies.finish({ writing, bytes: bytes.length, sha256 });
    expect(await readdir(stick)).toEqual(['备份.json.age']);
  });

  it('is not kept with fewer bytes than were sent, nor twice', async () => {
    const { copies, add } = withDialog(join(stick, 'copy.json.age'));
    const writing = await add();
    const end = { writing, bytes: bytes.length + 1, sha256 };
    expect(await copies.finish(end)).toEqual({ kind: 'not-whole' });
    expect(await copies.finish(end)).toEqual({ kind: 'no-such-writing' });
    expect(await readdir(stick)).toEqual([]);
  });

  it('is refused where it would be lost together with the shop, and where there is no folder', async () => {
    const inside = withDialog(join(home, 'data', 'shop', 'copy.json.age'));
    expect(await inside.copies.begin(words)).toEqual({ kind: 'own-data' });
    const gone = withDialog(join(home, 'no-stick', 'copy.json.age'));
    expect(await gone.copies.begin(words)).toEqual({ kind: 'not-writable', code: 'ENOENT' });
    const nobody = withDialog(undefined);
    expect(await nobody.copies.begin(words)).toEqual({ kind: 'cancelled' });
  });
});

function withDialog(chosen: string | undefined, disk: Disk = sharedDisk) {
  const writings = new Writings();
  const ask = async () => chosen;
  const copies = new Copies({ disk, writings, dataFolder: join(home, 'data'), ask });
  const add = async () => {
    const begun = await copies.begin(words);
    if (begun.kind !== 'begun') throw new Error(begun.kind);
    await writings.add({ writing: begun.writing, index: 0, bytes });
    return begun.writing;
  };
  return { copies, add };
}

/** A stick that writes another byte than it was given. */
const spoiling: Disk = {
  ...sharedDisk,
  open: async (path, flags) => {
    const file = await sharedDisk.open(path, flags);
    return { ...file, write: (given, at) => file.write(given.with(0, 7), at) };
  },
};
