import { mkdir, mkdtemp, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { hashOf } from '#test/support/meeting-counters.ts';

import { type Disk, realDisk, sharedDisk } from '../disk/disk.ts';
import { Writings } from '../disk/writings.ts';
import { SharedFolder } from './shared-folder.ts';

let home = '';
let stick = '';
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'regulars-shared-'));
  stick = join(home, '优盘');
  await mkdir(stick);
  await mkdir(join(home, 'data'));
});
afterEach(async () => rm(home, { recursive: true }));

function atCounter(device: string, chosen: string | undefined = stick, disk = sharedDisk) {
  const writings = new Writings();
  const sharing = new SharedFolder({
    disk,
    memoryDisk: realDisk,
    memoryFile: join(home, `meeting-${device}.json`),
    placeFile: join(home, `place-${device}.json`),
    dataFolder: join(home, 'data'),
    writings,
    identity: () => ({ deviceId: device }),
    ask: async () => chosen,
  });
  return { writings, sharing };
}

async function meeting(device: string) {
  const on = atCounter(device);
  expect(await on.sharing.choose('放在哪里')).toEqual({ kind: 'chosen' });
  return on;
}

async function put({ writings, sharing }: ReturnType<typeof atCounter>, number: number) {
  const begun = await sharing.begin({ kind: 'pack', month: '202611', number });
  if (begun.kind !== 'begun') return begun;
  const { writing } = begun;
  await writings.add({ writing, index: 0, bytes: Buffer.from(`file ${number}`) });
  const bytes = Buffer.from(`file ${number}`);
  return sharing.finish({ writing, bytes: bytes.length, hash: hashOf(bytes) });
}

