import { type FileHandle, open as openFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import {
  aBatch,
  aFolder,
  contents,
  filled,
  open,
  operationsIn,
  removeFolder,
} from '#test/support/journal-folder.ts';

import type { OpenFile } from './segment-file.ts';

let home: string;
let folder: string;
beforeEach(async () => {
  home = await aFolder();
  folder = join(home, 'journal');
});
afterEach(() => removeFolder(home));

describe('a disk that fills up', () => {
  it('at every byte of a write leaves the file as it was, and works again with room', async () => {
    await filled(folder, ['a', 'b']);
    const before = await contents(folder);
    const disk = aDisk();
    const { journal } = await open(folder, { openFile: disk.openFile });

    for (let room = 0; room < 330; room += 1) {
      disk.room = room;
      expect(await journal.append(aBatch(journal.end, 'c'))).toEqual({ kind: 'disk-full' });
      expect(journal.end.count).toBe(2);
      expect(await contents(folder)).toEqual(before);
    }
    disk.room = Infinity;
    const outcome = await journal.append(aBatch(journal.end, 'c'));
    expect(outcome).toEqual({ kind: 'written', end: journal.end });
    expect(await operationsIn(journal)).toEqual(['a', 'b', 'c']);
    await journal.close();
  }, 30_000);

  it('while a segment begins leaves no half file', async () => {
    const disk = aDisk();
    const { journal } = await open(folder, { openFile: disk.openFile });
    disk.room = 30;
    expect(await journal.append(aBatch(journal.end, 'a'))).toEqual({ kind: 'disk-full' });
    expect(await contents(folder)).toEqual({});

    disk.room = Infinity;
    await journal.append(aBatch(journal.end, 'a'));
    expect(await operationsIn(journal)).toEqual(['a']);
    await journal.close();
  });

  it('tells every batch that waited', async () => {
    const disk = aDisk();
    const { journal } = await open(folder, { openFile: disk.openFile });
    disk.room = 0;
    const batch = aBatch(journal.end, 'a');
    const answers = await Promise.all([1, 2, 3].map(() => journal.append(batch)));
    expect(answers).toEqual([1, 2, 3].map(() => ({ kind: 'disk-full' })));
    await journal.close();
  });

  it('or cannot sync, has not written: the bytes are taken back', async () => {
    await filled(folder, ['a']);
    const before = await contents(folder);
    const disk = aDisk();
    const { journal } = await open(folder, { openFile: disk.openFile });
    disk.syncs = false;
    const failed = await journal.append(aBatch(journal.end, 'b'));
    expect(failed).toEqual({ kind: 'not-writable', code: 'EIO' });
    expect(await contents(folder)).toEqual(before);
    disk.syncs = true;
    await journal.append(aBatch(journal.end, 'b'));
    expect(await operationsIn(journal)).toEqual(['a', 'b']);
    await journal.close();
  });

  it('and cannot even be cut back, is cut before the next write', async () => {
    await filled(folder, ['a']);
    const disk = aDisk();
    const { journal } = await open(folder, { openFile: disk.openFile });
    Object.assign(disk, { room: 10, cuts: false });
    expect(await journal.append(aBatch(journal.end, 'b'))).toEqual({ kind: 'disk-full' });
    Object.assign(disk, { room: Infinity });
    const stuck = await journal.append(aBatch(journal.end, 'b'));
    expect(stuck).toEqual({ kind: 'not-writable', code: 'EIO' });
    Object.assign(disk, { cuts: true });
    await journal.append(aBatch(journal.end, 'b'));
    await journal.close();
    const again = await open(folder);
    expect(again.opened.notices).toEqual([]);
    expect(await operationsIn(again.journal)).toEqual(['a', 'b']);
  });
});

/** A real file on a disk that takes only `room` more bytes a write, a part of them first. */
function aDisk() {
  const disk = { room: Infinity, syncs: true, cuts: true, openFile: openOn };
  return disk;

  async function openOn(...[path, flags]: Parameters<OpenFile>): Promise<FileHandle> {
    const file = await openFile(path, flags);
    let left = 0;
    const faulty: Partial<FileHandle> = {
      write: (async (bytes: Buffer, from: number, length: number, at: number) => {
        if (from === 0) left = disk.room;
        const taken = Math.min(length, left);
        if (taken === 0) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        left -= taken;
        return file.write(bytes, from, taken, at);
      }) as FileHandle['write'],
      datasync: async () => {
        if (!disk.syncs) throw Object.assign(new Error('io'), { code: 'EIO' });
        await file.datasync();
      },
      truncate: async (length) => {
        if (!disk.cuts) throw Object.assign(new Error('io'), { code: 'EIO' });
        await file.truncate(length);
      },
      sync: () => file.sync(),
      stat: file.stat.bind(file) as FileHandle['stat'],
      close: () => file.close(),
    };
    return faulty as FileHandle;
  }
}