describe('the folder in which counters meet', () => {
  it('is none until somebody chose it, and then forgotten without touching what lies there', async () => {
    const { sharing } = atCounter('till1');
    expect(await sharing.look()).toEqual({ kind: 'none' });
    expect(await sharing.list()).toEqual({ kind: 'no-place' });
    expect(await put(atCounter('till1'), 1)).toEqual({ kind: 'no-place' });
    const on = await meeting('till1');
    await put(on, 1);
    expect(await on.sharing.look()).toMatchObject({ kind: 'kept', isThere: true });
    expect(await on.sharing.forget()).toEqual({ kind: 'forgotten' });
    expect(await on.sharing.look()).toEqual({ kind: 'none' });
    expect(await readdir(join(stick, 'regulars', 'till1'))).toEqual(['202611']);
  });

  it('carries a file from one counter to the other, which others may read', async () => {
    const [one, two] = [await meeting('till1'), await meeting('till2')];
    const outcome = await put(one, 1);
    if (outcome.kind !== 'put') throw new Error(`It was ${outcome.kind}.`);
    const list = await two.sharing.list();
    expect(list).toMatchObject({ kind: 'files', files: [outcome.file], foreign: 0, isCut: false });
    expect(await two.sharing.prove(outcome.file)).toEqual({ kind: 'whole', bytes: 6 });
    const piece = await two.sharing.read(outcome.file, 0);
    expect(piece).toMatchObject({ kind: 'piece', isLast: true });
    const folder = join(stick, 'regulars', 'till1', '202611');
    const [name = ''] = await readdir(folder);
    expect(await readFile(join(folder, name), 'utf8')).toBe('file 1');
    if (process.platform !== 'win32') {
      expect((await stat(join(folder, name))).mode & 0o044).toBe(0o044 & ~process.umask());
    }
  });

  it('is the same if the second counter chose our own folder in it', async () => {
    await meeting('till1');
    const two = atCounter('till2', join(stick, 'regulars'));
    await two.sharing.choose('放在哪里');
    expect(await two.sharing.look()).toMatchObject({ path: join(stick, 'regulars') });
    expect(await readdir(stick)).toEqual(['regulars']);
  });

  it('is not one inside the shop’s own data', async () => {
    for (const place of ['data', join('data', 'shop')]) {
      const { sharing } = atCounter('till1', join(home, place));
      expect(await sharing.choose('放')).toEqual({ kind: 'not-possible', code: 'OWN_DATA' });
    }
    expect(await readdir(join(home, 'data'))).toEqual([]);
  });

  it('that is away is said, not made anew on the empty place, and works when it is back', async () => {
    const on = await meeting('till1');
    const first = await put(on, 1);
    const away = { kind: 'folder-gone' };
    await rename(stick, `${stick} away`);
    expect(await on.sharing.list()).toEqual(away);
    await mkdir(stick);
    expect(await on.sharing.look()).toMatchObject({ isThere: false });
    expect(await put(on, 2)).toEqual(away);
    if (first.kind === 'put') expect(await on.sharing.confirm(first.file)).toEqual(away);
    expect(await readdir(stick)).toEqual([]);
    await rm(stick, { recursive: true });
    await rename(`${stick} away`, stick);
    expect(await put(on, 2)).toMatchObject({ kind: 'put' });
  });

  it('pulled out half way gives the file up, and the next try is a new one', async () => {
    const on = await meeting('till1');
    const begun = await on.sharing.begin({ kind: 'pack', month: '202611', number: 1 });
    if (begun.kind !== 'begun') throw new Error(`It was ${begun.kind}.`);
    const { writing } = begun;
    await on.writings.add({ writing, index: 0, bytes: Buffer.from('half') });
    await rm(join(stick, 'regulars'), { recursive: true });
    expect(
      await on.sharing.finish({ writing, bytes: 4, hash: hashOf(Buffer.from('half')) }),
    ).toEqual({ kind: 'folder-gone' });
    await mkdir(join(stick, 'regulars'));
    expect(
      await on.sharing.finish({ writing, bytes: 4, hash: hashOf(Buffer.from('half')) }),
    ).toEqual({ kind: 'no-such-writing' });
    expect(await put(on, 1)).toMatchObject({ kind: 'put' });
  });

  it('that is full takes no half file, and says so; with room it goes on', async () => {
    await meeting('till1');
    let room = 0;
    const on = atCounter(
      'till1',
      stick,
      fullAfter(() => room),
    );
    for (; room < 6; room += 1) {
      expect(await put(on, 1)).toEqual({ kind: 'no-such-writing' });
      expect(await readdir(join(stick, 'regulars', 'till1', '202611'))).toEqual([]);
    }
    expect(await put(on, 1)).toMatchObject({ kind: 'put' });
  });

  it('gives no name to other bytes than those that were remembered', async () => {
    const on = await meeting('till1');
    const begun = await on.sharing.begin({ kind: 'pack', month: '202611', number: 1 });
    const writing = begun.kind === 'begun' ? begun.writing : 0;
    await on.writings.add({ writing, index: 0, bytes: Buffer.from('half') });
    const end = { writing, bytes: 4, hash: hashOf(Buffer.from('whole')) };
    expect(await on.sharing.finish(end)).toEqual({ kind: 'not-whole' });
    expect(await readdir(join(stick, 'regulars', 'till1', '202611'))).toEqual([]);
  });

  it('is remembered beside the journal; a damaged memory is none', async () => {
    const { sharing } = atCounter('till1');
    expect(await sharing.recall()).toEqual({ kind: 'memory', text: null });
    for (const text of ['{"own":[]}', '{"own":["till1/1"]}']) {
      expect(await sharing.remember(text)).toEqual({ kind: 'remembered' });
      expect(await atCounter('till1').sharing.recall()).toEqual({ kind: 'memory', text });
    }
    const path = join(home, 'meeting-till1.json');
    await writeFile(path, (await readFile(path, 'utf8')).replace('till1/1', 'till1/2'));
    expect(await sharing.recall()).toEqual({ kind: 'memory', text: null });
  });

  it.each(['', '[]', '{"path":"/etc"}', '{"path":"regulars"}'])(
    'is none where the file that keeps it reads %j',
    async (text) => {
      await writeFile(join(home, 'place-till1.json'), text);
      expect(await atCounter('till1').sharing.look()).toEqual({ kind: 'none' });
    },
  );
});

/** A stick that takes so many bytes of a file. */
function fullAfter(room: () => number): Disk {
  return {
    ...sharedDisk,
    open: async (path, flags) => {
      const file = await sharedDisk.open(path, flags);
      return {
        ...file,
        write: async (bytes, at) => {
          await file.write(bytes.subarray(0, room() - at), at);
          if (room() < at + bytes.length)
            throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        },
      };
    },
  };
}
